import { existsSync } from 'node:fs';
import { text } from '../../problems/text.ts';
import { openVault } from '../stores/open-store.ts';
import type { KeptStore } from '../stores/store-url.ts';
import { located } from '../surroundings.ts';
import { caution, type Finding, ok, problemFound } from './finding.ts';

/** Whether the key opens the vault, and who else may read either. A vault that is not there is not made. */
export const examineVault = async (url: KeptStore): Promise<readonly Finding[]> => {
  const { vault, keyFile } = url;
  if (!existsSync(located(vault))) {
    const none = text('还没有保险库；登记第一件时建立', 'there is no vault yet; the first report makes it');
    return [existsSync(located(keyFile)) ? caution('vault', none) : ok('vault', none)];
  }
  if (!existsSync(located(keyFile)))
    return [
      problemFound(
        'vault',
        text(`保险库的密钥 \`${keyFile}\` 不在`, `the key of the vault, \`${keyFile}\`, is not there`),
        text(
          '从备份恢复密钥；没有它，封存的内容无法打开',
          'restore it from its backup: without it nothing sealed can be opened',
        ),
      ),
    ];
  const opened = openVault(url);
  // Only what is asked of a vault opens it.
  await opened.mark('reporter', new Uint8Array());
  await opened.close();
  return [ok('vault', text('保险库可用，密钥相符', 'the vault can be used, and the key fits'))];
};
