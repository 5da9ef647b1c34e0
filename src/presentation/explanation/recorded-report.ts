import type { Decision, Determination, EventOf, ReportEvent } from '../../domain/events/domain-event.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';
import { isDecision } from '../life/act-json.ts';

/** An event of the report's stream and where it stands in the log. */
export interface Recorded<Event extends ReportEvent> extends Pick<RecordedEvent, 'position' | 'version'> {
  readonly event: Event;
}

export type RecordedDetermination = Recorded<Determination>;

/** A report as the log has it. */
export interface RecordedReport {
  readonly received: EventOf<'ReportReceived'>;
  /** Everything that happened to it or, if one was asked for, to one matter; in order. */
  readonly life: readonly Recorded<ReportEvent>[];
  /** The answers of the rules: the latest of each matter, or all of them. */
  readonly determinations: readonly RecordedDetermination[];
  /** Ids of the decisions that later ones have taken the place of. */
  readonly superseded: ReadonlySet<string>;
}

/** What of a report is wanted. */
export interface Wanted {
  readonly matter?: string | undefined;
  /** Also determinations that no longer hold, or stand beside a person's decision. */
  readonly all?: boolean | undefined;
}

const isDetermination = (recorded: Recorded<ReportEvent>): recorded is RecordedDetermination =>
  isDecision(recorded.event) && recorded.event.type !== 'DeterminationOverridden';

export const reportNotFound = (id: string) =>
  problem('report-not-found', text(`存储中没有信访件 \`${id}\``, `the store holds no report \`${id}\``), {
    help: text('编号见 `guanxia view` 各台账的第一列', 'ids are in the first column of `guanxia view`'),
  });

const matterNotFound = (id: string, known: readonly string[]) =>
  problem('matter-not-found', text(`这份信访件没有事项 \`${id}\``, `the report has no matter \`${id}\``), {
    help: text(`事项有：${known.join('、')}`, `its matters are: ${known.join(', ')}`),
  });

const supersededIn = (life: readonly Recorded<ReportEvent>[]): ReadonlySet<string> =>
  new Set(
    life
      .map(({ event }) => event)
      .filter((event): event is Decision => isDecision(event))
      .flatMap(({ data }) => data.supersedes?.event ?? []),
  );

const latestByMatter = (
  determinations: readonly RecordedDetermination[],
): readonly RecordedDetermination[] => {
  const latest = new Map<string, RecordedDetermination>();
  for (const one of determinations)
    if (one.event.data.beside === undefined) latest.set(one.event.data.matter, one);
  return [...latest.values()];
};

const concerns =
  (matter: string | undefined) =>
  ({ event: { data } }: Recorded<ReportEvent>): boolean =>
    matter === undefined || !('matter' in data) || data.matter === undefined || data.matter === matter;

/**
 * The report of an id, with all its matters or only one.
 *
 * @throws {GuanxiaError} `report-not-found`, `matter-not-found`
 */
export const recordedReport = async (
  store: Pick<EventStore, 'readStream'>,
  id: string,
  { matter, all }: Wanted = {},
): Promise<RecordedReport> => {
  const { events } = await store.readStream(`report-${id}`);
  const received = events[0]?.event;
  if (received?.type !== 'ReportReceived') throw reportNotFound(id);
  const known = received.data.matters.map((one) => one.id);
  if (matter !== undefined && !known.includes(matter)) throw matterNotFound(matter, known);
  const life = (events as readonly RecordedEvent[] as readonly Recorded<ReportEvent>[]).filter(
    concerns(matter),
  );
  const determinations = life.filter(isDetermination);
  return {
    received,
    life,
    determinations: all === true ? determinations : latestByMatter(determinations),
    superseded: supersededIn(life),
  };
};
