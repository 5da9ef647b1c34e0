/** The steps from the root of a document to a value: member names and array indices. */
export type JsonPath = readonly (string | number)[];

/** The RFC 6901 JSON Pointer of `path`; the root is the empty string. */
export function pointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * The steps of an RFC 6901 JSON Pointer, all as text, since only the document tells a member `0` from an
 * index 0; `undefined` when `text` is not a pointer.
 */
export function pointerSteps(text: string): readonly string[] | undefined {
  if (text === '') return [];
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return undefined;
  return text
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
