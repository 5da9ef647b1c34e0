import { type WhatIfResult, whatIfHash } from '../../app/replay/impact.ts';
import { total } from '../../app/replay/tally.ts';
import type { Change } from '../../app/replay/what-if.ts';
import { type Outcome, outcomes } from '../../domain/determination/determination.ts';
import { text } from '../../problems/text.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { table } from '../text/table.ts';
import type { Voice } from '../text/voice.ts';
import { decisionText } from './decision-text.ts';

const changeLines = (cli: Voice, { place, decisions }: Change): readonly string[] =>
  decisions === undefined
    ? []
    : [
        `${place.report}/${place.matter}  ${cli.say(text(`位置 ${place.position}`, `position ${place.position}`))}`,
        `    ${cli.say(text('原', 'was'))}  ${decisionText(cli, decisions.before)}`,
        `    ${cli.say(text('改', 'now'))}  ${decisionText(cli, decisions.after)}`,
      ];

const matrixLines = (cli: Voice, { tally: { matrix } }: WhatIfResult): readonly string[] => {
  const word = (outcome: Outcome): string => cli.say(outcomeWords[outcome]);
  return table(
    [
      { heading: cli.say(text('原 \\ 改', 'was \\ now')) },
      ...outcomes.map((outcome) => ({ heading: word(outcome), number: true })),
    ],
    outcomes.map((from) => [word(from), ...outcomes.map((to) => `${matrix[from][to]}`)]),
  );
};

const summary = (cli: Voice, { tally, upTo }: WhatIfResult): string => {
  const { same, changed, notConcerned, cannotReplay } = tally;
  const not = total(cannotReplay);
  return cli.say(
    text(
      `改变 ${changed} 件，不变 ${same} 件，不涉及 ${notConcerned} 件，无法复算 ${not} 件（到位置 ${upTo}）`,
      `${changed} matters change, ${same} do not, ${notConcerned} are not concerned, ${not} cannot be replayed (up to position ${upTo})`,
    ),
  );
};

/** Every change with both grounds, then how many come from what to what. */
export const whatIfLines = (cli: Voice, answered: WhatIfResult): readonly string[] => [
  ...answered.changes.flatMap((change) => changeLines(cli, change)),
  ...(answered.changes.length > 0 ? [''] : []),
  ...matrixLines(cli, answered),
  '',
  summary(cli, answered),
  cli.say(text(`结果哈希 ${whatIfHash(answered)}`, `hash of the result ${whatIfHash(answered)}`)),
];
