import type { Checkpoint } from '../../checkpoint/checkpoint.ts';
import { eventLeafHash } from '../../tree/event-leaf.ts';
import { provesInclusion } from '../../tree/proves-inclusion.ts';
import type { ProvenEvent } from '../write-bundle.ts';
import { type Finding, finding } from './finding.ts';

/** Checks that an event is in the checkpoint's tree. */
export function checkInclusion(event: ProvenEvent, pointer: string, tree: Checkpoint): readonly Finding[] {
  const { index, proof } = event;
  if (index >= tree.size) return [outside(`${pointer}/index`)];
  const isIncluded = provesInclusion(proof, { index, leafHash: eventLeafHash(event) }, tree);
  return isIncluded ? [] : [notIncluded(`${pointer}/proof`)];
}

const outside = (pointer: string) =>
  finding(
    'outside-tree',
    pointer,
    '检查点的日志没有这么多事件',
    'the log of the checkpoint does not have so many events',
  );

const notIncluded = (pointer: string) =>
  finding(
    'not-included',
    pointer,
    '未能证明该事件在检查点的日志中：事件、位置或证明被改动',
    'it is not shown that the event is in the log of the checkpoint: event, place or proof was changed',
  );
