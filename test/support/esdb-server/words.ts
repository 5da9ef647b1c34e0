import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import type { LogRecord } from './record.ts';
import type { Wire } from './wire.ts';

/** How an event stands in a message: itself, or the link and what it points to. */
export interface Resolved {
  readonly event: LogRecord | undefined;
  readonly link: LogRecord | undefined;
}

/** `created` counts ticks of 100 ns since 1970. */
const ticks = (ms: number) => (BigInt(ms) * 10_000n).toString();

const utf8 = new TextEncoder();

export const streamName = (identifier: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  new TextDecoder().decode(identifier?.getStreamName_asU8());

export const identifierOf = ({ shared }: Wire, stream: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(utf8.encode(stream));
  return identifier;
};

export const uuidOf = ({ shared }: Wire, id: string) => {
  const uuid = new shared.UUID();
  uuid.setString(id);
  return uuid;
};

type Uuid = InstanceType<Wire['shared']['UUID']>;

/** A client may send an id as text or as two 64-bit numbers. */
export const idOf = (uuid: Uuid | undefined): string => {
  const structured = uuid?.getStructured();
  if (structured === undefined) return uuid?.getString().toLowerCase() ?? '';
  const hex = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const digits = hex(structured.getMostSignificantBits()) + hex(structured.getLeastSignificantBits());
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

type Message = InstanceType<Wire['streams']['ReadResp']['ReadEvent']['RecordedEvent']>;

/** Fills a message, of a stream read or of a persistent subscription, with an event. */
export const fill = <T extends Pick<Message, keyof Message>>(
  wire: Wire,
  message: T,
  record: LogRecord,
): T => {
  message.setId(uuidOf(wire, record.id));
  message.setStreamIdentifier(identifierOf(wire, record.stream));
  message.setStreamRevision(record.revision.toString());
  message.setCommitPosition(record.position.toString());
  message.setPreparePosition(record.position.toString());
  message.getMetadataMap().set('type', record.type);
  message.getMetadataMap().set('content-type', record.contentType);
  message.getMetadataMap().set('created', ticks(record.createdMs));
  message.setCustomMetadata(record.metadata);
  message.setData(record.data);
  return message;
};

/** A gRPC status with the server's own name of the exception in the trailers. */
export const refusal = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): Partial<StatusObject> & Error => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const streamDeleted = (stream: string) =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
