import fc from 'fast-check';
import { determine } from '../../../src/app/determine.ts';
import type { Documents } from '../../../src/app/documents/documents.ts';
import {
  type Directory,
  type DirectoryIndex,
  indexDirectory,
  type Mandate,
} from '../../../src/domain/index.ts';
import type { Finding } from '../../../src/domain/report-decider/findings.ts';
import type { ReportToDetermine } from '../../../src/domain/report-decider/report-to-determine.ts';
import type { RuleSet } from '../../../src/rules/index.ts';
import { shippedRuleSets } from '../shipped.ts';
import { calendar } from '../small-world.ts';
import { directories } from './directories.ts';
import { mandates } from './mandates.ts';
import { reports } from './reports.ts';

/** Everything that the answers to one report depend on. */
export interface World {
  readonly directory: Directory;
  readonly mandate: Mandate;
  readonly report: ReportToDetermine;
  readonly ruleSet: RuleSet;
}

const ref = { id: 'x', version: '1', hash: `sha256:${'0'.repeat(64)}` };
const refs: Documents['refs'] = { mandate: ref, directory: ref, calendar: ref, ruleSet: ref };

const indexes = new WeakMap<Directory, DirectoryIndex>();

const indexOf = (directory: Directory): DirectoryIndex => {
  const index = indexes.get(directory) ?? indexDirectory(directory);
  indexes.set(directory, index);
  return index;
};

/** What is found for each matter of the report, in its order. */
export const findingsOf = ({ directory, mandate, report, ruleSet }: World): readonly Finding[] =>
  determine({ mandate, directory: indexOf(directory), calendar, ruleSet, refs }, report);

const ruleSets = shippedRuleSets.map(([, set]) => set);

/** The inspection rules with every receiver exchanged for another kind: the laws hold whatever the rules say. */
const hostile = ruleSets.flatMap((set) =>
  set.id !== 'cpc-inspection' ? [] : [1, 4, 7].map((shift) => withReceiversShifted(set, shift)),
);

function withReceiversShifted(set: RuleSet, shift: number): RuleSet {
  const used = [
    ...new Set(set.rules.flatMap(({ event }) => (event.type === 'referral' ? [event.params.to] : []))),
  ];
  const shifted = (to: (typeof used)[number]) => used[(used.indexOf(to) + shift) % used.length] ?? to;
  return {
    ...set,
    rules: set.rules.map((rule) =>
      rule.event.type === 'referral'
        ? {
            ...rule,
            event: { ...rule.event, params: { ...rule.event.params, to: shifted(rule.event.params.to) } },
          }
        : rule,
    ),
  };
}

const anyRuleSet = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ruleSets.filter(({ id }) => id === 'cpc-inspection')) },
  { weight: 3, arbitrary: fc.constantFrom(...ruleSets) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
);

/** Any report under any documents that the schemas allow. */
export const worlds: fc.Arbitrary<World> = fc.record({
  directory: directories,
  mandate: mandates,
  report: reports,
  ruleSet: anyRuleSet,
});

/** How a law is broken; nothing where it holds. */
export type Violations = readonly string[];

export const unlessSame = (what: string, expected: unknown, found: unknown): Violations =>
  JSON.stringify(expected) === JSON.stringify(found)
    ? []
    : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];

/** Of a finding what reaches people: the outcome, and of a referral to whom. */
export const answer = (finding: Finding | undefined): string =>
  finding?.outcome === 'referral'
    ? `referral to ${finding.data.receiver.organ}`
    : (finding?.outcome ?? 'none');

export const withMatter = (
  world: World,
  at: number,
  change: (matter: World['report']['matters'][number]) => World['report']['matters'][number],
): World => ({
  ...world,
  report: {
    ...world.report,
    matters: world.report.matters.map((one, i) => (i === at ? change(one) : one)),
  },
});
