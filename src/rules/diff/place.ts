import type { JsonValue } from '../../json/json-value.ts';
import { type JsonPath, pointer } from '../../json/pointer.ts';
import { type Change, type ChangedPart, type ChangeKind, touchesOutcomes } from './change.ts';
import { same } from './same.ts';

/** A place in both versions of a rule set. */
export interface Place {
  readonly in: ChangedPart;
  readonly name: string;
  readonly before: JsonPath;
  readonly after: JsonPath;
}

/** A place that has the same path in both versions. */
export const placeOf = (part: ChangedPart, name: string, ...path: JsonPath): Place => ({
  in: part,
  name,
  before: path,
  after: path,
});

/** A place inside another one. */
export const below = (place: Place, before: JsonPath, after: JsonPath = before): Place => ({
  ...place,
  before: [...place.before, ...before],
  after: [...place.after, ...after],
});

/** A change at a place. Values as they stand in a rule set are JSON; `undefined` says that there is nothing. */
export const change = (kind: ChangeKind, place: Place, before?: unknown, after?: unknown): Change => ({
  kind,
  in: place.in,
  name: place.name,
  pointer: pointer(kind.endsWith('-removed') ? place.before : place.after),
  touchesOutcomes: touchesOutcomes(kind),
  ...(before !== undefined && { before: before as JsonValue }),
  ...(after !== undefined && { after: after as JsonValue }),
});

/** The change of a value as a whole, if it changed. */
export const changeIfAny = (
  kind: ChangeKind,
  place: Place,
  before: unknown,
  after: unknown,
): readonly Change[] => (same(before, after) ? [] : [change(kind, place, before, after)]);
