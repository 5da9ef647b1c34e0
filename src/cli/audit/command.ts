import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { receivedOptions, storeOption } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

const report = verb({
  name: 'report',
  about: text(
    '写一份可打印的 HTML 报告：认定结果、规则变动、人工改变、逾期和核验结果',
    'write an HTML report to print: outcomes, changes of rules, overrides, what is overdue, and verification',
  ),
  options: {
    out: { short: 'o', value: '<file>', about: text('写到哪个文件', 'the file to write'), required: true },
    ...receivedOptions,
    verify: {
      about: text(
        '重新作出每个认定，并检查日志有无改动',
        'decide everything again, and check whether anybody touched the log',
      ),
    },
    checkpoints: {
      value: '<folder>',
      about: text('与这些目录中的检查点核对', 'compare with the checkpoints in this folder'),
      repeatable: true,
    },
    verifierKey: {
      value: '<key>',
      about: text('签署检查点的公钥', 'the verifier key of the checkpoints'),
      repeatable: true,
    },
    ...sightOption,
    ...storeOption,
  },
  example: 'guanxia audit report --out audit.html --since 2024-08-01 --until 2024-09-01',
  prints: { json: ['audit-report'] },
  run: async (cli, options) => (await import('./audit-report.ts')).auditReport(cli, options),
});

const exported = verb({
  name: 'export',
  about: text(
    '导出事件、所用文件、证明和检查点，合为一个文件',
    'export events, the documents they name, proofs and the checkpoint as one file',
  ),
  options: {
    report: { value: '<id>', about: text('哪份信访件', 'which report'), conflicts: ['all'] },
    all: { about: text('整个日志', 'the whole log') },
    out: { value: '<file>', about: text('写到哪个新文件', 'the new file to write'), required: true },
    checkpoint: {
      value: '<file>',
      about: text(
        '用哪个检查点；默认存储旁最后一个',
        'the checkpoint to use; default: the last one beside the store',
      ),
    },
    verifierKey: {
      value: '<key>',
      about: text(
        '签署者的公钥；默认取存储旁的密钥文件',
        'the signer’s verifier key; default: from the key file beside the store',
      ),
    },
    ...storeOption,
  },
  example: 'guanxia audit export --all --out evidence.json',
  prints: { json: ['audit-export'] },
  run: async (cli, options) => (await import('./audit-export.ts')).auditExport(cli, options),
});

const check = verb({
  name: 'check',
  about: text('核验证据包；不需要存储', 'check an evidence bundle; needs no store'),
  arguments: { file: { about: text('证据包；- 为标准输入', 'the bundle; - for standard input') } },
  options: {
    verifierKey: {
      value: '<key>',
      about: text(
        '可信的验证公钥，应经别的途径得到',
        'the verifier key to trust, which must have come another way than the bundle',
      ),
      required: true,
    },
  },
  example: 'guanxia audit check evidence.json --verifier-key example.org/guanxia+…',
  prints: { json: ['audit-check'] },
  run: async (cli, { file, ...options }) => (await import('./audit-check.ts')).auditCheck(cli, file, options),
});

/** `guanxia audit …` */
export const audit: Noun = {
  name: 'audit',
  about: text('审计：报告和可带走的证据', 'audits: a report, and evidence to take along'),
  verbs: [report, exported, check],
};
