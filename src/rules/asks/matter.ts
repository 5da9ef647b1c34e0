import { type FactName, type Facts, factNames } from '../../domain/facts/catalogue.ts';
import { LABEL } from '../compile/answers.ts';
import type { Program } from '../compile/build/program.ts';
import { predicatesIn } from '../compile/lower/expression.ts';
import type { Slot } from '../compile/lower/slots.ts';
import { readInto } from '../compile/run/reader.ts';
import { type AnswerClass, answerClasses } from './answer-classes.ts';

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
  const predicates = predicatesIn(program.expressions.filter((_, i) => bears[i]));
  const setsOf = ({ index }: Slot) => predicates.flatMap(({ slot, set }) => (slot === index ? [set] : []));
  const unknown = program.slots
    .filter(({ fact }) => (facts[fact as FactName] ?? undefined) === undefined)
    .map((slot) => ({ slot, sets: setsOf(slot) }))
    .filter(({ sets }) => sets.length > 0);
  return inOrder(new Set(unknown.map(({ slot }) => slot.fact))).map((name, fact) => ({
    name: name as FactName,
    slots: unknown
      .filter(({ slot }) => slot.fact === name)
      .map(({ slot, sets }) => ({ slot: slot.index, fact, classes: answerClasses(slot, sets) })),
  }));
};

/** Opens a matter: its known facts go into the scratch of the program, the others are left unknown there. */
export const openMatter = (program: Program, known: Facts): OpenMatter => {
  const { answers, exceptions, expressions, readers, scratch } = program;
  for (const reader of new Set(readers)) readInto(reader, known, scratch.classes);
  const bears = expressions.map(
    (_, i) => answers.ofRule[i] !== LABEL || (exceptions.defeats[i] as readonly number[]).length > 0,
  );
  const facts = openFacts(program, bears, known);
  const factOf = new Map(facts.flatMap((fact, i) => fact.slots.map(({ slot }) => [slot, i])));
  return {
    program,
    facts,
    slots: facts.flatMap(({ slots }) => slots),
    bears,
    asked: expressions.map((expression) => [
      ...new Set(predicatesIn([expression]).flatMap(({ slot }) => factOf.get(slot) ?? [])),
    ]),
    evaluations: 0,
  };
};
