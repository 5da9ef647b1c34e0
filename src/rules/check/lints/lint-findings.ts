import type { Finding } from '../../schema/finding.ts';
import { calendarYears } from './calendar-years.ts';
import { cases } from './cases.ts';
import { contradictions } from './contradictions.ts';
import { doubleNegations } from './double-negations.ts';
import { effectiveDates } from './effective-dates.ts';
import type { Lint, Linted } from './lint.ts';
import { quotes } from './quotes.ts';
import { repetitions } from './repetitions.ts';
import { texts } from './texts.ts';
import { unusedConditions } from './unused-conditions.ts';
import { unverifiedCitations } from './unverified-citations.ts';

/** Lints that judge each part by itself, whatever is wrong elsewhere. */
const ofParts: readonly Lint[] = [
  unverifiedCitations,
  quotes,
  texts,
  effectiveDates,
  calendarYears,
  doubleNegations,
  repetitions,
  cases,
];

/** How far a rule set is in order, which some lints rely on. */
export interface Soundness {
  /** No condition refers to itself or is too large to be written out. */
  readonly isBounded: boolean;
  /** The schema and the references have nothing to say against it. */
  readonly isWhole: boolean;
}

/** What the lints find. */
export const lintFindings = (linted: Linted, { isBounded, isWhole }: Soundness): readonly Finding[] =>
  [...ofParts, ...(isBounded ? [contradictions] : []), ...(isWhole ? [unusedConditions] : [])].flatMap(
    (lint) => lint(linted),
  );
