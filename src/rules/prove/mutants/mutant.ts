import { type JsonPath, pointer } from '../../../json/pointer.ts';

import type { RuleSet } from '../../schema/rule-set.ts';
import { replaced } from '../model/edit.ts';

/** How a rule set was changed. */
export type MutantKind =
  | 'condition-removed'
  | 'comparison-negated'
  | 'value-changed'
  | 'group-changed'
  | 'reference-changed'
  | 'effect-changed'
  | 'exception-removed'
  | 'group-left'
  | 'rule-removed';

/** A rule set with one small mistake in it. */
export interface Mutant {
  readonly kind: MutantKind;
  /** Where in the rule set the mistake was made. */
  readonly pointer: string;
  /** What stands there now, `undefined` if nothing does. */
  readonly now: unknown;
  readonly set: RuleSet;
}

/** The rule set with what stands at `path` replaced, or taken out. */
export const mutant = (set: RuleSet, kind: MutantKind, path: JsonPath, now?: unknown): Mutant => ({
  kind,
  pointer: pointer(path),
  now,
  set: replaced(set, path, now),
});
