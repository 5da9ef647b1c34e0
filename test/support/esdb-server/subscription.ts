import { randomUUID } from 'node:crypto';
import type { Filter } from './filter.ts';
import type { LogRecord } from './record.ts';
import type { Sender } from './sender.ts';
import type { ServerState } from './server-state.ts';
import { type Source, upToEnd } from './source.ts';
import type { Wire } from './wire.ts';

type Resp = InstanceType<Wire['streams']['ReadResp']>;

/** Confirms, gives what lies after the start, tells that it has caught up, and goes on live. */
export async function subscription(
  { wire, log, faults, tally }: ServerState,
  source: Source,
  filter: Filter,
  sender: Sender,
): Promise<void> {
  const { wait, stop } = growth(log.watch);
  sender.whenEnded(stop);
  await sender.message(confirmation(wire));
  const deliver = delivery({ wire, tally }, source, filter, sender);
  await deliver();
  if (faults.saysCaughtUp()) await sender.message(caughtUpMessage(wire));
  while (!sender.ended()) {
    await wait();
    await deliver();
  }
}

const beginning = ({ start, last }: Source): bigint =>
  start === 'start' ? 0n : (start === 'end' ? last() : start) + 1n;

/** Sends what is new, and a checkpoint after every so many events that were looked at; none at the end. */
function delivery(
  { wire, tally }: Pick<ServerState, 'wire' | 'tally'>,
  source: Source,
  { matches, checkpointEvery }: Filter,
  sender: Sender,
) {
  let at = beginning(source);
  let considered = 0;
  /** Others have their turn as well, as on a server. */
  const tell = async (message: Resp) => {
    await sender.message(message);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const consider = (record: LogRecord) => {
    considered += 1;
    tally.lookedThrough += 1;
    if (matches(record)) return sender.event(record);
    if (considered % checkpointEvery === 0) return tell(checkpoint(wire, record.position));
    return undefined;
  };
  return async () => {
    for (const record of upToEnd(source, at)) {
      if (sender.ended()) return;
      at = source.place(record) + 1n;
      await consider(record);
    }
  };
}

/** Waits for the log to grow, or the reader to go. */
function growth(watch: ServerState['log']['watch']) {
  let grown = true;
  let wake: (() => void) | undefined;
  const ring = () => {
    grown = true;
    wake?.();
  };
  const unwatch = watch(ring);
  return {
    wait: async () => {
      if (!grown) await new Promise<void>((resolve) => (wake = resolve));
      grown = false;
    },
    stop: () => {
      unwatch();
      ring();
    },
  };
}

function confirmation(wire: Wire): Resp {
  const response = new wire.streams.ReadResp();
  const confirmed = new wire.streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(randomUUID());
  response.setConfirmation(confirmed);
  return response;
}

function checkpoint(wire: Wire, position: bigint): Resp {
  const response = new wire.streams.ReadResp();
  const point = new wire.streams.ReadResp.Checkpoint();
  point.setCommitPosition(position.toString());
  point.setPreparePosition(position.toString());
  response.setCheckpoint(point);
  return response;
}

function caughtUpMessage(wire: Wire): Resp {
  const response = new wire.streams.ReadResp();
  response.setCaughtUp(new wire.streams.ReadResp.CaughtUp());
  return response;
}
