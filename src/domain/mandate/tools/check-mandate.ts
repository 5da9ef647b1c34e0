import { pointer } from '../../../json/pointer.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Mandate } from '../schema/mandate.ts';
import { citations } from './citations.ts';
import { contradictions } from './contradictions.ts';
import { emptyScopes } from './empty-scopes.ts';
import { quotes, type SourceText } from './quotes.ts';
import { sourceData } from './source-data.ts';
import { unknownNames } from './unknown-names.ts';
import { type FactsRead, unreadParts } from './unread-parts.ts';

/** One thing that is wrong with a mandate. An error makes it unfit for use; a warning asks for a second look. */
export interface MandateProblem extends Problem {
  readonly severity: 'error' | 'warning';
  /** RFC 6901 JSON Pointer into the mandate. */
  readonly pointer: string;
}

/** What a mandate can be compared with. */
export interface MandateContext {
  readonly directory?: Directory;
  readonly text?: SourceText;
  /** What a version of the rule set that it uses reads. */
  readonly ruleSet?: FactsRead;
}

/**
 * Everything that is wrong with a mandate that its schema cannot tell. It repairs nothing.
 *
 * Errors: `unknown-source`; with a directory `unknown-organ`, `unknown-place`, `unknown-post`,
 * `scope-matches-nobody`; with the source's text `quote-not-in-source`; with a rule set `stated-and-not-read`.
 *
 * Warnings: `unverified-citation`, `channel-never-open`, `unnamed-channel`, `duration-differs`,
 * `forwarding-without-words`, `damaged-text`, `odd-address`, `odd-postcode`, those of `oddCharacterOf`; with a
 * directory `limb-matches-nobody`; with the source's text `quote-written-otherwise`.
 */
export const checkMandate = (
  mandate: Mandate,
  { directory, text, ruleSet }: MandateContext = {},
): readonly MandateProblem[] => {
  const unknown = directory === undefined ? [] : unknownNames(mandate, directory);
  // Who is in scope is asked only of a directory that has what the mandate names.
  const isComparable = directory !== undefined && unknown.length === 0;
  return [
    ...citations(mandate),
    ...unknown,
    ...(isComparable ? emptyScopes(mandate, directory) : []),
    ...contradictions(mandate),
    ...sourceData(mandate),
    ...(ruleSet === undefined ? [] : unreadParts(mandate, ruleSet)),
    ...(text === undefined ? [] : quotes(mandate, text)),
  ].map(({ path, ...problem }) => ({ ...problem, pointer: pointer(path) }));
};
