import { reckoningOf } from '../../app/life/reckoning-of.ts';
import { inOffice } from '../../office/office.ts';
import { given } from '../../office/reads/sources.ts';
import type { Subject, ZoneOf } from '../../presentation/dossier/dossier.ts';
import { outcomeMarks, outcomeWords } from '../../presentation/findings/outcome-words.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { SubjectEntry, SubjectOutput } from '../../presentation/schemas/subject.ts';
import { instantText } from '../../presentation/text/instant.ts';
import { table } from '../../presentation/text/table.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { printDocument } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';

export interface SubjectOptions extends SightOptions {
  readonly store?: string;
  readonly views?: string;
  readonly json?: boolean;
}

const words = {
  received: text('收到', 'received'),
  matter: text('事项', 'matter'),
  outcome: text('结果', 'outcome'),
  determined: text('认定', 'determined'),
  note: text('说明', 'note'),
  key: text('卷宗', 'dossier'),
  aliases: text('又名：', 'also: '),
  superseded: text('已被取代', 'superseded'),
  beside: text('以人工改定为准', 'a person’s decision holds'),
  withdrawn: text('信访人已撤回', 'withdrawn by the reporter'),
};

const noteOf = (cli: Cli, { by, superseded, beside, withdrawn }: SubjectEntry): string =>
  [
    by === undefined ? undefined : cli.say(text(`由 ${by} 改定`, `decided by ${by}`)),
    superseded && cli.say(words.superseded),
    beside && cli.say(words.beside),
    withdrawn && cli.say(words.withdrawn),
  ]
    .filter((part) => part !== undefined)
    .join(cli.say(text('，', ', ')));

const entriesTable = (cli: Cli, entries: readonly SubjectEntry[], zoneOf: ZoneOf): readonly string[] =>
  table(
    [words.received, words.matter, words.outcome, words.determined, words.key, words.note].map((heading) => ({
      heading: cli.say(heading),
    })),
    entries.map((entry) => [
      instantText(entry.receivedAt, zoneOf(entry.mandate)),
      `${entry.report}/${entry.matter}`,
      `${outcomeMarks[entry.outcome]}${cli.say(outcomeWords[entry.outcome])}`,
      instantText(entry.determinedAt, zoneOf(entry.mandate)),
      entry.key,
      noteOf(cli, entry),
    ]),
  );

const linesOf = (
  cli: Cli,
  { name, aliases, subject, directory, entries }: Subject,
  zoneOf: ZoneOf,
): readonly string[] => [
  `${name}  ${subject}  [${directory}]`,
  ...(aliases.length === 0 ? [] : [`${cli.say(words.aliases)}${aliases.join(cli.say(text('、', ', ')))}`]),
  '',
  ...entriesTable(cli, entries, zoneOf),
];

const subjectJson = (subjects: readonly Subject[]): SubjectOutput => ({
  schema: schemaUrl('subject'),
  subjects: [...subjects],
});

/** `guanxia subject`: everything decided about one subject, over time. */
export const showSubject = async (cli: Cli, who: string, options: SubjectOptions): Promise<ExitCode> => {
  return inOffice(officeToRead(cli, options), async (office) => {
    const subjects = await office.subject(who, given({ for: options.for }));
    const published = await office.library.current();
    const zoneOf = (mandate: string): string => reckoningOf(published, mandate).zone;
    if (options.json === true) printDocument(cli, subjectJson(subjects));
    else cli.print(subjects.flatMap((one) => linesOf(cli, one, zoneOf)).join('\n'));
    return subjects.some(({ entries }) => entries.length > 0) ? exit.done : exit.nothingToDo;
  });
};
