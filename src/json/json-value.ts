/** A value that JSON can write. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object: own, enumerable, string-keyed members; none is `undefined`. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
