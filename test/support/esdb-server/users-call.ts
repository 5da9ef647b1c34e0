import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { accessDenied } from './access.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';

type Req = InstanceType<Wire['users']['CreateReq']>;
type Resp = InstanceType<Wire['users']['CreateResp']>;

/** `Users.Create`, by which an administrator makes a user. */
export const createUserCall =
  ({ wire, access }: ServerState) =>
  (call: ServerUnaryCall<Req, Resp>, respond: sendUnaryData<Resp>) => {
    if (!access.may(call.metadata, '$w', '$users')) return respond(accessDenied());
    const options = call.request.getOptions();
    access.add({
      name: options?.getLoginName() ?? '',
      password: options?.getPassword() ?? '',
      groups: options?.getGroupsList() ?? [],
    });
    return respond(null, new wire.users.CreateResp());
  };
