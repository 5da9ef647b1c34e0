import { type Metadata, type ServerWritableStream, status } from '@grpc/grpc-js';
import { accessDenied } from './access.ts';
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
  return answer(state, call.metadata, options, senderTo(call, state, options.getResolveLinks()));
};

function answer(state: ServerState, call: Metadata, options: ReadOptions, sender: Sender): void {
  const source = sourceOf(state.log, options);
  const fault = state.faults.onRead(source.name);
  const refused = fault === 'refuse' ? onCommand() : refusalIn(state, call, source, options);
  if (fault === 'cut') state.link().cut();
  else if (refused !== undefined) sender.fail(refused);
  else serve(state, source, options, sender).catch((error: Error) => sender.fail(error));
}

const serve = (state: ServerState, source: Source, options: ReadOptions, sender: Sender): Promise<void> =>
  options.hasSubscription()
    ? subscription(state, source, filterOf(options.getFilter()), sender)
    : read(state, source, options, sender);

const onCommand = () => refusal(status.UNAVAILABLE, 'refused on command');

function refusalIn({ log, access }: ServerState, call: Metadata, source: Source, options: ReadOptions) {
  if (!access.may(call, '$r', source.name)) return accessDenied();
  if (log.isTombstoned(source.name)) return streamDeleted(source.name);
  return source.isReadable() ? undefined : unreadable(options.hasSubscription());
}

const unreadable = (subscribed: boolean) =>
  refusal(
    status.UNKNOWN,
    subscribed ? 'Exception was thrown by handler.' : 'Unexpected ReadAllResult: Error',
  );

const recordsAsked = (source: Source, options: ReadOptions) => {
  if (options.getReadDirection() !== forwards) {
    return source.backFrom(typeof source.start === 'bigint' ? source.start : undefined);
  }
  if (source.start === 'end') return [];
  return upToEnd(source, source.start === 'start' ? 0n : source.start);
};

async function read(state: ServerState, source: Source, options: ReadOptions, sender: Sender): Promise<void> {
  const { wire, log, tally } = state;
  if (source.name !== '$all' && log.stream(source.name) === undefined) {
    await sender.message(streamNotFound(wire, source.name));
    return sender.end();
  }
  const { matches } = filterOf(options.getFilter());
  let left = BigInt(options.getCount());
  for (const record of recordsAsked(source, options)) {
    if (left === 0n || sender.ended()) break;
    tally.lookedThrough += 1;
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
