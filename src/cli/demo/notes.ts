import { urlToTell } from '../../office/stores/store-url.ts';
import { shellCommand } from '../../problems/shell-command.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import type { DemoDocuments } from './demo-documents.ts';
import type { DemoStore } from './demo-store.ts';
import type { Received } from './receive-samples.ts';

/** Where it is written, for stderr: a temporary folder's name differs from run to run. */
export const whereLine = (cli: Cli, where: DemoStore): string =>
  cli.say(
    where.kept
      ? text(`存储：${urlToTell(where.url)}`, `store: ${urlToTell(where.url)}`)
      : text(
          `存储：${urlToTell(where.url)}（结束后删除）`,
          `store: ${urlToTell(where.url)} (removed at the end)`,
        ),
  );

/** What is being played. */
export const introLines = (
  cli: Cli,
  { mandate, ruleSet }: DemoDocuments,
  reports: number,
  seed: number,
): readonly string[] => [
  cli.paint.bold(cli.say(mandate.title)),
  cli.say(
    text(
      `规则集 ${ruleSet.id} ${ruleSet.version}；来件 ${reports} 件，由种子 ${seed} 生成，人物均为虚构`,
      `rule set ${ruleSet.id} ${ruleSet.version}; ${reports} reports made from seed ${seed}, about fictional people`,
    ),
  ),
];

/** How much came in. */
export const receivedLine = (cli: Cli, { recorded, replayed, matters }: Received): string =>
  cli.say(
    text(
      `登记 ${recorded} 件来件、${matters} 个事项${replayed === 0 ? '' : `，重复提交 ${replayed} 件`}`,
      `${recorded} reports recorded, with ${matters} matters${replayed === 0 ? '' : `; ${replayed} handed in twice`}`,
    ),
  );

/** How fast, for stderr: it differs from run to run. */
export const rateLine = (cli: Cli, { recorded, replayed, seconds }: Received): string => {
  const count = recorded + replayed;
  const rate = Math.round(count / seconds);
  return cli.say(
    text(
      `${count} 件用时 ${seconds.toFixed(2)} 秒：每秒 ${rate} 件（校验、认定、密封、落盘）`,
      `${count} reports in ${seconds.toFixed(2)} s: ${rate} reports/s (validated, determined, sealed, on disk)`,
    ),
  );
};

const kept = 'sqlite:./demo.db';

/** Where the reports are that were played, and which determination was explained, as `<report>/<matter>`. */
interface Played {
  readonly where: DemoStore;
  /** `--views` as it was given. */
  readonly views: string | undefined;
  readonly key: string | undefined;
}

/** What to try next, on the same reports. */
export const nextLines = (cli: Cli, { where, views, key }: Played): readonly string[] => {
  const store = ['--store', where.kept ? urlToTell(where.url) : kept];
  const both = [...store, ...(where.kept && views !== undefined ? ['--views', views] : [])];
  const commands = [
    ...(where.kept ? [] : [['demo', '--store', kept]]),
    ['view', 'referral', ...both],
    ...(key === undefined ? [] : [['explain', key, ...store]]),
    ['rules', 'test'],
  ];
  return [
    cli.say(text('接下来可以试：', 'what to try next:')),
    ...commands.map((words) => `  ${cli.command} ${shellCommand(words)}`),
  ];
};
