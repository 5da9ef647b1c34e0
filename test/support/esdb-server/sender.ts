import type { ServerWritableStream } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import { resolved } from './links.ts';
import type { LogRecord } from './record.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';
import { fill, refusal } from './words.ts';

type Resp = InstanceType<Wire['streams']['ReadResp']>;

/** Sends messages to one reader, no faster than they are taken. */
export interface Sender {
  readonly ended: () => boolean;
  /** Resolves when there is room for more. */
  readonly message: (response: Resp) => Promise<void> | undefined;
  readonly event: (record: LogRecord) => Promise<void> | undefined;
  readonly fail: (error: Error) => void;
  readonly end: () => void;
  readonly whenEnded: (tidy: () => void) => void;
}

export function senderTo(
  call: ServerWritableStream<unknown, Resp>,
  { wire, log, faults, link }: ServerState,
  resolveLinks: boolean,
): Sender {
  let over = false;
  const tidying: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  const goOn = () => {
    for (const wake of waiting.splice(0)) wake();
  };
  const finish = () => {
    over = true;
    for (const tidy of tidying.splice(0)) tidy();
    goOn();
  };
  call.on('drain', goOn);
  call.on('cancelled', finish);
  call.on('error', finish);
  call.on('close', finish);

  const message = (response: Resp) => {
    if (over || call.write(response)) return undefined;
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const fail = (error: Error) => {
    if (!over) call.emit('error', error);
  };

  return {
    ended: () => over,
    message,
    event: (record) => {
      const fault = faults.onSend(record.stream);
      if (fault === 'cut') return link().cut() as undefined;
      if (fault === 'refuse') return fail(refusal(status.UNAVAILABLE, 'refused on command')) as undefined;
      const response = new wire.streams.ReadResp();
      response.setEvent(readEvent(wire, resolved(log, record, resolveLinks)));
      return message(response);
    },
    fail,
    end: () => {
      if (!over) call.end();
    },
    whenEnded: (tidy) => (over ? tidy() : void tidying.push(tidy)),
  };
}

function readEvent(wire: Wire, { event, link }: ReturnType<typeof resolved>) {
  const { ReadEvent } = wire.streams.ReadResp;
  const read = new ReadEvent();
  if (event !== undefined) read.setEvent(fill(wire, new ReadEvent.RecordedEvent(), event));
  if (link !== undefined) read.setLink(fill(wire, new ReadEvent.RecordedEvent(), link));
  read.setCommitPosition(String((link ?? event)?.position));
  return read;
}
