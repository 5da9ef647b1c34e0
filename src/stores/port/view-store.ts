import type { LocalizedText } from '../../problems/localized.ts';
import type { Position } from './position.ts';

/** A view: its projection's name and version. */
export interface ViewId {
  readonly name: string;
  readonly version: number;
}

/** How far a view has been folded, and the id of the event there. */
export interface Checkpoint {
  readonly position: Position;
  readonly eventId: string;
}

/** The event that a view could not take in, and why. The view stands still before it. */
export interface Stop extends Checkpoint {
  readonly code: string;
  readonly reason: LocalizedText;
}

/** A document with what it can be looked up by; `undefined` deletes it. */
export type ViewChange =
  | { readonly document: unknown; readonly index: Readonly<Record<string, string>> }
  | undefined;

/** From where a view is moved, and to where: it is refused unless the view still stands at `from`. */
export interface Move {
  readonly from: Checkpoint | undefined;
  readonly to: Checkpoint;
}

/**
 * Rows of a view in key order, after a key, at most `limit`, all or those with one index value. Keys are
 * ordered by their UTF-8 bytes, that is by code points, in every store.
 */
export interface ViewQuery {
  readonly where?: { readonly index: string; readonly value: string };
  readonly after?: string;
  readonly limit: number;
}

/** Documents and checkpoints of views: those that answer, or those under construction. */
export interface ViewDocuments {
  readonly checkpoint: (view: ViewId) => Promise<Checkpoint | undefined>;
  readonly load: (view: ViewId, keys: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;
  /** Save changes and checkpoint in one transaction, if the checkpoint still is `from`; ends a stop. */
  readonly save: (
    view: ViewId,
    step: Move & { readonly changes: ReadonlyMap<string, ViewChange> },
  ) => Promise<void>;
  /** Note that the view cannot go on, until it is saved again. */
  readonly stop: (view: ViewId, stop: Stop) => Promise<void>;
  readonly list: (
    view: ViewId,
    query: ViewQuery,
  ) => Promise<readonly { readonly key: string; readonly document: unknown }[]>;
  readonly count: (view: ViewId) => Promise<number>;
  /** Forget a view: its documents, its checkpoint and its stop. */
  readonly drop: (view: ViewId) => Promise<void>;
}

/** A view that a store holds. */
export interface HeldView {
  readonly view: ViewId;
  /** `live` answers; `draft` is under construction. */
  readonly state: 'live' | 'draft';
  readonly checkpoint: Checkpoint | undefined;
  readonly stop: Stop | undefined;
}

/**
 * The port behind which views are kept: those that answer, and beside them drafts of the same views. Documents
 * are plain JSON. An adapter passes `test/support/view-store-contract.ts`. Errors: `view-conflict` when another
 * projector moved the checkpoint, and those of the event store.
 */
export interface ViewStore extends ViewDocuments {
  readonly drafts: ViewDocuments;
  /**
   * Put the draft, which must stand at `to`, in the place of the view, which must stand at `from`: in one
   * transaction, so that a reader meets the whole old view or the whole new one. There is no draft afterwards.
   */
  readonly swap: (view: ViewId, move: Move) => Promise<void>;
  /** Every view and draft in the store, by name, version and state; also those of other releases. */
  readonly held: () => Promise<readonly HeldView[]>;
  /**
   * Do `work` while nobody else does so for this view, by whatever instance of the store; wait for one's turn.
   * The turn of a process that dies ends with it. It spares work that `save` would refuse; nothing rests on it.
   */
  readonly alone: <T>(view: ViewId, work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
