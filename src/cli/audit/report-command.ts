import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { AuditReportOptions } from './audit-report.ts';

const words = {
  about: text(
    '写一份可打印的 HTML 报告：认定结果、规则变动、人工改变、逾期和核验结果',
    'write an HTML report to print: outcomes, changes of rules, overrides, what is overdue, and verification',
  ),
  out: text('写到哪个文件', 'the file to write'),
  since: text('只计该时刻（或日期）起收到的来件', 'only reports received from this instant or date on'),
  until: text('只计该时刻（或日期）之前收到的来件', 'only reports received before this instant or date'),
  verify: text(
    '重新作出每个认定，并检查日志有无改动',
    'decide everything again, and check whether anybody touched the log',
  ),
  checkpoints: text('与这些目录中的检查点核对', 'compare with the checkpoints in these folders'),
  verifierKey: text('签署检查点的公钥', 'the verifier key of the checkpoints'),
};

/** `guanxia audit report` */
export const addAuditReport = (audit: Command, { cli, ends }: CommandHost): void => {
  const command = audit
    .command('report')
    .description(cli.say(words.about))
    .requiredOption('-o, --out <file>', cli.say(words.out))
    .option('--since <when>', cli.say(words.since))
    .option('--until <when>', cli.say(words.until))
    .option('--verify', cli.say(words.verify))
    .option('--checkpoints <folder...>', cli.say(words.checkpoints))
    .option('--verifier-key <key...>', cli.say(words.verifierKey));
  addStoreOption(addSightOption(command, cli), cli).action(async (options: AuditReportOptions) => {
    const { auditReport } = await import('./audit-report.ts');
    ends(await auditReport(cli, options));
  });
};
