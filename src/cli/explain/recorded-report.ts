import type { Determination, DomainEvent, EventOf } from '../../domain/index.ts';
import type { EventStore, RecordedEvent } from '../../stores/index.ts';
import { problem } from '../problems/problem.ts';
import { text } from '../words/text.ts';

/** A determination and where it stands in the log. */
export interface RecordedDetermination extends Pick<RecordedEvent, 'position' | 'version'> {
  readonly event: Determination;
}

/** A report as the log has it, with the determination of each matter that now counts. */
export interface RecordedReport {
  readonly received: EventOf<'ReportReceived'>;
  readonly determinations: readonly RecordedDetermination[];
}

const isDetermination = (event: DomainEvent): event is Determination =>
  event.type === 'MatterFoundInScope' ||
  event.type === 'MatterReferred' ||
  event.type === 'MatterLeftUndetermined';

const reportNotFound = (id: string) =>
  problem('report-not-found', text(`存储中没有信访件 \`${id}\``, `the store holds no report \`${id}\``), {
    help: text('编号见 `guanxia view` 各台账的第一列', 'ids are in the first column of `guanxia view`'),
  });

const matterNotFound = (id: string, known: readonly string[]) =>
  problem('matter-not-found', text(`这份信访件没有事项 \`${id}\``, `the report has no matter \`${id}\``), {
    help: text(`事项有：${known.join('、')}`, `its matters are: ${known.join(', ')}`),
  });

const latestByMatter = (events: readonly RecordedEvent[]): ReadonlyMap<string, RecordedDetermination> => {
  const latest = new Map<string, RecordedDetermination>();
  for (const { event, position, version } of events)
    if (isDetermination(event) && event.data.beside === undefined)
      latest.set(event.data.matter, { event, position, version });
  return latest;
};

/**
 * The report of an id, with all its matters or only one.
 *
 * @throws {GuanxiaError} `report-not-found`, `matter-not-found`
 */
export const recordedReport = async (
  store: EventStore,
  id: string,
  matter: string | undefined,
): Promise<RecordedReport> => {
  const { events } = await store.readStream(`report-${id}`);
  const received = events[0]?.event;
  if (received?.type !== 'ReportReceived') throw reportNotFound(id);
  const latest = latestByMatter(events);
  if (matter === undefined) return { received, determinations: [...latest.values()] };
  const one = latest.get(matter);
  if (one === undefined) throw matterNotFound(matter, [...latest.keys()]);
  return { received, determinations: [one] };
};
