/** Which generation of a view: its projection's name and version. */
export interface ViewId {
  readonly name: string;
  readonly version: number;
}

/** How far a view has been folded, and the id of the event there. */
export interface Checkpoint {
  readonly position: bigint;
  readonly eventId: string;
}

/** A document with what it can be looked up by; `undefined` deletes it. */
export type ViewChange =
  | { readonly document: unknown; readonly index: Readonly<Record<string, string>> }
  | undefined;

/**
 * Rows of a view in key order, after a key, at most `limit`, all or those with one index value. Keys are
 * ordered by their UTF-8 bytes, that is by code points, in every store.
 */
export interface ViewQuery {
  readonly where?: { readonly index: string; readonly value: string };
  readonly after?: string;
  readonly limit: number;
}

/**
 * The port behind which views are kept. Documents are plain JSON. An adapter passes
 * `test/support/view-store-contract.ts`. Errors: `view-conflict` when another projector moved the
 * checkpoint, and those of the event store.
 */
export interface ViewStore {
  readonly checkpoint: (view: ViewId) => Promise<Checkpoint | undefined>;
  readonly load: (view: ViewId, keys: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;
  /** Save changes and checkpoint in one transaction, if the checkpoint still is `from`. */
  readonly save: (
    view: ViewId,
    step: {
      readonly from: Checkpoint | undefined;
      readonly to: Checkpoint;
      readonly changes: ReadonlyMap<string, ViewChange>;
    },
  ) => Promise<void>;
  readonly list: (
    view: ViewId,
    query: ViewQuery,
  ) => Promise<readonly { readonly key: string; readonly document: unknown }[]>;
  readonly count: (view: ViewId) => Promise<number>;
  /** Forget a view: its documents and its checkpoint. */
  readonly drop: (view: ViewId) => Promise<void>;
  readonly close: () => Promise<void>;
}
