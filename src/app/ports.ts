import type { Instant } from '../domain/time/instant.ts';
import type { EventStore } from '../stores/port/event-store.ts';
import type { Vault } from '../vault/vault.ts';

/** The current instant, in UTC to the millisecond. */
export type Clock = () => Instant;

/** A fresh UUID, version 7 in production. */
export type Ids = () => string;

/** What every use case works with. Nothing is global: two of these in one process do not know each other. */
export interface Ports {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
}
