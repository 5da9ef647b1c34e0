import { type Metadata, type StatusObject, status } from '@grpc/grpc-js';
import { unauthenticated } from './access.ts';
import type { Leadership } from './faults.ts';
import type { ServerState } from './server-state.ts';
import { refusal } from './words.ts';

type Refused = Partial<StatusObject> & Error;

interface Called {
  readonly metadata: Metadata;
  readonly emit: (event: 'error', error: Refused) => unknown;
}

type Respond = ((error: Refused) => void) | undefined;
type Handler = (call: never, respond: never) => unknown;

/**
 * What stands before every call: whoever gives a wrong password is refused, a node that does not lead serves nobody who asks for the leader, and no group,
 * since groups live on the leader.
 */
export const gated =
  ({ faults, access }: ServerState, always = false) =>
  (handler: Handler) =>
  (call: Called, respond: Respond) => {
    const refused = access.isUnknown(call.metadata)
      ? unauthenticated()
      : unledRefusal(faults.leadership(), always || requiresLeader(call.metadata));
    if (refused === undefined) return handler(call as never, respond as never);
    return respond === undefined ? call.emit('error', refused) : respond(refused);
  };

const requiresLeader = (metadata: Metadata) => metadata.get('requires-leader')[0] === 'true';

function unledRefusal(leadership: Leadership, leaderOnly: boolean): Refused | undefined {
  if (leadership === 'here') return undefined;
  if (leadership === 'nowhere') return refusal(status.UNAVAILABLE, 'Server Is Not Ready');
  return leaderOnly ? notLeader(leadership) : undefined;
}

const notLeader = ({ host, port }: Exclude<Leadership, string>): Refused =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
