/** What a client proposes to append. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly metadata: Uint8Array;
  readonly data: Uint8Array;
}

/** An event in the server's log. Positions grow by more than one, as the real server's do. */
export interface LogRecord extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly createdMs: number;
}

export type Expected = bigint | 'any' | 'no_stream' | 'stream_exists';

export type AppendOutcome =
  /** `position` is that of the last event, also when the same were there already; none where none was given. */
  | { readonly kind: 'appended'; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly kind: 'wrong-version'; readonly current: bigint | 'no_stream' }
  | { readonly kind: 'deleted' };

const text = new TextEncoder();

export const jsonEvent = (id: string, type: string, data: unknown): Proposed => ({
  id,
  type,
  contentType: 'application/json',
  metadata: new Uint8Array(0),
  data: text.encode(JSON.stringify(data)),
});
