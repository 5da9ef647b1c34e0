import { type Metadata, type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js';
import { accessDenied } from './access.ts';
import { filterOf } from './filter.ts';
import type { Group, GroupSettings } from './group.ts';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';
import { refusal, streamName } from './words.ts';

type Persistent = Wire['persistent'];
type CreateReq = InstanceType<Persistent['CreateReq']>;
type CreateResp = InstanceType<Persistent['CreateResp']>;
type DeleteReq = InstanceType<Persistent['DeleteReq']>;
type DeleteResp = InstanceType<Persistent['DeleteResp']>;
type InfoReq = InstanceType<Persistent['GetInfoReq']>;
type InfoResp = InstanceType<Persistent['GetInfoResp']>;
type ReplayReq = InstanceType<Persistent['ReplayParkedReq']>;
type ReplayResp = InstanceType<Persistent['ReplayParkedResp']>;
type ListReq = InstanceType<Persistent['ListReq']>;
type ListResp = InstanceType<Persistent['ListResp']>;

interface Named {
  getGroupName(): string;
  hasAll(): boolean;
  getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined;
}

export const groupMissing = (source: string, name: string) =>
  refusal(status.NOT_FOUND, `Subscription group ${name} on stream ${source} does not exist.`, {
    exception: 'persistent-subscription-does-not-exist',
    'stream-name': source,
    'group-name': name,
  });

const groupExists = (source: string, name: string) =>
  refusal(status.ALREADY_EXISTS, `Subscription group ${name} on stream ${source} exists.`, {
    exception: 'persistent-subscription-exists',
    'stream-name': source,
    'group-name': name,
  });

export const sourceNamed = (options: Named): string =>
  options.hasAll() ? '$all' : streamName(options.getStreamIdentifier());

const found = ({ groups }: ServerState, options: Named | undefined): Group => {
  const source = options === undefined ? '' : sourceNamed(options);
  const group = groups.find(source, options?.getGroupName() ?? '');
  if (group === undefined) throw groupMissing(source, options?.getGroupName() ?? '');
  return group;
};

/** Answers, to whom it may concern, with what `work` returns, or fails with what it throws. */
const unary =
  <Req, Resp>(may: (call: Metadata) => boolean, work: (request: Req) => Resp) =>
  (call: ServerUnaryCall<Req, Resp>, respond: sendUnaryData<Resp>) => {
    if (!may(call.metadata)) return respond(accessDenied());
    try {
      respond(null, work(call.request));
    } catch (error) {
      respond(error as Error);
    }
    return undefined;
  };

export const groupCalls = (state: ServerState) => {
  const { persistent } = state.wire;
  const { mayRunGroups, isUser } = state.access;
  return {
    create: unary<CreateReq, CreateResp>(mayRunGroups, (request) => {
      const settings = settingsOf(state, request);
      if (state.groups.create(settings) === undefined) throw groupExists(settings.source, settings.name);
      return new persistent.CreateResp();
    }),
    delete: unary<DeleteReq, DeleteResp>(mayRunGroups, (request) => {
      const { settings } = found(state, request.getOptions());
      state.groups.remove(settings.source, settings.name);
      return new persistent.DeleteResp();
    }),
    getInfo: unary<InfoReq, InfoResp>(isUser, (request) => {
      const response = new persistent.GetInfoResp();
      response.setSubscriptionInfo(infoOf(state.wire, found(state, request.getOptions())));
      return response;
    }),
    list: unary<ListReq, ListResp>(isUser, () => {
      const response = new persistent.ListResp();
      for (const group of state.groups.all()) response.addSubscriptions(infoOf(state.wire, group));
      return response;
    }),
    replayParked: unary<ReplayReq, ReplayResp>(mayRunGroups, (request) => {
      found(state, request.getOptions()).replayParked();
      return new persistent.ReplayParkedResp();
    }),
  };
};

function settingsOf({ log }: ServerState, request: CreateReq): GroupSettings {
  const options = request.getOptions();
  const all = options?.getAll();
  const source = all === undefined ? streamName(options?.getStream()?.getStreamIdentifier()) : '$all';
  const filter = filterOf(all?.getFilter());
  const settings = options?.getSettings();
  const fromEnd = all?.hasEnd() === true || options?.getStream()?.hasEnd() === true;
  return {
    name: options?.getGroupName() ?? '',
    source,
    matches: (record) => (all === undefined ? record.stream === source : filter.matches(record)),
    from: fromEnd
      ? (log.all().at(-1)?.position ?? -1n) + 1n
      : BigInt(all?.getPosition()?.getCommitPosition() ?? 0),
    maxRetryCount: settings?.getMaxRetryCount() ?? 10,
    messageTimeoutMs: settings?.getMessageTimeoutMs() ?? 30_000,
  };
}

function infoOf(wire: Wire, { settings, info }: Group) {
  const { consumers, inFlight, parked } = info();
  const message = new wire.persistent.SubscriptionInfo();
  message.setEventSource(settings.source);
  message.setGroupName(settings.name);
  message.setStatus('Live');
  message.setMaxRetryCount(settings.maxRetryCount);
  message.setMessageTimeoutMilliseconds(settings.messageTimeoutMs);
  message.setStartFrom(settings.source === '$all' ? 'C:0/P:0' : '0');
  for (const count of [
    message.setTotalItems,
    message.setCountSinceLastMeasurement,
    message.setLiveBufferCount,
  ]) {
    count.call(message, '0');
  }
  message.setParkedMessageCount(String(parked));
  message.setTotalInFlightMessages(inFlight);
  for (let n = 0; n < consumers; n += 1) {
    const connection = new wire.persistent.SubscriptionInfo.ConnectionInfo();
    connection.setTotalItems('0');
    connection.setCountSinceLastMeasurement('0');
    message.addConnections(connection);
  }
  return message;
}
