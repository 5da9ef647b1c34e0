import type { sendUnaryData } from '@grpc/grpc-js';
import type { ServerState } from './server-state.ts';
import type { Wire } from './wire.ts';

type Supported = InstanceType<Wire['features']['SupportedMethods']>;

const groups = 'event_store.client.persistent_subscriptions.persistentsubscriptions';
const streams = 'event_store.client.streams.streams';
const sources = ['stream', 'all'];

const methods: readonly (readonly [service: string, method: string, features: readonly string[]])[] = [
  [streams, 'read', ['position', 'events']],
  [streams, 'append', []],
  [streams, 'batchappend', ['deadline_duration']],
  [streams, 'delete', []],
  [streams, 'tombstone', []],
  ...['create', 'update', 'delete', 'read', 'getinfo', 'replayparked'].map(
    (method) => [groups, method, sources] as const,
  ),
  [groups, 'list', []],
];

/** What the server can do; names are in lower case, as the real server's are. */
export const featuresCall =
  ({ wire: { features } }: ServerState, batchAppend: boolean) =>
  (_call: unknown, respond: sendUnaryData<Supported>) => {
    const supported = new features.SupportedMethods();
    supported.setEventStoreServerVersion('23.10.8');
    for (const [service, name, list] of methods) {
      if (name === 'batchappend' && !batchAppend) continue;
      const method = new features.SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(name);
      method.setFeaturesList([...list]);
      supported.addMethods(method);
    }
    respond(null, supported);
  };
