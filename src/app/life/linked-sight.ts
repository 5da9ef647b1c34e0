import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { joinSights, type Sight } from '../../domain/sight/sight.ts';
import type { EventStore, NonEmpty } from '../../stores/port/event-store.ts';
import { metadataFor, stateOf, type Writing } from '../handle.ts';
import { isConflict } from '../receive/recorded.ts';
import { streamOf } from '../receive/stream-of.ts';
import { readReport } from './linked-reports.ts';

/** Every report that was ever linked with `ids`, directly or through others; those included. */
const everLinkedWith = async (
  store: EventStore,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, ReceivedReport>> => {
  const found = new Map<string, ReceivedReport>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const state = found.has(id) ? undefined : await readReport(store, id);
    if (state === undefined) continue;
    found.set(id, state);
    open.push(...state.everLinked);
  }
  return found;
};

/** Who may see what is linked, directly or through others, with any of `ids`, by whom all of that accuses. */
export const sightOfLinked = async (store: EventStore, ids: Iterable<string>): Promise<Sight> =>
  joinSights([...(await everLinkedWith(store, ids)).values()].map(({ sight }) => sight));

const noteSight = async (ports: Writing, report: string, linked: Sight, actor: string): Promise<void> => {
  for (;;) {
    const stream = streamOf(report);
    const { state, version } = await stateOf(ports.store, stream, reportDecider);
    const metadata = metadataFor(ports, actor);
    const events = reportDecider.decide({ type: 'NoteSight', data: { linked }, metadata }, state);
    if (events.length === 0) return;
    try {
      await ports.store.append(stream, events as NonEmpty<ReportEvent>, { expected: version });
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
};

/** A report, who may see it by whom it accuses itself, and what it was ever linked with. */
interface Linking {
  readonly id: string;
  readonly own: Sight;
  readonly with: Iterable<string>;
}

/** Each report that is linked with this one is seen by those who may see all of them: one letter tells of another. */
export const tellLinked = async (
  ports: Writing,
  { id, own, with: ids }: Linking,
  actor: string,
): Promise<void> => {
  const linked = await everLinkedWith(ports.store, ids);
  const sights = new Map([...linked].map(([one, { sight }]) => [one, sight])).set(id, own);
  for (const report of linked.keys()) {
    if (report === id) continue;
    const others = [...sights].flatMap(([one, sight]) => (one === report ? [] : [sight]));
    await noteSight(ports, report, joinSights(others), actor);
  }
};

const changedSight = (events: readonly ReportEvent[]): Sight | undefined =>
  events.flatMap((event) => (event.type === 'SightChanged' ? [event.data.own] : []))[0];

/**
 * Appends what was decided of a report. What is linked with it is told before of what hides it, and after of what no
 * longer does: should one of them fail, more is hidden than must be, never less.
 */
export const appendTelling = async <Written>(
  ports: Writing,
  state: ReceivedReport,
  {
    events,
    actor,
    append,
  }: {
    readonly events: readonly ReportEvent[];
    readonly actor: string;
    readonly append: () => Promise<Written>;
  },
): Promise<Written> => {
  const own = changedSight(events);
  if (own === undefined || state.everLinked.size === 0) return append();
  const linking = { id: state.report.id, with: state.everLinked };
  await tellLinked(ports, { ...linking, own: joinSights([state.sight, own]) }, actor);
  const written = await append();
  await tellLinked(ports, { ...linking, own }, actor);
  return written;
};
