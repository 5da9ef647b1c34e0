import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { RedetermineOptions } from './redetermine.ts';

const words = {
  about: text(
    '按现在适用于其收到时刻的文件重新认定；不带 --apply 只列出将有的变化',
    'determine reports again, by the documents that now count for their receipt; without --apply only show what would change',
  ),
  report: text('信访件编号', 'ids of the reports'),
  stale: text(
    '所有依据的文件已变更、或转往机关已成为被反映对象单位的信访件',
    'every report whose documents have changed, or whose receiver has become the accused’s own unit',
  ),
  apply: text('登记新的认定', 'record the new determinations'),
  reason: text(
    '理由；写入日志，不可删除，勿写姓名；--apply 时必须写明',
    'why; it stays in the log for good: name nobody; needed with --apply',
  ),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  key: text('幂等键：同键同事只办一次', 'key under which a repetition is recognised'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia report redetermine` */
export const addRedetermine = (report: Command, { cli, ends }: CommandHost): void => {
  const command = report
    .command('redetermine')
    .description(cli.say(words.about))
    .argument('[report...]', cli.say(words.report))
    .option('--stale', cli.say(words.stale))
    .option('--apply', cli.say(words.apply))
    .option('--reason <text>', cli.say(words.reason))
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--idempotency-key <key>', cli.say(words.key))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(command, cli), cli).action(
    async (reports: readonly string[], options: RedetermineOptions) => {
      const { redetermineReports } = await import('./redetermine.ts');
      ends(await redetermineReports(cli, reports, options));
    },
  );
};
