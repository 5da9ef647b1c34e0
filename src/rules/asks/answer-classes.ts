import { type FactName, type FactValue, factCatalogue, isFactName } from '../../domain/facts/catalogue.ts';
import { type ClassSet, has, OTHER } from '../compile/lower/class-set.ts';
import { PRESENT, type Slot, type ValueSlot } from '../compile/lower/slots.ts';

/** Values of one slot that no rule tells apart. */
export interface AnswerClass {
  /** A value class of the slot that stands for all of them. */
  readonly class: number;
  /** Of a set of codes: whether it contains the slot's code. */
  readonly values: readonly FactValue[];
}

/** Every value that the catalogue gives a fact; of a fact that it does not have, those that rules name. */
const valuesOf = ({ fact, classes }: ValueSlot): readonly FactValue[] => {
  if (!isFactName(fact)) return [...classes.keys()];
  const definition = factCatalogue[fact as FactName];
  return definition.kind === 'boolean' ? [true, false] : Object.keys(definition.values);
};

const classesOf = (slot: Slot): readonly AnswerClass[] =>
  slot.kind === 'member'
    ? [
        { class: PRESENT, values: [true] },
        { class: OTHER, values: [false] },
      ]
    : valuesOf(slot).map((value) => ({ class: slot.classes.get(value) ?? OTHER, values: [value] }));

/** The answers to a slot, those put together that all class sets treat alike. */
export const answerClasses = (slot: Slot, sets: readonly ClassSet[]): readonly AnswerClass[] => {
  const alike = new Map<string, AnswerClass>();
  for (const one of classesOf(slot)) {
    const treated = sets.map((set) => (has(set, one.class) ? 1 : 0)).join('');
    const before = alike.get(treated);
    const values = [...(before?.values ?? []), ...one.values];
    alike.set(treated, { class: before?.class ?? one.class, values });
  }
  return [...alike.values()];
};
