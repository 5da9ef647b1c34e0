import { text } from '../../problems/text.ts';
import type { EventStoreDbStore } from '../stores/store-url.ts';
import { withOpen } from '../stores/with-open.ts';
import { defaultGroup } from '../worker/default-group.ts';
import { openQueue } from '../worker/open-queue.ts';
import { caution, type Finding, ok } from './finding.ts';

/** Whether reports wait for somebody because no worker could determine them. No group is made for the purpose. */
export const examineWorkers = async (url: EventStoreDbStore): Promise<readonly Finding[]> => {
  const { length } = await withOpen(openQueue(url, { group: defaultGroup }), (queue) => queue.parked());
  if (length === 0)
    return [ok('workers', text('没有搁置的来件', 'no report is parked, waiting for somebody'))];
  return [
    caution(
      'workers',
      text(`搁置未能认定的来件：${length} 件`, `parked reports, which no worker could determine: ${length}`),
      text('guanxia worker parked list', 'guanxia worker parked list'),
    ),
  ];
};
