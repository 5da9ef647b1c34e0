import type { Checkpoint } from '../../checkpoint/checkpoint.ts';
import type { Bundle } from '../bundle.ts';
import { provenEvent } from '../proven-event.ts';
import { checkInclusion } from './check-inclusion.ts';
import { orderCheck } from './check-order.ts';
import { checkStreams } from './check-streams.ts';
import type { Finding } from './finding.ts';

/** Checks the events of a bundle, and their inclusion where there is a tree to check it against. */
export function checkEvents(bundle: Bundle, tree: Checkpoint | undefined): readonly Finding[] {
  const events = bundle.events.map(provenEvent);
  const checkOrder = orderCheck();
  const perEvent = events.flatMap((event, index) => {
    const pointer = `/events/${index}`;
    const inclusion = tree === undefined ? [] : checkInclusion(event, pointer, tree);
    return [...checkOrder(event, pointer), ...inclusion];
  });
  return [...perEvent, ...checkStreams(bundle.streams, events)];
}
