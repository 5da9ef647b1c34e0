import type { BundledStream } from '../bundle.ts';
import { streamSummary } from '../stream-summary.ts';
import type { ProvenEvent } from '../write-bundle.ts';
import { type Finding, finding } from './finding.ts';

/** Checks the list of streams against the events: computes every chain anew. */
export function checkStreams(
  stated: readonly BundledStream[],
  events: readonly ProvenEvent[],
): readonly Finding[] {
  const found = streamSummary(events);
  if (!sameList(stated, found)) return [streamsDiffer()];
  return found.flatMap(({ chain }, index) => (stated[index]?.chain === chain ? [] : [chainDiffers(index)]));
}

const sameList = (stated: readonly BundledStream[], found: readonly BundledStream[]): boolean =>
  stated.length === found.length &&
  stated.every(
    ({ name, version }, index) => name === found[index]?.name && version === found[index]?.version,
  );

const streamsDiffer = () =>
  finding(
    'streams-differ',
    '/streams',
    '所列事件流与事件不符',
    'the streams listed are not those of the events',
  );

const chainDiffers = (index: number) =>
  finding(
    'chain-differs',
    `/streams/${index}/chain`,
    '链哈希与该事件流的事件不符',
    'the chain hash is not that of the stream’s events',
  );
