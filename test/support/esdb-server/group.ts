import { randomUUID } from 'node:crypto';
import { linkTo, linkType } from './links.ts';
import type { LogRecord } from './record.ts';
import type { ServerLog } from './server-log.ts';

export type NackAction = 'park' | 'retry' | 'skip' | 'stop' | 'unknown';

/** Somebody who reads from a group. */
export interface Consumer {
  readonly bufferSize: number;
  readonly send: (record: LogRecord, retryCount: number) => void;
  readonly drop: (reason: string) => void;
}

export interface GroupSettings {
  readonly name: string;
  readonly source: string;
  readonly matches: (record: LogRecord) => boolean;
  /** The group begins with the first event at or after this place. */
  readonly from: bigint;
  readonly maxRetryCount: number;
  readonly messageTimeoutMs: number;
}

interface Message {
  readonly record: LogRecord;
  readonly retryCount: number;
}

interface InFlight extends Message {
  readonly consumer: Consumer;
  readonly timer: NodeJS.Timeout;
}

/** A persistent subscription group: each event to one consumer, again until it is acknowledged or parked. */
export interface Group {
  readonly settings: GroupSettings;
  readonly join: (consumer: Consumer) => () => void;
  readonly ack: (ids: readonly string[]) => void;
  readonly nack: (ids: readonly string[], action: NackAction, reason: string) => void;
  readonly replayParked: () => void;
  readonly pump: () => void;
  /** Where the group goes on on another node: what was acknowledged after it is handed out again. */
  readonly checkpoint: () => bigint;
  readonly info: () => { readonly consumers: number; readonly inFlight: number; readonly parked: number };
  readonly close: () => void;
}

export const parkedStream = ({ source, name }: Pick<GroupSettings, 'source' | 'name'>) =>
  `$persistentsubscription-${source}::${name}-parked`;

/** How many acknowledgements lie between two checkpoints. */
const checkpointAfter = 10;

const earliest = (open: readonly Message[], cursor: bigint): bigint =>
  open.reduce((first, { record }) => (record.position < first ? record.position : first), cursor);

export function group(log: ServerLog, settings: GroupSettings): Group {
  const consumers = new Set<Consumer>();
  const inFlight = new Map<string, InFlight>();
  const again: Message[] = [];
  let cursor = settings.from;
  let checkpoint = settings.from;
  let acknowledged = 0;

  const parked = parkedStream(settings);

  const park = ({ record }: Message, said: string) => {
    const reason = said === 'Message Timeout' ? said : `Client explicitly NAK'ed message.\n${said}`;
    const metadata = { added: new Date().toISOString(), reason, subscriptionEventNumber: 0 };
    log.append(parked, 'any', [
      {
        id: randomUUID(),
        type: linkType,
        contentType: 'application/octet-stream',
        data: linkTo(record),
        metadata: new TextEncoder().encode(JSON.stringify(metadata)),
      },
    ]);
  };

  const retry = ({ record, retryCount }: Message, reason: string) => {
    if (retryCount >= settings.maxRetryCount) park({ record, retryCount }, reason);
    else again.push({ record, retryCount: retryCount + 1 });
  };

  const next = (): Message | undefined => {
    const waiting = again.shift();
    if (waiting !== undefined) return waiting;
    for (const all = log.all(); ; ) {
      const record = all[log.indexAt(cursor)];
      if (record === undefined) return undefined;
      cursor = record.position + 1n;
      if (settings.matches(record)) return { record, retryCount: 0 };
    }
  };

  const load = (consumer: Consumer) =>
    [...inFlight.values()].filter((each) => each.consumer === consumer).length;

  const free = () =>
    [...consumers]
      .filter((consumer) => load(consumer) < consumer.bufferSize)
      .sort((a, b) => load(a) - load(b))[0];

  const take = (id: string): InFlight | undefined => {
    const message = inFlight.get(id);
    clearTimeout(message?.timer);
    inFlight.delete(id);
    return message;
  };

  const pump = () => {
    for (let consumer = free(); consumer !== undefined; consumer = free()) {
      const message = next();
      if (message === undefined) return;
      const { id } = message.record;
      const late = () => {
        const taken = take(id);
        if (taken !== undefined) retry(taken, 'Message Timeout');
        pump();
      };
      const timer = setTimeout(late, settings.messageTimeoutMs).unref();
      inFlight.set(id, { ...message, consumer, timer });
      consumer.send(message.record, message.retryCount);
    }
  };

  const refuse = (id: string, action: NackAction, reason: string) => {
    const message = take(id);
    if (message === undefined || action === 'skip') return;
    if (action === 'park') park(message, reason);
    else if (action === 'stop') message.consumer.drop(reason);
    else retry(message, reason);
  };

  const unwatch = log.watch(pump);
  return {
    settings,
    pump,
    join: (consumer) => {
      consumers.add(consumer);
      pump();
      return () => {
        if (!consumers.delete(consumer)) return;
        for (const [id, message] of inFlight) {
          if (message.consumer === consumer) retry(take(id) as InFlight, 'Connection lost');
        }
        pump();
      };
    },
    checkpoint: () => checkpoint,
    ack: (ids) => {
      for (const id of ids) take(id);
      acknowledged += ids.length;
      if (acknowledged >= checkpointAfter) {
        acknowledged = 0;
        checkpoint = earliest([...inFlight.values(), ...again], cursor);
      }
      pump();
    },
    nack: (ids, action, reason) => {
      for (const id of ids) refuse(id, action, reason);
      pump();
    },
    replayParked: () => {
      const links = log.stream(parked) ?? [];
      for (const link of links) {
        const [revision = '', stream = ''] = new TextDecoder().decode(link.data).split(/@(.*)/s);
        const record = log.stream(stream)?.find((each) => each.revision === BigInt(revision));
        if (record !== undefined) again.push({ record, retryCount: 0 });
      }
      const last = links.at(-1);
      if (last !== undefined) log.truncate(parked, last.revision + 1n);
      pump();
    },
    info: () => ({
      consumers: consumers.size,
      inFlight: inFlight.size,
      parked: log.stream(parked)?.length ?? 0,
    }),
    close: () => {
      unwatch();
      for (const { timer } of inFlight.values()) clearTimeout(timer);
      for (const consumer of consumers) consumer.drop('deleted');
    },
  };
}
