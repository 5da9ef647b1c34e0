import { instantFor } from '../../app/documents/zones.ts';
import { decideHeld } from '../../app/life/held-reports.ts';
import { type DueNow, listDues } from '../../app/life/list-dues.ts';
import { deadlineKinds } from '../../domain/deadlines/deadline-kinds.ts';
import { actor } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { dueJson } from '../../presentation/life/due-json.ts';
import { lastDayText, stateWords } from '../../presentation/life/due-words.ts';
import type { DueOutput } from '../../presentation/schemas/due.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { table } from '../../presentation/text/table.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';
import { whenOption } from '../shell/when-option.ts';

export interface DueOptions extends SightOptions {
  readonly store?: string;
  readonly views?: string;
  readonly asOf?: string;
  readonly decideHeld?: boolean;
  readonly as: string;
  readonly json?: boolean;
}

const headings = [
  text('状况', 'state'),
  text('最后一日', 'last day'),
  text('应办', 'what'),
  text('由谁', 'by'),
  text('信访件或事项', 'report or matter'),
  text('依据', 'clause'),
];

const group = text('巡视组', 'the group');

const rowOf = (cli: Cli, due: DueNow): readonly string[] => {
  const { title, clause, verified } = deadlineKinds[due.deadline.name];
  const { number } = due;
  const unverified = verified ? '' : cli.say(text('（未核实）', ' (unverified)'));
  return [
    cli.say(stateWords[due.state]),
    lastDayText(cli, due),
    number === undefined ? cli.say(title) : `${cli.say(title)} ${number}`,
    due.organ ?? cli.say(group),
    due.matter === undefined ? due.report : `${due.report}/${due.matter}`,
    `${cli.say(clause)}${unverified}`,
  ];
};

const printTable = (cli: Cli, dues: readonly DueNow[]): void => {
  const columns = headings.map((heading) => ({ heading: cli.say(heading) }));
  if (dues.length > 0)
    cli.print(
      table(
        columns,
        dues.map((due) => rowOf(cli, due)),
      ).join('\n'),
    );
  const of = (state: DueNow['state']): number => dues.filter((due) => due.state === state).length;
  if (of('at-once') > 0)
    cli.tell(cli.say(text(`须立即办理 ${of('at-once')}`, `${of('at-once')} to be done at once`)));
  cli.tell(
    cli.say(
      text(
        `逾期 ${of('overdue')}，未到期 ${of('due')}，无法计算 ${of('unknown')}`,
        `${of('overdue')} overdue, ${of('due')} due, ${of('unknown')} unknown`,
      ),
    ),
  );
};

const decided = async (
  { ports, library, views }: Office,
  options: DueOptions,
): Promise<readonly string[]> => {
  const by = optionValue('--as', actor, options.as);
  const acts = await decideHeld(ports, library, await views(), by);
  return acts.map(({ report }) => report);
};

/**
 * `--as-of`, or now.
 *
 * @throws {GuanxiaError} `zone-not-clear`
 */
export const asOfIn = async ({ library, clock }: Office, asOf: string | undefined): Promise<Instant> =>
  asOf === undefined ? clock() : instantFor(await library.current(), whenOption('--as-of', asOf));

interface Shown {
  readonly at: Instant;
  /** Reports that were held and have been determined now; absent when nobody asked for that. */
  readonly held: readonly string[] | undefined;
  readonly dues: readonly DueNow[];
}

const outputOf = ({ at, held, dues }: Shown): DueOutput => ({
  schema: schemaUrl('due'),
  asOf: at,
  ...(held && { decided: [...held] }),
  dues: dues.map(dueJson),
});

const show = (cli: Cli, shown: Shown, asJson: boolean): void => {
  if (asJson) {
    printDocument(cli, outputOf(shown));
    return;
  }
  for (const report of shown.held ?? [])
    cli.print(cli.say(text(`已认定  ${report}`, `determined  ${report}`)));
  printTable(cli, shown.dues);
};

/** `guanxia due`: what is overdue, due or cannot be counted, most urgent first. */
export const showDues = async (cli: Cli, options: DueOptions): Promise<ExitCode> => {
  const isDeciding = options.decideHeld === true;
  const { note, ...reading } = officeToRead(cli, options);
  const office = isDeciding
    ? { ...reading, access: 'write' as const }
    : { ...reading, ...(note && { note }) };
  await inOffice(office, async (opened) => {
    const at = await asOfIn(opened, options.asOf);
    const held = isDeciding ? await decided(opened, options) : undefined;
    const dues = await listDues(
      { store: opened.store, views: await opened.views(), reader: options.for },
      opened.library,
      at,
    );
    show(cli, { at, held, dues }, options.json === true);
  });
  return exit.done;
};
