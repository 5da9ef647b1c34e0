import { type Command, Option } from 'commander';
import { exportNames } from '../../presentation/ledgers/export-names.ts';
import { encodings, formats } from '../../presentation/ledgers/formats.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { LedgerExportOptions } from './ledger-export.ts';

const words = {
  about: text(
    '导出受理、转办、待定台账和卷宗，附出处和校验值',
    'write the ledgers and dossiers as CSV or XLSX, with their origin and hash',
  ),
  view: text('哪本台账', 'which ledger'),
  format: text('格式', 'format'),
  encoding: text('CSV 的编码', 'encoding of CSV'),
  mandate: text('只要这项巡视任务的', 'only those of this mandate'),
  since: text('只要该时刻（或日期）起收到的', 'only those received from this instant or date on'),
  until: text('只要该时刻（或日期）之前收到的', 'only those received before this instant or date'),
  out: text(
    '写入的文件；CSV 的出处写在 文件.origin.csv',
    'the file; the origin of CSV goes to FILE.origin.csv',
  ),
};

/** `guanxia ledger export` */
export const addExport = (ledger: Command, { cli, ends }: CommandHost): void => {
  const command = ledger
    .command('export')
    .description(cli.say(words.about))
    .addOption(new Option('--view <name>', cli.say(words.view)).choices(exportNames).makeOptionMandatory())
    .addOption(new Option('--format <format>', cli.say(words.format)).choices(formats).default('csv'))
    .addOption(new Option('--encoding <name>', cli.say(words.encoding)).choices(encodings).default('utf-8'))
    .option('--mandate <id>', cli.say(words.mandate))
    .option('--since <when>', cli.say(words.since))
    .option('--until <when>', cli.say(words.until))
    .requiredOption('-o, --out <file>', cli.say(words.out));
  addViewsOption(addStoreOption(addSightOption(command, cli), cli), cli).action(
    async (options: LedgerExportOptions) => {
      const { exportLedger } = await import('./ledger-export.ts');
      ends(await exportLedger(cli, options));
    },
  );
};
