import type { FactName, Facts } from '../facts/index.ts';
import { agreed, every, some, type Truth } from '../truth.ts';

/** True under some target: enough for the whole mandate. */
const opening: ReadonlySet<string> = new Set<FactName>([
  'subject.in-target',
  'matter.priority',
  'matter.in-remit',
  'scope.committee',
  'scope.party-group',
  'scope.judicial-head',
  'scope.next-level-head',
  'scope.key-post',
  'scope.key-personnel',
  'scope.managed-cadre',
  'scope.section-head',
  'scope.other',
  'scope.former',
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

/**
 * The facts of a matter that concerns several targets. `isCertain` when it belongs to each of them, so that
 * any one of them that takes it will do; else it belongs to one, nobody knows to which, and a bar counts as
 * known only where all targets have it alike.
 */
export const joinFacts = (all: readonly Facts[], isCertain: boolean): Facts => {
  const [first = {}, ...others] = all;
  if (others.length === 0) return first;
  const names = new Set(all.flatMap((facts) => Object.keys(facts)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      joined(
        name,
        all.map((facts) => facts[name as FactName]),
        isCertain,
      ),
    ]),
  ) as Facts;
};
