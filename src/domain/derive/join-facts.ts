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

const coveredNow = (facts: Facts): Truth => some(limbFacts.map((limb) => facts[limb]));

/** Whether a limb covers the subject, now or, where such are read so, for what they did in office. */
const covered = (facts: Facts): Truth =>
  some([
    coveredNow(facts),
    every([facts['scope.former'], facts['mandate.former-holders'] === 'in-office-conduct']),
  ]);

/** Whether a target takes the matter: nothing of it keeps the matter out, and one of its limbs covers the subject. */
export const takes = (facts: Facts): Truth => every([not(bar(facts)), covered(facts)]);

/** Whether all that keeps the matter out of a target that might take it is that its window has not opened. */
export const waits = (facts: Facts): boolean =>
  facts['report.before-opening'] === true && takes({ ...facts, 'report.before-opening': false }) !== false;

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
const coherent = (all: readonly Facts[]): readonly Facts[] => (areBarred(all) ? all : all.map(asFarAsOpen));

const areBarred = (all: readonly Facts[]): boolean => all.every((facts) => bar(facts) === true);

/** Whatever any of them keeps it out by, where each does: what one lets in another does not cover. */
const barsOf = (all: readonly Facts[]): Facts =>
  Object.fromEntries([
    ...[...barring].map((name) => [name, some(all.map((facts) => facts[name as FactName] as Truth))]),
    ['matter.in-remit', every(all.map((facts) => facts['matter.in-remit'] as Truth))],
  ]) as Facts;

/** Who certainly holds a covered post under one target is no former holder, whatever they held under another. */
const onlyFormer = (facts: Facts): Truth => every([facts['scope.former'], coveredNow(facts) !== true]);

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
  const joint = { ...facts, 'scope.former': onlyFormer(facts) };
  return areBarred(all) && takes(joint) !== false ? { ...joint, ...barsOf(all) } : joint;
};

/** What is known of a matter whichever of several accounts of it is true. */
export const agreedFacts = (accounts: readonly Facts[]): Facts => {
  const [first = {}, ...others] = accounts;
  if (others.length === 0) return first;
  const names = new Set(accounts.flatMap((facts) => Object.keys(facts))) as ReadonlySet<FactName>;
  return Object.fromEntries([...names].map((name) => [name, alike(accounts.map((facts) => facts[name]))]));
};
