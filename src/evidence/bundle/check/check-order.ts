import type { ProvenEvent } from '../write-bundle.ts';
import { type Finding, finding } from './finding.ts';

/** Checks, event by event, that a bundle tells its events in the order of the log and streams without gaps. */
export function orderCheck(): (event: ProvenEvent, pointer: string) => readonly Finding[] {
  const versions = new Map<string, bigint>();
  let before = -1n;
  return (event, pointer) => {
    const { stream, version, index } = event;
    const findings: Finding[] = [];
    if (index <= before) findings.push(outOfOrder(`${pointer}/index`));
    if (version !== (versions.get(stream) ?? 0n) + 1n) findings.push(gap(`${pointer}/version`));
    versions.set(stream, version);
    before = index;
    return findings;
  };
}

const outOfOrder = (pointer: string) =>
  finding(
    'out-of-order',
    pointer,
    '事件未按日志顺序排列，或重复出现',
    'the event does not stand behind the one before it in the log',
  );

const gap = (pointer: string) =>
  finding(
    'stream-gap',
    pointer,
    '事件流在此有缺失、重复或颠倒',
    'events of the stream are missing, repeated or in another order here',
  );
