import type { Outcome } from '../../domain/determination/determination.ts';
import type { FactName, Facts, FactValue } from '../../domain/facts/catalogue.ts';
import type { ReceiverKind } from '../../domain/receivers/receiver-kinds.ts';
import { compiled } from '../compile/compiled.ts';
import { UNKNOWN } from '../compile/lower/class-set.ts';
import { memo } from '../compile/lower/memo.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { RuleSet } from '../schema/rule-set.ts';
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

/** The lines that are left at some point, under a name that no other lines have. */
interface Lines {
  readonly name: string;
  readonly lines: readonly AnswerOutcome[];
}

interface Branch extends Lines {
  readonly values: FactValue[];
}

interface Inquiry {
  readonly matter: OpenMatter;
  /** The numbers of the facts that are answered. */
  readonly facts: ReadonlySet<number>;
  /** Short names for long ones. */
  readonly nameOf: (long: string) => string;
}

/** The lines for each answer to a slot; answers that lead to the same lines are put together. */
const branches = (inquiry: Inquiry, { slot, classes: answers }: OpenSlot): readonly Branch[] => {
  const { classes } = inquiry.matter.program.scratch;
  const byName = new Map<string, Branch>();
  for (const answer of answers) {
    classes[slot] = answer.class;
    const lines = linesNow(inquiry);
    const branch = byName.get(lines.name) ?? { ...lines, values: [] };
    branch.values.push(...answer.values);
    byName.set(lines.name, branch);
  }
  classes[slot] = UNKNOWN;
  return [...byName.values()];
};

const linesAfter = (inquiry: Inquiry, slot: OpenSlot): Lines => {
  const all = branches(inquiry, slot);
  if (all.length === 1) return all[0] as Branch;
  const name = `${slot.slot}:${all.map((branch) => `${branch.values}=${branch.name}`)}`;
  const lines = all.flatMap(({ values, lines: left }) => {
    const first = comparing(inquiry.matter, slot, values);
    return left.map((line) => ({ ...line, when: [first, ...line.when] }));
  });
  return { name: inquiry.nameOf(name), lines };
};

const linesNow = (inquiry: Inquiry): Lines => {
  const { outcome, to, doubt } = decisionNow(inquiry.matter);
  const settled = doubt !== 'unknown-facts';
  const question = settled ? undefined : bestQuestion(inquiry.matter, inquiry.facts);
  if (question !== undefined) return linesAfter(inquiry, question.slot);
  const line = { when: [], outcome, ...(to === undefined ? {} : { to }), settled };
  return { name: `${outcome} ${to} ${settled}`, lines: [line] };
};

/**
 * What a matter comes to for every answer about some unknown facts, as a table: answers that lead to the
 * same outcome share a line, and a line leaves out facts that no longer matter.
 */
export const outcomesByAnswer = (set: RuleSet, known: Facts, names: readonly FactName[]): AnswerTable => {
  const matter = openMatter(compiled(set).program, known);
  const facts = new Set(matter.facts.flatMap(({ name }, i) => (names.includes(name) ? [i] : [])));
  let made = 0;
  const nameOf = memo((_long: string): string => {
    made += 1;
    return `#${made}`;
  });
  return unlessLimited<AnswerTable>(
    () => ({ lines: linesNow({ matter, facts, nameOf }).lines, complete: true }),
    () => ({ lines: [], complete: false }),
  );
};
