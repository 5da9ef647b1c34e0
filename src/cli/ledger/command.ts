import { exportNames } from '../../presentation/ledgers/export-names.ts';
import { encodings, formats } from '../../presentation/ledgers/formats.ts';
import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { receivedOptions, viewsOptions } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

const exported = verb({
  name: 'export',
  about: text(
    '导出受理、转办、待定台账和卷宗，附出处和校验值',
    'write the ledgers and dossiers as CSV or XLSX, with their origin and hash',
  ),
  options: {
    view: { value: '<name>', about: text('哪本台账', 'which ledger'), choices: exportNames, required: true },
    out: {
      short: 'o',
      value: '<file>',
      about: text(
        '写入的文件；CSV 的出处写在 文件.origin.csv',
        'the file; the origin of CSV goes to FILE.origin.csv',
      ),
      required: true,
    },
    format: { value: '<format>', about: text('格式', 'format'), choices: formats, preset: 'csv' },
    encoding: {
      value: '<name>',
      about: text('CSV 的编码', 'encoding of CSV'),
      choices: encodings,
      preset: 'utf-8',
    },
    mandate: { value: '<id>', about: text('只要这项巡视任务的', 'only those of this mandate') },
    ...receivedOptions,
    ...sightOption,
    ...viewsOptions,
  },
  example: 'guanxia ledger export --view referral --out referral.csv',
  prints: { json: ['ledger-export'] },
  run: async (cli, options) => (await import('./ledger-export.ts')).exportLedger(cli, options),
});

const disciplines = verb({
  name: 'disciplines',
  about: text(
    '按涉及纪律统计事项；一项涉及几项纪律的，各计一次',
    'count matters by discipline; one that concerns several counts for each',
  ),
  options: viewsOptions,
  example: 'guanxia ledger disciplines',
  prints: { json: ['ledger-disciplines'] },
  run: async (cli, options) => (await import('./ledger-disciplines.ts')).showDisciplines(cli, options),
});

/** `guanxia ledger …` */
export const ledger: Noun = {
  name: 'ledger',
  about: text('台账：导出为表格，按涉及纪律统计', 'ledgers: write them as tables, count them by discipline'),
  verbs: [exported, disciplines],
};
