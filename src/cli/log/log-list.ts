import { zoneOfEvent } from '../../app/documents/zones.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { readFor } from '../../office/reads/sources.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { logLines } from '../../presentation/log/log-text.ts';
import type { LogEventOutput } from '../../presentation/schemas/log-event.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';
import { assertInLog } from '../../stores/port/event-store.ts';
import { beginning, isAfter, type Position, positionNamed } from '../../stores/port/position.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printLine } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';
import { type EventFilter, type FilterOptions, filterFrom } from './event-filter.ts';

export interface LogListOptions extends FilterOptions, SightOptions {
  readonly store?: string;
  readonly after: string;
  readonly limit?: string;
  readonly json?: boolean;
}

async function* inStream(store: EventStore, name: string, after: Position): AsyncGenerator<RecordedEvent> {
  const { events } = await store.readStream(name);
  yield* events.filter(({ position }) => isAfter(position, after));
}

/** The events wanted after a position, in the order of the log. */
async function* wanted(
  store: EventStore,
  { stream, types, wants }: EventFilter,
  after: Position,
): AsyncGenerator<RecordedEvent> {
  const events =
    stream === undefined ? store.readAll({ after, ...(types && { types }) }) : inStream(store, stream, after);
  for await (const recorded of events)
    if (wants(recorded) && (types === undefined || types.includes(recorded.event.type))) yield recorded;
}

const eventJson = ({ position, stream, version, event }: RecordedEvent): LogEventOutput => ({
  schema: schemaUrl('log-event'),
  position: `${position}`,
  stream,
  version: `${version}`,
  event,
});

const more = (after: Position) =>
  text(`还有更多：加 --after ${after}`, `there is more: add --after ${after}`);

interface Shown {
  readonly count: number;
  /** Where the next page begins, if there is one. */
  readonly next?: Position;
}

/** Shows events as they come, at most `limit`. */
const showFirst = async (
  events: AsyncIterable<RecordedEvent>,
  limit: number,
  show: (recorded: RecordedEvent) => void,
): Promise<Shown> => {
  let count = 0;
  let next = beginning;
  for await (const recorded of events) {
    if (count === limit) return { count, next };
    show(recorded);
    count += 1;
    next = recorded.position;
  }
  return { count };
};

/** A page for a person; a program that asks for JSON gets everything unless it says how much. */
const limitOf = ({ limit, json }: LogListOptions): number => {
  if (limit !== undefined) return wholeNumberOption('--limit', limit, 1);
  return json === true ? Number.POSITIVE_INFINITY : 100;
};

const printPage = async (cli: Cli, { library }: Office, page: readonly RecordedEvent[]): Promise<void> => {
  const published = await library.current();
  const lines = logLines(cli, page, ({ event }) => zoneOfEvent(published, event));
  cli.print(lines.join('\n'));
};

/** `guanxia log list`: events in the order of the log, those that the filter wants, page by page. */
export const logList = async (cli: Cli, options: LogListOptions): Promise<ExitCode> => {
  const store = storeUrlFrom(options.store, cli.env);
  const asked = filterFrom(options);
  const after = positionNamed(options.after);
  const limit = limitOf(options);
  return inOffice({ store, access: 'read' }, async (office) => {
    const { store: seen } = readFor(office, options.for);
    await assertInLog(seen, after);
    const filter = asked(await office.library.current());
    const page: RecordedEvent[] = [];
    const asJson = (recorded: RecordedEvent): void => printLine(cli, eventJson(recorded));
    const show = options.json === true ? asJson : (recorded: RecordedEvent) => page.push(recorded);
    const { count, next } = await showFirst(wanted(seen, filter, after), limit, show);
    if (options.json !== true) await printPage(cli, office, page);
    if (next !== undefined) cli.tell(cli.say(more(next)));
    return count === 0 ? exit.nothingToDo : exit.done;
  });
};
