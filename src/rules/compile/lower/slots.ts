import type { FactValue } from '../../../domain/facts/catalogue.ts';
import { FIRST } from './class-set.ts';

/** A fact's single value. `classes` numbers the values that rules name. */
export interface ValueSlot {
  readonly kind: 'value';
  readonly index: number;
  readonly fact: string;
  readonly classes: Map<FactValue, number>;
}

/** Whether a fact that is a set of codes contains one code. Its classes: absent, present. */
export interface MemberSlot {
  readonly kind: 'member';
  readonly index: number;
  readonly fact: string;
  readonly member: FactValue;
}

/** What a predicate looks at: one value of one matter, in as many classes as rules tell apart. */
export type Slot = ValueSlot | MemberSlot;

/** The class of a member slot whose code is in the set; otherwise it is `OTHER`. */
export const PRESENT = FIRST;
/** The classes of `false` and `true` wherever a rule names either. */
export const FALSE = FIRST;
export const TRUE = FIRST + 1;

/** How many classes a slot has, `UNKNOWN` and `OTHER` included. */
export const classCount = (slot: Slot): number =>
  slot.kind === 'member' ? PRESENT + 1 : FIRST + slot.classes.size;

export interface SlotTable {
  readonly slots: readonly Slot[];
  /** The class of a named value, in the slot of its fact. */
  value(fact: string, value: FactValue): { readonly slot: number; readonly class: number };
  /** The slot that says whether a fact contains a code. */
  member(fact: string, member: FactValue): number;
}

const booleans = (): Map<FactValue, number> =>
  new Map([
    [false, FALSE],
    [true, TRUE],
  ]);

/** The slots that the conditions of a rule set turn out to need. */
export const slotTable = (): SlotTable => {
  const slots: Slot[] = [];
  const values = new Map<string, ValueSlot>();
  const members = new Map<string, Map<FactValue, number>>();
  const valueSlot = (fact: string, value: FactValue): ValueSlot => {
    const known = values.get(fact);
    if (known !== undefined) return known;
    const classes = typeof value === 'boolean' ? booleans() : new Map<FactValue, number>();
    const slot: ValueSlot = { kind: 'value', index: slots.length, fact, classes };
    values.set(fact, slot);
    slots.push(slot);
    return slot;
  };
  return {
    slots,
    value: (fact, value) => {
      const { index, classes } = valueSlot(fact, value);
      if (!classes.has(value)) classes.set(value, FIRST + classes.size);
      return { slot: index, class: classes.get(value) as number };
    },
    member: (fact, member) => {
      const known = members.get(fact) ?? new Map<FactValue, number>();
      members.set(fact, known);
      const slot = known.get(member) ?? slots.push({ kind: 'member', index: slots.length, fact, member }) - 1;
      known.set(member, slot);
      return slot;
    },
  };
};
