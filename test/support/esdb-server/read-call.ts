import { type ServerWritableStream, status } from '@grpc/grpc-js';
import { filterOf } from './filter.ts';
import { type Sender, senderTo } from './sender.ts';
import type { ServerState } from './server-state.ts';
import { type ReadOptions, type Source, sourceOf, upToEnd } from './source.ts';
import { subscription } from './subscription.ts';
import type { Wire } from './wire.ts';
import { identifierOf, refusal, streamDeleted } from './words.ts';

type Req = InstanceType<Wire['streams']['ReadReq']>;
type Resp = InstanceType<Wire['streams']['ReadResp']>;

const forwards = 0;

/** `Streams.Read`: a stream or `$all`, forwards or backwards, once or as a subscription. */
export const readCall = (state: ServerState) => (call: ServerWritableStream<Req, Resp>) => {
  const options = call.request.getOptions();
  if (options === undefined) return void call.emit('error', refusal(status.INVALID_ARGUMENT, 'no options'));
  const source = sourceOf(state.log, options);
  const sender = senderTo(call, state, options.getResolveLinks());
  const fault = state.faults.onRead(source.name);
  if (fault === 'cut') return state.link().cut();
  if (fault === 'refuse') return sender.fail(refusal(status.UNAVAILABLE, 'refused on command'));
  if (state.log.isTombstoned(source.name)) return sender.fail(streamDeleted(source.name));
  const filter = filterOf(options.getFilter());
  const work = options.hasSubscription()
    ? subscription(state, source, filter, sender)
    : read(state, source, options, sender);
  work.catch((error: Error) => sender.fail(error));
  return undefined;
};

const recordsAsked = (source: Source, options: ReadOptions) => {
  if (options.getReadDirection() !== forwards) {
    return source.backFrom(typeof source.start === 'bigint' ? source.start : undefined);
  }
  if (source.start === 'end') return [];
  return upToEnd(source, source.start === 'start' ? 0n : source.start);
};

async function read(state: ServerState, source: Source, options: ReadOptions, sender: Sender): Promise<void> {
  const { wire, log } = state;
  if (source.name !== '$all' && log.stream(source.name) === undefined) {
    await sender.message(streamNotFound(wire, source.name));
    return sender.end();
  }
  const { matches } = filterOf(options.getFilter());
  let left = BigInt(options.getCount());
  for (const record of recordsAsked(source, options)) {
    if (left === 0n || sender.ended()) break;
    if (!matches(record)) continue;
    left -= 1n;
    const wait = sender.event(record);
    if (wait !== undefined) await wait;
  }
  return sender.end();
}

function streamNotFound(wire: Wire, stream: string): Resp {
  const response = new wire.streams.ReadResp();
  const notFound = new wire.streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(wire, stream));
  response.setStreamNotFound(notFound);
  return response;
}
