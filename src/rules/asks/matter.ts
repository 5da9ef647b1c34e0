import { type FactName, type Facts, factNames } from '../../domain/facts/index.ts';
import { LABEL } from '../compile/answers.ts';
import { slotsIn } from '../compile/expression.ts';
import type { Program } from '../compile/program.ts';
import { readInto } from '../compile/reader.ts';
import { type AnswerClass, answerClasses, setsBySlot } from './answer-classes.ts';

/** One thing to be answered about an unknown fact. */
export interface OpenSlot {
  readonly slot: number;
  /** The number of its fact. */
  readonly fact: number;
  readonly classes: readonly AnswerClass[];
}

/** An unknown fact that rules which bear on the outcome ask for. */
export interface OpenFact {
  readonly name: FactName;
  readonly slots: readonly OpenSlot[];
}

/** A matter with its unknown facts, while one looks for those that settle it. */
export interface OpenMatter {
  readonly program: Program;
  /** In the order of the catalogue. */
  readonly facts: readonly OpenFact[];
  readonly slots: readonly OpenSlot[];
  /** For each rule whether it bears on the outcome: it gives an answer, or defeats a rule. */
  readonly bears: readonly boolean[];
  /** For each rule the numbers of the open facts that it asks for. */
  readonly asked: readonly (readonly number[])[];
  /** Evaluations done so far. */
  evaluations: number;
}

const inOrder = (names: Iterable<string>): readonly string[] => {
  const place = (name: string): number => {
    const at = factNames.indexOf(name as FactName);
    return at < 0 ? factNames.length : at;
  };
  return [...names].sort((a, b) => place(a) - place(b));
};

const openFacts = (program: Program, bears: readonly boolean[], facts: Facts): readonly OpenFact[] => {
  const { slots, expressions } = program;
  const sets = setsBySlot(expressions.filter((_, i) => bears[i]));
  const asked = slots.filter(({ index, fact }) => sets.has(index) && facts[fact as FactName] === undefined);
  return inOrder(new Set(asked.map(({ fact }) => fact))).map((name, number) => ({
    name: name as FactName,
    slots: asked
      .filter(({ fact }) => fact === name)
      .map((slot) => ({
        slot: slot.index,
        fact: number,
        classes: answerClasses(slot, sets.get(slot.index) ?? []),
      })),
  }));
};

/** Opens a matter: its known facts go into the scratch of the program, the others are left unknown there. */
export const openMatter = (program: Program, known: Facts): OpenMatter => {
  const { answers, exceptions, expressions, readers, scratch } = program;
  for (const reader of new Set(readers)) readInto(reader, known, scratch.classes);
  const bears = expressions.map(
    (_, i) => answers.ofRule[i] !== LABEL || (exceptions.defeats[i] ?? []).length > 0,
  );
  const facts = openFacts(program, bears, known);
  const factOf = new Map(facts.flatMap((fact, i) => fact.slots.map(({ slot }) => [slot, i])));
  return {
    program,
    facts,
    slots: facts.flatMap(({ slots }) => slots),
    bears,
    asked: expressions.map((expression) => [
      ...new Set(slotsIn([expression]).flatMap((slot) => factOf.get(slot) ?? [])),
    ]),
    evaluations: 0,
  };
};
