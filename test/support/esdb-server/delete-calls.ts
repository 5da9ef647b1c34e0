import { type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js';
import { accessDenied } from './access.ts';
import { expectedOf } from './append-call.ts';
import type { AppendOutcome } from './record.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';
import { refusal, streamDeleted, streamName } from './words.ts';

type Position = InstanceType<Wire['streams']['DeleteResp']['Position']>;
type Req = InstanceType<Wire['streams']['DeleteReq']> | InstanceType<Wire['streams']['TombstoneReq']>;

interface Resp {
  setPosition(position: Position): unknown;
}

const deletion =
  <Response extends Resp>(
    { access }: ServerState,
    remove: ServerState['log']['remove'],
    answer: () => { readonly response: Response; readonly position: Position },
  ) =>
  (call: ServerUnaryCall<Req, Response>, respond: sendUnaryData<Response>) => {
    const options = call.request.getOptions();
    if (options === undefined) return respond(refusal(status.INVALID_ARGUMENT, 'no options'));
    const stream = streamName(options.getStreamIdentifier());
    if (!access.may(call.metadata, '$d', stream)) return respond(accessDenied());
    const expected = expectedOf(options, () => options.getRevision());
    const outcome = remove(stream, expected);
    if (outcome.kind === 'deleted') return respond(streamDeleted(stream));
    if (outcome.kind === 'wrong-version') return respond(wrongVersion(stream, String(expected), outcome));
    const { response, position } = answer();
    position.setCommitPosition(String(outcome.position ?? 0n));
    position.setPreparePosition(String(outcome.position ?? 0n));
    response.setPosition(position);
    return respond(null, response);
  };

const wrongVersion = (
  stream: string,
  expected: string,
  { current }: Extract<AppendOutcome, { kind: 'wrong-version' }>,
) =>
  refusal(status.FAILED_PRECONDITION, `Append failed due to WrongExpectedVersion. Stream: ${stream}`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': /^\d+$/.test(expected) ? expected : '-2',
    ...(current === 'no_stream' ? {} : { 'actual-version': String(current) }),
  });

export const deleteCalls = (state: ServerState) => {
  const {
    log,
    wire: { streams },
  } = state;
  return {
    delete: deletion(state, log.remove, () => ({
      response: new streams.DeleteResp(),
      position: new streams.DeleteResp.Position(),
    })),
    tombstone: deletion(state, log.tombstone, () => ({
      response: new streams.TombstoneResp(),
      position: new streams.TombstoneResp.Position() as unknown as Position,
    })),
  };
};
