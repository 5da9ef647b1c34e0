import { existsSync } from 'node:fs';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { KeyStanding, Vault } from '../../vault/vault.ts';
import { openVault } from '../stores/open-store.ts';
import type { SealedReports } from '../stores/sealed-reports.ts';
import type { KeptStore } from '../stores/store-url.ts';
import { located } from '../surroundings.ts';
import { caution, type Finding, ok, problemFound } from './finding.ts';

const noVault = ({ vault, keyFile }: KeptStore, { sealed }: SealedReports): Finding => {
  if (sealed.size > 0)
    return problemFound(
      'vault',
      text(
        `日志中有 ${sealed.size} 件密封的来件，却没有保密库 \`${vault}\``,
        `the log holds ${sealed.size} sealed reports, and the vault \`${vault}\` is not there`,
      ),
      text('请从备份恢复保密库和密钥', 'put the vault and its key back from their backup'),
    );
  const none = text('还没有保密库；登记第一件时建立', 'there is no vault yet; the first report makes it');
  return existsSync(located(keyFile)) ? caution('vault', none) : ok('vault', none);
};

const lost = (missing: readonly string[], { sealed }: SealedReports): Finding =>
  problemFound(
    'vault',
    text(
      `日志中密封的 ${sealed.size} 件来件，有 ${missing.length} 件本库没有密钥，打不开（如 ${missing[0]}）`,
      `of ${sealed.size} sealed reports in the log, ${missing.length} cannot be opened: this vault has no key for them (such as ${missing[0]})`,
    ),
    text(
      '保密库可能是另一份日志的，或是较早的副本：请恢复与日志同时备份的一份',
      'the vault may be that of another log, or an older copy: restore the one that was backed up with the log',
    ),
  );

const halfErased = ([first, ...more]: readonly string[]): Finding =>
  problemFound(
    'vault',
    text(
      `有 ${1 + more.length} 件已登记销毁，而密钥仍在保密库中（如 ${first}）`,
      `${1 + more.length} reports are recorded as erased, and the vault still keeps their keys (such as ${first})`,
    ),
    text(`再执行一次 \`guanxia report erase ${first}\``, `give \`guanxia report erase ${first}\` once more`),
  );

const usable = (open: number): LocalizedText =>
  open === 0
    ? text(
        '保密库可用，密钥相符；日志中没有可打开的密封内容',
        'the vault can be used, and the key fits; the log holds nothing to open',
      )
    : text(
        `保密库可用，密钥相符；日志中密封的 ${open} 件都能打开`,
        `the vault can be used, and the key fits; of the log, all that is sealed can be opened: ${open} reports`,
      );

type Match = 'open' | 'missing' | 'half-erased' | 'erased';

const matchOf = (isErased: boolean, standing: KeyStanding): Match => {
  if (isErased) return standing === 'kept' ? 'half-erased' : 'erased';
  return standing === 'kept' ? 'open' : 'missing';
};

/** Compares what the log says is sealed with the keys that the vault keeps. */
const compared = async (opened: Vault, reports: SealedReports): Promise<readonly Finding[]> => {
  const found: Record<Match, string[]> = { open: [], missing: [], 'half-erased': [], erased: [] };
  for (const report of reports.sealed)
    found[matchOf(reports.erased.has(report), await opened.standing(report))].push(report);
  const wrong = [
    ...(found.missing.length > 0 ? [lost(found.missing, reports)] : []),
    ...(found['half-erased'].length > 0 ? [halfErased(found['half-erased'])] : []),
  ];
  return wrong.length > 0 ? wrong : [ok('vault', usable(found.open.length))];
};

/**
 * Whether the key opens the vault, who else may read either, and whether what is sealed in the log can be opened.
 * A vault that is not there is not made.
 */
export const examineVault = async (url: KeptStore, reports: SealedReports): Promise<readonly Finding[]> => {
  const { vault, keyFile } = url;
  if (!existsSync(located(vault))) return [noVault(url, reports)];
  if (!existsSync(located(keyFile)))
    return [
      problemFound(
        'vault',
        text(`保密库的密钥 \`${keyFile}\` 不在`, `the key of the vault, \`${keyFile}\`, is not there`),
        text(
          '从备份恢复密钥；没有它，密封的内容无法打开',
          'restore it from its backup: without it nothing sealed can be opened',
        ),
      ),
    ];
  const opened = openVault(url);
  try {
    // Only what is asked of a vault opens it.
    await opened.mark('reporter', new Uint8Array());
    return await compared(opened, reports);
  } finally {
    await opened.close();
  }
};
