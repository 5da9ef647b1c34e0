import type { Calendar } from '../../domain/documents/calendar.ts';
import type { Problem } from '../../problems/problem.ts';
import type { RuleSet } from '../schema/rule-set.ts';

/** An error makes a rule set unfit for the purpose it was checked for; a warning asks for a second look. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a rule set. */
export interface CheckProblem extends Problem {
  readonly severity: Severity;
}

/** What a rule set is checked for. What is only a warning in a draft can bar it from activation. */
export type Purpose = 'draft' | 'activation';

export interface CheckOptions {
  /** Name of the file, for the places of problems. Comments are allowed unless it ends in `.json`. */
  readonly file?: string;
  /** Default: `draft`. */
  readonly purpose?: Purpose;
  /** Calendars that are in force: the years of the rule set's dates must be covered by one of them. */
  readonly calendars?: readonly Calendar[];
  /** Official texts by source name: words quoted from these sources must stand in them. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Share of conditions, 0 to 1, that the cases should see both true and false. Default: 0. */
  readonly coverage?: number;
  /** Largest size accepted, in bytes of UTF-8. Default: that of a file edited by hand. */
  readonly maxBytes?: number;
}

/** All that was found; and the rule set, if nothing of it makes it unfit for the purpose it was checked for. */
export interface CheckedRuleSet {
  readonly ruleSet?: RuleSet;
  readonly problems: readonly CheckProblem[];
}
