/**
 * Whether an event's canonical bytes say that it is of `type`. That is their last member, unless a later release
 * has put another behind it.
 */
export function isOfType(bytes: Uint8Array, type: string): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = Buffer.from(`"type":${JSON.stringify(type)}}`);
  return text.subarray(-end.length).equals(end) || statedType(text.toString()) === type;
}

function statedType(text: string): unknown {
  try {
    return Object(JSON.parse(text)).type;
  } catch {
    return undefined;
  }
}
