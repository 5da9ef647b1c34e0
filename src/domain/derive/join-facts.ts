import type { FactName, Facts } from '../facts/catalogue.ts';
import { agreed, every, not, some, type Truth } from '../truth.ts';
import { limbFacts } from './limb-facts.ts';

/** True under some target: enough for the whole mandate. */
const opening: ReadonlySet<string> = new Set<FactName>([
  'subject.in-target',
  'matter.priority',
  'matter.in-remit',
  'scope.former',
  ...limbFacts,
]);

/** Keeps a matter out of the mandate only when it does so under every target. */
const barring: ReadonlySet<string> = new Set<FactName>([
  'report.before-opening',
  'report.after-closing',
  'matter.excluded',
  'matter.sent-elsewhere',
  'matter.time-barred',
]);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const alike = (values: readonly unknown[]): unknown =>
  values.every((value) => isSame(value, values[0])) ? values[0] : undefined;

const joined = (name: string, values: readonly unknown[], isCertain: boolean): unknown => {
  const truths = values as readonly Truth[];
  if (opening.has(name)) return some(truths);
  if (!barring.has(name)) return alike(values);
  return isCertain ? every(truths) : agreed(truths);
};

/** Whether a target keeps the matter out, whoever it is about. */
const bar = (facts: Facts): Truth =>
  some([
    ...[...barring].map((name) => facts[name as FactName] as Truth),
    not(facts['matter.in-remit'] as Truth),
  ]);

/** Facts of a target that takes the matter only so far as nothing bars it there: else its limbs count for nothing. */
const asFarAsOpen = (facts: Facts): Facts => {
  const isOpen = not(bar(facts));
  const masked = Object.entries(facts).map(([name, value]) =>
    opening.has(name) && name !== 'matter.in-remit' && name !== 'subject.in-target'
      ? [name, every([isOpen, value as Truth])]
      : [name, value],
  );
  return Object.fromEntries(masked) as Facts;
};

/**
 * What each target says, so that the limbs of one never go with the window or the matters of another. Where all
 * of them keep the matter out, each is left as it is, to tell why.
 */
const coherent = (all: readonly Facts[]): readonly Facts[] =>
  all.every((facts) => bar(facts) === true) ? all : all.map(asFarAsOpen);

/** Who holds a covered post under one target is no former holder, whatever they held under another. */
const onlyFormer = (facts: Facts): Truth =>
  every([facts['scope.former'], not(some(limbFacts.map((limb) => facts[limb])))]);

/**
 * The facts of a matter that concerns several targets. `isCertain` when it belongs to each of them, so that
 * any one of them that takes it will do; else it belongs to one, nobody knows to which, and a bar counts as
 * known only where all targets have it alike.
 */
export const joinFacts = (all: readonly Facts[], isCertain: boolean): Facts => {
  const [first = {}, ...others] = all;
  if (others.length === 0) return first;
  const each = coherent(all);
  const names = new Set(each.flatMap((facts) => Object.keys(facts)));
  const facts = Object.fromEntries(
    [...names].map((name) => [
      name,
      joined(
        name,
        each.map((one) => one[name as FactName]),
        isCertain,
      ),
    ]),
  ) as Facts;
  return { ...facts, 'scope.former': onlyFormer(facts) };
};
