/**
 * Whether an event's canonical bytes say that it is of `type`. That is their last member, unless a later release
 * has put another behind it.
 */
export function isOfType(bytes: Uint8Array, type: string): boolean {
  const end = endOf(type);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    end.compare(text, Math.max(text.length - end.length, 0)) === 0 || statedType(text.toString()) === type
  );
}

/** There are few types, and many events of each. */
const ends = new Map<string, Buffer>();

function endOf(type: string): Buffer {
  const known = ends.get(type);
  if (known !== undefined) return known;
  const end = Buffer.from(`"type":${JSON.stringify(type)}}`);
  if (ends.size < 1_000) ends.set(type, end);
  return end;
}

function statedType(text: string): unknown {
  try {
    return Object(JSON.parse(text)).type;
  } catch {
    return undefined;
  }
}
