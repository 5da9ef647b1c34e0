import type { Arriving, EventStoreDbClient, NameFilter, ServerEvent } from './client.ts';

/** Settings of a persistent subscription group, as both clients take them. */
export interface GroupSettings {
  readonly startFrom: 'start';
  readonly resolveLinkTos: false;
  readonly extraStatistics: false;
  readonly messageTimeout: number;
  readonly maxRetryCount: number;
  readonly checkPointAfter: number;
  readonly checkPointLowerBound: number;
  readonly checkPointUpperBound: number;
  readonly maxSubscriberCount: 'unbounded';
  readonly liveBufferSize: number;
  readonly readBatchSize: number;
  readonly historyBufferSize: number;
  readonly consumerStrategyName: 'RoundRobin';
}

export const groupSettings: GroupSettings = {
  startFrom: 'start',
  resolveLinkTos: false,
  extraStatistics: false,
  messageTimeout: 30_000,
  maxRetryCount: 10,
  checkPointAfter: 2_000,
  checkPointLowerBound: 10,
  checkPointUpperBound: 1_000,
  maxSubscriberCount: 'unbounded',
  liveBufferSize: 500,
  readBatchSize: 20,
  historyBufferSize: 500,
  consumerStrategyName: 'RoundRobin',
};

/** What comes from a group, to be acknowledged one by one. */
export interface GroupReading extends Arriving {
  readonly ack: (event: ServerEvent) => Promise<void>;
  readonly nack: (action: 'park' | 'retry', reason: string, event: ServerEvent) => Promise<void>;
  readonly unsubscribe: () => Promise<void>;
  readonly once: (told: 'confirmation', hear: () => void) => GroupReading;
  readonly destroy: (error?: Error) => unknown;
}

/** What the work queue uses of a client, beside what the log does. */
export interface GroupClient extends EventStoreDbClient {
  readonly createPersistentSubscriptionToAll: (
    group: string,
    settings: GroupSettings,
    options: { readonly filter: NameFilter },
  ) => Promise<void>;
  readonly subscribeToPersistentSubscriptionToAll: (
    group: string,
    options: { readonly bufferSize: number },
  ) => GroupReading;
  readonly replayParkedMessagesToAll: (group: string) => Promise<void>;
}
