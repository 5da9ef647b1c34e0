import type { LogRecord } from './record.ts';
import type { ServerLog } from './server-log.ts';
import type { Wire } from './wire.ts';
import { streamName } from './words.ts';

export type ReadOptions = InstanceType<Wire['streams']['ReadReq']['Options']>;

const pageSize = 500;

/** A stream, or `$all`: events in order, each at a place that grows. */
export interface Source {
  readonly name: string;
  readonly place: (record: LogRecord) => bigint;
  /** The next events at or after a place; empty at the end. */
  readonly from: (place: bigint) => readonly LogRecord[];
  /** The events up to a place, last first; from the end without one. In `$all` what stands at it is left out. */
  readonly backFrom: (place: bigint | undefined) => readonly LogRecord[];
  /** Where the caller asks to begin. */
  readonly start: 'start' | 'end' | bigint;
  readonly last: () => bigint;
  /** Whether the server can read where the caller asks to begin. */
  readonly isReadable: () => boolean;
}

function allOf(log: ServerLog, options: NonNullable<ReturnType<ReadOptions['getAll']>>): Source {
  const position = BigInt(options.getPosition()?.getCommitPosition() ?? 0);
  return {
    name: '$all',
    place: (record) => record.position,
    from: (place) => {
      const first = log.indexAt(place);
      return log.all().slice(first, first + pageSize);
    },
    backFrom: (place) => {
      const end = place === undefined ? log.all().length : log.indexAt(place);
      return log.all().slice(0, end).reverse();
    },
    start: options.hasStart() ? 'start' : options.hasEnd() ? 'end' : position,
    last: () => log.all().at(-1)?.position ?? -1n,
    isReadable: () =>
      options.hasStart() ||
      options.hasEnd() ||
      position === 0n ||
      position >= log.end() ||
      log.isRecord(position),
  };
}

function streamOf(log: ServerLog, options: NonNullable<ReturnType<ReadOptions['getStream']>>): Source {
  const name = streamName(options.getStreamIdentifier());
  const records = () => log.stream(name) ?? [];
  const indexOf = (place: bigint) => {
    const index = records().findIndex(({ revision }) => revision >= place);
    return index === -1 ? records().length : index;
  };
  return {
    name,
    place: (record) => record.revision,
    from: (place) => records().slice(indexOf(place), indexOf(place) + pageSize),
    backFrom: (place) =>
      records()
        .slice(0, place === undefined ? undefined : indexOf(place + 1n))
        .reverse(),
    start: options.hasStart() ? 'start' : options.hasEnd() ? 'end' : BigInt(options.getRevision()),
    last: () => records().at(-1)?.revision ?? -1n,
    isReadable: () => true,
  };
}

export function sourceOf(log: ServerLog, options: ReadOptions): Source {
  const all = options.getAll();
  if (all !== undefined) return allOf(log, all);
  return streamOf(log, options.getStream() as NonNullable<ReturnType<ReadOptions['getStream']>>);
}

/** Every event from a place on, page by page, up to the end. */
export function* upToEnd(source: Source, from: bigint): Generator<LogRecord> {
  let at = from;
  for (let page = source.from(at); page.length > 0; page = source.from(at)) {
    yield* page;
    at = source.place(page.at(-1) as LogRecord) + 1n;
  }
}
