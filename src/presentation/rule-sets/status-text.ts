import type { RuleSetEvent } from '../../domain/rule-set-decider/commands.ts';
import type { KnownRuleSet } from '../../domain/rule-set-decider/rule-set-state.ts';
import { text } from '../../problems/text.ts';
import { instantText } from '../text/instant.ts';
import { table } from '../text/table.ts';
import type { Voice } from '../text/voice.ts';
import type { RuleSetHistory } from './history.ts';
import { stepJson } from './status-json.ts';
import { statusWords, stepWords } from './status-words.ts';

const headings = {
  ruleSet: text('规则集', 'rule set'),
  version: text('版本', 'version'),
  status: text('状态', 'status'),
  active: text('生效的版本', 'brought into force'),
  when: text('时刻', 'when'),
  step: text('步骤', 'step'),
  actor: text('经办人', 'by'),
  hash: text('内容', 'content'),
  details: text('说明', 'details'),
};

const from = (cli: Voice, instant: string, zone: string): string =>
  cli.say(text(`自 ${instantText(instant, zone)} 起`, `from ${instantText(instant, zone)}`));

const activatedText = (cli: Voice, { activated }: KnownRuleSet, zone: string): string =>
  activated
    .map(({ version, from: start, withdrawnFrom }) =>
      withdrawnFrom === undefined
        ? `${version} ${from(cli, start, zone)}`
        : cli.say(
            text(
              `${version} ${from(cli, start, zone)}，${from(cli, withdrawnFrom, zone)}撤回`,
              `${version} ${from(cli, start, zone)}, withdrawn ${from(cli, withdrawnFrom, zone)}`,
            ),
          ),
    )
    .join(cli.say(text('；', '; ')));

/** What a step says beside who did it: from when, why, with whom, at which cost. */
const detailsText = (cli: Voice, event: RuleSetEvent, zone: string): string => {
  const { from: start, approvedBy, reason, retroactive, unverified, impact } = stepJson(event);
  const parts = [
    start === undefined ? undefined : from(cli, start, zone),
    approvedBy === undefined ? undefined : cli.say(text(`批准人 ${approvedBy}`, `approved by ${approvedBy}`)),
    reason,
    retroactive === undefined
      ? undefined
      : cli.say(text(`溯及既往：${retroactive}`, `reaching back: ${retroactive}`)),
    unverified === undefined
      ? undefined
      : cli.say(
          text(
            `${unverified.count} 处未核实：${unverified.reason}`,
            `${unverified.count} not verified: ${unverified.reason}`,
          ),
        ),
    impact === undefined
      ? undefined
      : cli.say(
          text(`影响 ${impact.counts.changed} 个事项`, `${impact.counts.changed} matters would change`),
        ),
  ];
  return parts.filter((part) => part !== undefined).join(cli.say(text('；', '; ')));
};

/** The first hex digits are enough to tell contents apart by eye; `--json` has them all. */
const short = (hash: string): string => hash.slice(0, 'sha256:'.length + 12);

/** Where a rule set stands, on one line. */
export const statusLine = (cli: Voice, { status, ruleSet, version, hash }: KnownRuleSet): string =>
  `${cli.say(statusWords[status])}  ${cli.say(headings.ruleSet)} ${ruleSet} ${version}  ${hash}`;

/** Everything that was done to a rule set, as a table. A rule set is of no zone: that of its readers counts. */
export const historyLines = (cli: Voice, { events }: RuleSetHistory, zone: string): readonly string[] =>
  table(
    [headings.when, headings.step, headings.actor, headings.version, headings.hash, headings.details].map(
      (heading) => ({ heading: cli.say(heading) }),
    ),
    events.map((event) => {
      const { at, actor, version, hash } = stepJson(event);
      return [
        instantText(at, zone),
        cli.say(stepWords[event.type]),
        actor,
        version,
        short(hash),
        detailsText(cli, event, zone),
      ];
    }),
  );

/** All rule sets, one to a line. */
export const listLines = (cli: Voice, histories: Iterable<RuleSetHistory>, zone: string): readonly string[] =>
  table(
    [headings.ruleSet, headings.version, headings.status, headings.active].map((heading) => ({
      heading: cli.say(heading),
    })),
    [...histories].map(({ state }) => [
      state.ruleSet,
      state.version,
      cli.say(statusWords[state.status]),
      activatedText(cli, state, zone),
    ]),
  );
