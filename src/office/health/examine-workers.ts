import { type AwaitingReport, awaitingReports } from '../../app/worker/awaiting.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { EventStoreDbStore } from '../stores/store-url.ts';
import { withOpen } from '../stores/with-open.ts';
import { defaultGroup } from '../worker/default-group.ts';
import { openQueue } from '../worker/open-queue.ts';
import { caution, type Finding, findings, ok } from './finding.ts';

/** More are not counted out. */
const mostCounted = 1_000;

/** Longer than a worker needs that is there. */
const patienceMs = 600_000;

const counted = (count: number) =>
  count > mostCounted
    ? text(`${mostCounted.toLocaleString('en')} 件以上`, `over ${mostCounted.toLocaleString('en')}`)
    : text(`${count} 件`, `${count}`);

const awaitingFinding = (awaiting: readonly AwaitingReport[], now: number): Finding => {
  const [oldest] = awaiting;
  if (oldest === undefined)
    return ok('workers', text('没有登记后待认定的来件', 'no recorded report awaits its determination'));
  const number = counted(awaiting.length);
  const message = text(
    `登记后待认定的来件：${number['zh-CN']}，最早一件登记于 ${oldest.recordedAt}`,
    `recorded reports that await their determination: ${number.en}, the oldest recorded at ${oldest.recordedAt}`,
  );
  if (now - epochMs(oldest.recordedAt) < patienceMs) return ok('workers', message);
  return caution(
    'workers',
    message,
    text(
      'guanxia worker；它按日志找出全部待认定的来件，不论队列怎么说',
      'guanxia worker: it finds all that the log says await it, whatever the queue says',
    ),
  );
};

const parkedFinding = (parked: number): Finding =>
  parked === 0
    ? ok('workers', text('没有搁置的来件', 'no report is parked, waiting for somebody'))
    : caution(
        'workers',
        text(
          `搁置未能认定的来件：${parked} 件`,
          `parked reports, which no worker could determine: ${parked}`,
        ),
        text('guanxia worker parked list', 'guanxia worker parked list'),
      );

/**
 * Whether reports wait: as the log tells it, and what a queue has put aside for somebody. No group is made for the
 * purpose.
 */
export const examineWorkers = async (
  url: EventStoreDbStore,
  store: EventStore,
  now: number,
): Promise<readonly Finding[]> => [
  awaitingFinding(await awaitingReports(store).look(), now),
  ...(await findings('workers', async () => {
    const parked = await withOpen(openQueue(url, { group: defaultGroup }), (queue) => queue.parked());
    return [parkedFinding(parked.length)];
  })),
];
