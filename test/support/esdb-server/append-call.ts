import { type ServerReadableStream, type sendUnaryData, status } from '@grpc/grpc-js';
import { accessDenied } from './access.ts';
import { type Answer, appendUnderFaults } from './appending.ts';
import type { AppendOutcome, Expected, Proposed } from './record.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';
import { idOf, refusal, streamDeleted, streamName } from './words.ts';

type Req = InstanceType<Wire['streams']['AppendReq']>;
type Resp = InstanceType<Wire['streams']['AppendResp']>;
type Options = InstanceType<Wire['streams']['AppendReq']['Options']>;
type Message = InstanceType<Wire['streams']['AppendReq']['ProposedMessage']>;

export const proposedOf = (
  message: Pick<Message, 'getId' | 'getMetadataMap' | 'getCustomMetadata_asU8' | 'getData_asU8'>,
): Proposed => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  metadata: message.getCustomMetadata_asU8(),
  data: message.getData_asU8(),
});

export const expectedOf = (
  options: Pick<Options, 'hasAny' | 'hasNoStream' | 'hasStreamExists'>,
  revision: () => string,
): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : BigInt(revision());
};

/** `Streams.Append`: options first, then one message for each event; a conflict is a normal answer. */
export const appendCall =
  (state: ServerState) => (call: ServerReadableStream<Req, Resp>, respond: sendUnaryData<Resp>) => {
    const requests: Req[] = [];
    call.on('data', (request: Req) => requests.push(request));
    call.on('error', () => undefined);
    call.on('end', () => {
      const [first, ...rest] = requests;
      const options = first?.getOptions();
      if (options === undefined) return respond(refusal(status.INVALID_ARGUMENT, 'no options'));
      const stream = streamName(options.getStreamIdentifier());
      const expected = expectedOf(options, () => options.getRevision());
      const events = rest.map((request) => proposedOf(request.getProposedMessage() as Message));
      const answer = appendUnderFaults(state, call.metadata, stream, expected, events);
      if (answer.kind === 'outcome' && answer.outcome.kind !== 'deleted') {
        return respond(null, responseOf(state.wire, answer.outcome, expected));
      }
      const error = errorOf(answer, stream, state.maxAppendSize);
      return error === undefined ? undefined : respond(error);
    });
  };

const errorOf = (answer: Answer, stream: string, maxAppendSize: number) => {
  if (answer.kind === 'none') return undefined;
  if (answer.kind === 'error') return answer.error;
  if (answer.kind === 'denied') return accessDenied();
  return answer.kind === 'too-large' ? tooLarge(maxAppendSize) : streamDeleted(stream);
};

const tooLarge = (size: number) =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${size} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(size),
  });

type Answered = Exclude<AppendOutcome, { kind: 'deleted' }>;

function responseOf(wire: Wire, outcome: Answered, expected: Expected): Resp {
  const response = new wire.streams.AppendResp();
  if (outcome.kind === 'wrong-version') {
    response.setWrongExpectedVersion(conflictOf(wire, outcome.current, expected));
    return response;
  }
  const success = new wire.streams.AppendResp.Success();
  success.setCurrentRevision(outcome.revision.toString());
  if (outcome.position === undefined) success.setNoPosition(new wire.shared.Empty());
  else {
    const position = new wire.streams.AppendResp.Position();
    position.setCommitPosition(outcome.position.toString());
    position.setPreparePosition(outcome.position.toString());
    success.setPosition(position);
  }
  response.setSuccess(success);
  return response;
}

function conflictOf(wire: Wire, current: bigint | 'no_stream', expected: Expected) {
  const conflict = new wire.streams.AppendResp.WrongExpectedVersion();
  const empty = new wire.shared.Empty();
  if (current === 'no_stream') conflict.setCurrentNoStream(empty);
  else conflict.setCurrentRevision(current.toString());
  if (expected === 'any') conflict.setExpectedAny(empty);
  else if (expected === 'no_stream') conflict.setExpectedNoStream(empty);
  else if (expected === 'stream_exists') conflict.setExpectedStreamExists(empty);
  else conflict.setExpectedRevision(expected.toString());
  return conflict;
}
