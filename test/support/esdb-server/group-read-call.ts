import { randomUUID } from 'node:crypto';
import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import { accessDenied } from './access.ts';
import type { Consumer, Group, NackAction } from './group.ts';
import { groupMissing, sourceNamed } from './group-calls.ts';
import type { LogRecord } from './record.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';
import { fill, idOf, refusal } from './words.ts';

type Req = InstanceType<Wire['persistent']['ReadReq']>;
type Resp = InstanceType<Wire['persistent']['ReadResp']>;

const actions: readonly NackAction[] = ['unknown', 'park', 'retry', 'skip', 'stop'];

/** `PersistentSubscriptions.Read`: options first, then acknowledgements; events the other way. */
export const groupReadCall = (state: ServerState) => (call: ServerDuplexStream<Req, Resp>) => {
  let group: Group | undefined;
  let leave: () => void = () => undefined;
  call.on('error', () => leave());
  call.on('cancelled', () => leave());
  call.on('end', () => {
    leave();
    call.end();
  });
  call.on('data', (request: Req) => {
    const options = request.getOptions();
    if (options === undefined) return void (group !== undefined && answer(group, request));
    if (!state.access.may(call.metadata, '$r', sourceNamed(options)))
      return void call.emit('error', accessDenied());
    group = state.groups.find(sourceNamed(options), options.getGroupName());
    if (group === undefined) {
      return void call.emit('error', groupMissing(sourceNamed(options), options.getGroupName()));
    }
    call.write(confirmation(state.wire));
    leave = group.join(consumerOf(state, call, options.getBufferSize()));
    return undefined;
  });
};

const consumerOf = (
  { wire, faults, link }: ServerState,
  call: ServerDuplexStream<Req, Resp>,
  bufferSize: number,
): Consumer => ({
  bufferSize,
  send: (record, retryCount) => {
    if (faults.onSend(record.stream) === 'cut') return link().cut();
    return void call.write(eventOf(wire, record, retryCount));
  },
  drop: (reason) => {
    call.emit('error', refusal(status.CANCELLED, reason, { exception: 'persistent-subscription-dropped' }));
  },
});

function answer(group: Group, request: Req): void {
  const ack = request.getAck();
  if (ack !== undefined) group.ack(ack.getIdsList().map(idOf));
  const nack = request.getNack();
  if (nack === undefined) return;
  group.nack(nack.getIdsList().map(idOf), actions[nack.getAction()] ?? 'unknown', nack.getReason());
}

function confirmation(wire: Wire): Resp {
  const response = new wire.persistent.ReadResp();
  const confirmed = new wire.persistent.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(randomUUID());
  response.setSubscriptionConfirmation(confirmed);
  return response;
}

function eventOf(wire: Wire, record: LogRecord, retryCount: number): Resp {
  const { ReadEvent } = wire.persistent.ReadResp;
  const read = new ReadEvent();
  read.setEvent(fill(wire, new ReadEvent.RecordedEvent(), record));
  read.setCommitPosition(record.position.toString());
  read.setRetryCount(retryCount);
  const response = new wire.persistent.ReadResp();
  response.setEvent(read);
  return response;
}
