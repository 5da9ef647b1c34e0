import type { DisciplineCount } from '../../app/views/discipline-counts.ts';
import { inOffice } from '../../office/office.ts';
import { outcomeWords } from '../../presentation/findings/outcome-words.ts';
import type { LedgerDisciplinesOutput } from '../../presentation/schemas/ledger-disciplines.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { table } from '../../presentation/text/table.ts';
import { disciplineWords } from '../../presentation/words/discipline-words.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { printDocument } from '../shell/print-json.ts';

export interface LedgerDisciplinesOptions {
  readonly store?: string;
  readonly views?: string;
  readonly json?: boolean;
}

const headings = {
  sight: text('可见范围', 'sight'),
  mandate: text('任务', 'mandate'),
  discipline: text('涉及纪律', 'discipline'),
};
const sights: Readonly<Record<DisciplineCount['sight'], LocalizedText>> = {
  mandate: text('一般', 'the mandate'),
  group: text('涉及巡视组', 'about the group'),
  'above-the-group': text('巡视组以上', 'above the group'),
  unsettled: text('未定', 'unsettled'),
};
const noneKnown = text('未写明', 'none known');
const outcomes = ['in-scope', 'referral', 'undetermined'] as const;

const linesOf = (cli: Cli, counts: readonly DisciplineCount[]): readonly string[] =>
  table(
    [
      { heading: cli.say(headings.mandate) },
      { heading: cli.say(headings.sight) },
      { heading: cli.say(headings.discipline) },
      ...outcomes.map((one) => ({ heading: cli.say(outcomeWords[one]), number: true })),
    ],
    counts.map(({ mandate, sight, discipline, outcomes: counted }) => [
      mandate,
      cli.say(sights[sight]),
      cli.say(discipline === 'none-known' ? noneKnown : disciplineWords[discipline]),
      ...outcomes.map((one) => String(counted[one])),
    ]),
  );

/** `guanxia ledger disciplines`: matters by discipline and by what holds of them now. */
export const showDisciplines = async (cli: Cli, options: LedgerDisciplinesOptions): Promise<ExitCode> =>
  inOffice(officeToRead(cli, options), async (office) => {
    const counts = await office.disciplines();
    const output: LedgerDisciplinesOutput = { schema: schemaUrl('ledger-disciplines'), counts: [...counts] };
    if (options.json === true) printDocument(cli, output);
    else cli.print(linesOf(cli, counts).join('\n'));
    return exit.done;
  });
