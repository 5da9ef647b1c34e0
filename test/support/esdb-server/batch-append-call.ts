import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import { expectedOf, proposedOf } from './append-call.ts';
import { type Answer, appendUnderFaults } from './appending.ts';
import type { Expected, Proposed } from './record.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';
import { identifierOf, idOf, streamName, uuidOf } from './words.ts';

type Req = InstanceType<Wire['streams']['BatchAppendReq']>;
type Resp = InstanceType<Wire['streams']['BatchAppendResp']>;

interface Batch {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

/** `Streams.BatchAppend`: one long call for many appends, told apart by their correlation ids. */
export const batchAppendCall = (state: ServerState) => (call: ServerDuplexStream<Req, Resp>) => {
  const open = new Map<string, Batch>();
  call.on('error', () => undefined);
  call.on('end', () => call.end());
  call.on('data', (request: Req) => {
    const id = idOf(request.getCorrelationId());
    const batch = open.get(id) ?? begun(request);
    open.set(id, batch);
    batch.events.push(...request.getProposedMessagesList().map(proposedOf));
    if (request.getIsFinal()) {
      open.delete(id);
      finish(state, call, id, batch);
    }
  });
};

function finish(state: ServerState, call: ServerDuplexStream<Req, Resp>, id: string, batch: Batch): void {
  const answer = appendUnderFaults(state, call.metadata, batch.stream, batch.expected, batch.events);
  if (answer.kind === 'none') return;
  if (answer.kind === 'error') call.emit('error', answer.error);
  else call.write(responseOf(state, id, batch, answer));
}

function begun(request: Req): Batch {
  const options = request.getOptions();
  if (options === undefined) throw new Error('a batch begins with its options');
  return {
    stream: streamName(options.getStreamIdentifier()),
    expected: expectedOf(options, () => options.getStreamPosition()),
    events: [],
  };
}

function responseOf(
  state: ServerState,
  id: string,
  { stream, expected }: Batch,
  answer: Exclude<Answer, { kind: 'none' | 'error' }>,
): Resp {
  const { wire } = state;
  const response = new wire.streams.BatchAppendResp();
  response.setCorrelationId(uuidOf(wire, id));
  response.setStreamIdentifier(identifierOf(wire, stream));
  if (answer.kind === 'outcome' && answer.outcome.kind === 'appended') {
    response.setSuccess(successOf(wire, answer.outcome));
    return response;
  }
  response.setError(errorOf(state, stream, expected, answer));
  return response;
}

function successOf(wire: Wire, outcome: { revision: bigint; position: bigint | undefined }) {
  const success = new wire.streams.BatchAppendResp.Success();
  success.setCurrentRevision(outcome.revision.toString());
  if (outcome.position === undefined) success.setNoPosition(new wire.Empty());
  else {
    const position = new wire.shared.AllStreamPosition();
    position.setCommitPosition(outcome.position.toString());
    position.setPreparePosition(outcome.position.toString());
    success.setPosition(position);
  }
  return success;
}

/** A `google.rpc.Status` with the details packed as `Any`. */
function errorOf(
  { wire, maxAppendSize }: ServerState,
  stream: string,
  expected: Expected,
  answer: Exclude<Answer, { kind: 'none' | 'error' }>,
) {
  const { shared } = wire;
  const error = new wire.status.Status();
  const pack = (message: { serializeBinary(): Uint8Array }, name: string) => {
    const any = new wire.Any();
    any.pack(message.serializeBinary(), `event_store.client.${name}`);
    error.setDetails(any);
  };
  error.setCode(status.FAILED_PRECONDITION as never);
  error.setMessage('WrongExpectedVersion');
  if (answer.kind === 'too-large') {
    const details = new shared.MaximumAppendSizeExceeded();
    details.setMaxappendsize(maxAppendSize);
    pack(details, 'MaximumAppendSizeExceeded');
  } else if (answer.kind === 'denied') {
    pack(new shared.AccessDenied(), 'AccessDenied');
  } else if (answer.outcome.kind === 'deleted') {
    const details = new shared.StreamDeleted();
    details.setStreamIdentifier(identifierOf(wire, stream));
    pack(details, 'StreamDeleted');
  } else if (answer.outcome.kind === 'wrong-version') {
    pack(conflictOf(wire, answer.outcome.current, expected), 'WrongExpectedVersion');
  }
  return error;
}

function conflictOf(wire: Wire, current: bigint | 'no_stream', expected: Expected) {
  const conflict = new wire.shared.WrongExpectedVersion();
  const empty = new wire.Empty();
  if (current === 'no_stream') conflict.setCurrentNoStream(empty);
  else conflict.setCurrentStreamRevision(current.toString());
  if (expected === 'any') conflict.setExpectedAny(empty);
  else if (expected === 'no_stream') conflict.setExpectedNoStream(empty);
  else if (expected === 'stream_exists') conflict.setExpectedStreamExists(empty);
  else conflict.setExpectedStreamPosition(expected.toString());
  return conflict;
}
