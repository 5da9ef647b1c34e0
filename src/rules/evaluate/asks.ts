import type { Ask } from '../../domain/determination/index.ts';
import { type FactName, type Facts, type FactValue, factCatalogue } from '../../domain/facts/index.ts';
import { type Condition, comparisonsIn, namedIn, type RuleSet } from '../schema/index.ts';
import { evaluate } from './evaluate.ts';
import { defeatersOf } from './standing.ts';
import type { Verdict } from './verdict.ts';

const factsRead = (set: RuleSet, condition: Condition): readonly FactName[] => [
  ...comparisonsIn(condition).map(({ fact }) => fact),
  ...namedIn(condition).flatMap((name) => factsRead(set, set.conditions[name] as Condition)),
];

/** Every value a fact can be given in an answer; of a set of codes, none and each one alone. */
export const valuesOf = (name: FactName): readonly FactValue[] => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean') return [true, false];
  const codes = Object.keys(definition.values);
  return definition.kind === 'code' ? codes : [[], ...codes.map((code) => [code])];
};

const answer = ({ outcome, to, pending }: Verdict): string => `${outcome}:${to ?? ''}:${pending.join()}`;

const readByPending = (set: RuleSet, verdict: Verdict): ReadonlySet<FactName> => {
  const defeaters = defeatersOf(set);
  const involved = set.rules.flatMap((rule, i) =>
    verdict.pending.includes(rule.name)
      ? [rule, ...(defeaters[i] ?? []).flatMap((by) => set.rules[by] ?? [])]
      : [],
  );
  return new Set(involved.flatMap(({ conditions }) => factsRead(set, conditions)));
};

/** Whether knowing `names`, whatever their values, would settle the matter. */
const settles = (set: RuleSet, facts: Facts, [name, ...others]: readonly FactName[]): boolean =>
  name === undefined
    ? evaluate(set, facts).doubt !== 'unknown-facts'
    : valuesOf(name).every((value) => settles(set, { ...facts, [name]: value }, others));

const pairs = (names: readonly FactName[]): readonly (readonly FactName[])[] =>
  names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other]));

/**
 * The unknown facts that an undetermined verdict hangs on: one or two that settle it whatever the answer,
 * where there are such; else all that change it.
 */
export const missingFacts = (set: RuleSet, facts: Facts, verdict: Verdict): readonly FactName[] => {
  const now = answer(verdict);
  const open = [...readByPending(set, verdict)].filter((name) => facts[name] === undefined).sort();
  const few = [...open.map((name) => [name]), ...pairs(open)].find((names) => settles(set, facts, names));
  const changes = (name: FactName): boolean =>
    valuesOf(name).some((value) => answer(evaluate(set, { ...facts, [name]: value })) !== now);
  return few ?? open.filter(changes);
};

const forAPerson: Readonly<Record<'conflict' | 'nothing-matched', Ask>> = {
  conflict: {
    question: {
      'zh-CN': '规则之间有冲突，须由人认定：以哪一项为准？',
      en: 'the rules contradict each other, so a person must say which prevails',
    },
  },
  'nothing-matched': {
    question: {
      'zh-CN': '没有适用的规则，须由值班人员认定：应如何办理？',
      en: 'no rule applies, so the duty officer must say what is to be done',
    },
  },
};

/** What to ask about an undetermined matter: the missing facts' questions, or those of the rules that say so. */
export const asksOf = (set: RuleSet, facts: Facts, verdict: Verdict): readonly Ask[] => {
  if (verdict.doubt === 'unknown-facts')
    return missingFacts(set, facts, verdict).map((fact) => ({
      fact,
      question: factCatalogue[fact].question,
    }));
  if (verdict.doubt === 'conflict' || verdict.doubt === 'nothing-matched') return [forAPerson[verdict.doubt]];
  return set.rules
    .filter(({ name }) => verdict.grounds.includes(name))
    .flatMap(({ event }) => (event.type === 'undetermined' ? [{ question: event.params.ask }] : []));
};
