import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { AuditExportOptions } from './audit-export.ts';

const words = {
  about: text(
    '导出事件、所用文件、证明和检查点，合为一个文件',
    'export events, the documents they name, proofs and the checkpoint as one file',
  ),
  report: text('哪份信访件', 'which report'),
  all: text('整个日志', 'the whole log'),
  out: text('写到哪个新文件', 'the new file to write'),
  checkpoint: text(
    '用哪个检查点；默认存储旁最后一个',
    'the checkpoint to use; default: the last one beside the store',
  ),
  key: text(
    '签署者的公钥；默认取存储旁的密钥文件',
    'the signer’s verifier key; default: from the key file beside the store',
  ),
};

/** `guanxia audit export` */
export const addAuditExport = (audit: Command, { cli, ends }: CommandHost): void => {
  const command = audit
    .command('export')
    .description(cli.say(words.about))
    .addOption(new Option('--report <id>', cli.say(words.report)).conflicts('all'))
    .option('--all', cli.say(words.all))
    .requiredOption('--out <file>', cli.say(words.out))
    .option('--checkpoint <file>', cli.say(words.checkpoint))
    .option('--verifier-key <key>', cli.say(words.key));
  addStoreOption(command, cli).action(async (options: AuditExportOptions) => {
    const { auditExport } = await import('./audit-export.ts');
    ends(await auditExport(cli, options));
  });
};
