/** An event of a stream, as it is hashed. */
export interface StreamEvent {
  readonly stream: string;
  /** Version of the stream once this event is in: `1n` for the first. */
  readonly version: bigint;
  /** The event's bytes as stored: the UTF-8 of its RFC 8785 canonical JSON. */
  readonly bytes: Uint8Array;
}
