/** A UUID version 8 (RFC 9562: vendor-made) from the first 128 bits of a keyed digest in hex. */
export const uuidFrom = (digest: string): string => {
  const hex = digest.slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const text = hex.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
};
