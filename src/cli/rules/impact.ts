import { answerText } from '../../presentation/explanation/answer-text.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { text } from '../../problems/text.ts';
import { type Difference, differences } from '../../rules/prove/differences.ts';
import { witnessInWords } from '../../rules/prove/wording.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Cli } from '../shell/cli.ts';

/** Where the answers of two rule sets differ. */
export interface Impact {
  readonly regions: readonly Difference[];
  /** Whether that is all. */
  readonly complete: boolean;
}

/** @throws {GuanxiaError} `too-complex` */
export const impactOf = (before: RuleSet, after: RuleSet): Impact => {
  const found = differences(before, after);
  if (found.status !== 'known') throw new GuanxiaError([found.problem]);
  return found;
};

const none = text('任何来件的认定都不改变', 'no report is decided differently');
const more = text('还有更多，未列出', 'there are more that are not listed');

/** Each region where the answer changes, with an example. */
export const impactLines = (cli: Cli, { regions, complete }: Impact): readonly string[] => {
  if (regions.length === 0) return [cli.say(none)];
  return [
    ...regions.flatMap(({ before, after, witness }) => [
      `${answerText(cli, before)}  =>  ${answerText(cli, after)}`,
      ...witnessInWords(witness, cli.language)
        .split('\n')
        .map((line) => `    ${line}`),
    ]),
    ...(complete ? [] : [cli.say(more)]),
  ];
};
