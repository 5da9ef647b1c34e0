import type { Outcome } from '../../domain/determination/index.ts';
import type { FactName, Facts, FactValue } from '../../domain/facts/index.ts';
import type { ReceiverKind } from '../../domain/receivers/index.ts';
import { UNKNOWN } from '../compile/class-set.ts';
import { compiled } from '../compile/index.ts';
import type { Comparison, RuleSet } from '../schema/index.ts';
import { type OpenMatter, type OpenSlot, openMatter } from './matter.ts';
import { bestQuestion } from './search.ts';
import { unlessLimited } from './search-limit.ts';
import { decisionNow } from './standing-now.ts';

/** What a matter comes to when all these comparisons hold. */
export interface AnswerOutcome {
  readonly when: readonly Comparison[];
  readonly outcome: Outcome;
  /** Kind of competent organ, when `outcome` is `referral`. */
  readonly to?: ReceiverKind;
  /** Whether that is so whatever else turns out. If not, other facts are needed. */
  readonly settled: boolean;
}

/** Every answer about some facts is in exactly one line, unless the table is not complete. */
export interface AnswerTable {
  readonly lines: readonly AnswerOutcome[];
  /** Whether all lines are there. There are none if finding them takes more than 100,000 evaluations. */
  readonly complete: boolean;
}

const comparing = (matter: OpenMatter, { slot }: OpenSlot, values: readonly FactValue[]): Comparison => {
  const asked = matter.program.slots[slot] as OpenMatter['program']['slots'][number];
  const fact = asked.fact as FactName;
  if (asked.kind === 'member')
    return { fact, operator: values[0] === true ? 'contains' : 'doesNotContain', value: asked.member };
  const [only, ...others] = values;
  return others.length === 0
    ? { fact, operator: 'equal', value: only as FactValue }
    : { fact, operator: 'in', value: values as readonly string[] };
};

interface Branch {
  readonly values: FactValue[];
  readonly lines: readonly AnswerOutcome[];
}

/** The lines for each answer to a slot; answers that lead to the same lines are put together. */
const branches = (
  matter: OpenMatter,
  { slot, classes: answers }: OpenSlot,
  facts: ReadonlySet<number>,
): readonly Branch[] => {
  const { classes } = matter.program.scratch;
  const byLines = new Map<string, Branch>();
  for (const answer of answers) {
    classes[slot] = answer.class;
    const lines = linesNow(matter, facts);
    const key = JSON.stringify(lines);
    const branch = byLines.get(key) ?? { values: [], lines };
    branch.values.push(...answer.values);
    byLines.set(key, branch);
  }
  classes[slot] = UNKNOWN;
  return [...byLines.values()];
};

const linesNow = (matter: OpenMatter, facts: ReadonlySet<number>): readonly AnswerOutcome[] => {
  const { outcome, to, doubt } = decisionNow(matter);
  const settled = doubt !== 'unknown-facts';
  const question = settled ? undefined : bestQuestion(matter, facts);
  if (question === undefined) return [{ when: [], outcome, ...(to === undefined ? {} : { to }), settled }];
  const { slot } = question;
  const all = branches(matter, slot, facts);
  if (all.length === 1) return (all[0] as Branch).lines;
  return all.flatMap(({ values, lines }) =>
    lines.map((line) => ({ ...line, when: [comparing(matter, slot, values), ...line.when] })),
  );
};

/**
 * What a matter comes to for every answer about some unknown facts, as a table: answers that lead to the
 * same outcome share a line, and a line leaves out facts that no longer matter.
 */
export const outcomesByAnswer = (set: RuleSet, known: Facts, names: readonly FactName[]): AnswerTable => {
  const matter = openMatter(compiled(set).program, known);
  const facts = new Set(matter.facts.flatMap(({ name }, i) => (names.includes(name) ? [i] : [])));
  return unlessLimited<AnswerTable>(
    () => ({ lines: linesNow(matter, facts), complete: true }),
    () => ({ lines: [], complete: false }),
  );
};
