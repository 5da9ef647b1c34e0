import type { FactValue } from '../../../domain/facts/catalogue.ts';
import { OTHER, UNKNOWN } from '../lower/class-set.ts';
import { FALSE, PRESENT, type Slot, TRUE } from '../lower/slots.ts';
import { loadFact, placeOf } from './load-fact.ts';

/** Reads one fact and finds the class of each of its slots. */
export interface Reader {
  readonly fact: string;
  readonly place: number;
  readonly kind: 'boolean' | 'value' | 'members';
  /** The slots that it fills: one, or of a set of codes one for each code that rules name. */
  readonly slots: readonly number[];
  /** The first of them. */
  readonly slot: number;
  /** The class of each value that rules name; of a set of codes, the slot of each code. */
  readonly numbers: ReadonlyMap<FactValue, number>;
}

interface MembersReader extends Reader {
  readonly slots: number[];
  readonly numbers: Map<FactValue, number>;
}

const booleansOnly = (values: Iterable<FactValue>): boolean =>
  [...values].every((value) => typeof value === 'boolean');

/** For each slot, the reader that fills it. */
export const readersOf = (slots: readonly Slot[]): readonly Reader[] => {
  const facts = [...new Set(slots.map(({ fact }) => fact))];
  const ofMembers = new Map<string, MembersReader>();
  return slots.map((slot): Reader => {
    const { fact, index } = slot;
    const place = placeOf(fact, facts.indexOf(fact));
    if (slot.kind === 'value') {
      const kind = booleansOnly(slot.classes.keys()) ? 'boolean' : 'value';
      return { fact, place, kind, slots: [index], slot: index, numbers: slot.classes };
    }
    const blank: MembersReader = { fact, place, kind: 'members', slots: [], slot: index, numbers: new Map() };
    const reader = ofMembers.get(fact) ?? blank;
    reader.slots.push(index);
    reader.numbers.set(slot.member, index);
    ofMembers.set(fact, reader);
    return reader;
  });
};

/** A blank field that JSON spells `null` is as unknown as one that is left out. */
const isUnknown = (value: unknown): value is undefined | null => value === undefined || value === null;

const readMembers = ({ slots, numbers }: Reader, value: unknown, classes: Int32Array): void => {
  const absent = isUnknown(value) ? UNKNOWN : OTHER;
  for (let i = 0; i < slots.length; i += 1) classes[slots[i] as number] = absent;
  if (isUnknown(value)) return;
  const members = value as readonly FactValue[];
  for (let i = 0; i < members.length; i += 1) {
    const slot = numbers.get(members[i] as FactValue);
    if (slot !== undefined) classes[slot] = PRESENT;
  }
};

const booleanClass = (value: unknown): number => {
  if (value === true) return TRUE;
  if (value === false) return FALSE;
  return isUnknown(value) ? UNKNOWN : OTHER;
};

/** Reads a fact and writes the classes of its slots. */
export const readInto = (
  reader: Reader,
  facts: Readonly<Record<string, unknown>>,
  classes: Int32Array,
): void => {
  const { kind, slot } = reader;
  const value = loadFact(facts, reader.fact, reader.place);
  if (kind === 'boolean') classes[slot] = booleanClass(value);
  else if (kind === 'members') readMembers(reader, value, classes);
  else classes[slot] = isUnknown(value) ? UNKNOWN : (reader.numbers.get(value as FactValue) ?? OTHER);
};
