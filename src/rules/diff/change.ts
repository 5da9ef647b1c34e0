import type { JsonValue } from '../../json/json-value.ts';

/** What can change between two versions of a rule set, and whether it can change what is decided. */
const kinds = {
  'id-changed': false,
  'version-changed': false,
  'title-changed': false,
  'effective-changed': true,
  'source-added': false,
  'source-removed': false,
  'source-renamed': false,
  'source-changed': false,
  'named-condition-added': false,
  'named-condition-removed': false,
  'named-condition-renamed': false,
  'rule-added': true,
  'rule-removed': true,
  'rule-renamed': false,
  'rules-reordered': false,
  'group-changed': true,
  'because-changed': false,
  'cite-added': false,
  'cite-removed': false,
  'cite-changed': false,
  'cites-reordered': false,
  'effect-changed': true,
  'question-changed': false,
  'exception-added': true,
  'exception-removed': true,
  'exceptions-reordered': false,
  'condition-added': true,
  'condition-removed': true,
  'condition-changed': true,
  'joining-changed': true,
  'values-changed': true,
  'conditions-reordered': false,
  'values-reordered': false,
  'case-added': false,
  'case-removed': false,
  'case-renamed': false,
  'given-changed': false,
  'expectation-changed': false,
  'cases-reordered': false,
} as const;

export type ChangeKind = keyof typeof kinds;

/** What a change is found in: the rule set as a whole, or a named part of it. */
export type ChangedPart = 'rule-set' | 'source' | 'named-condition' | 'rule' | 'case';

/** One change between two versions of a rule set, as plain data. */
export interface Change {
  readonly kind: ChangeKind;
  readonly in: ChangedPart;
  /** Name of the part; empty of the rule set as a whole. */
  readonly name: string;
  /** RFC 6901 pointer into the new rule set; of what was removed, into the old one. */
  readonly pointer: string;
  /** Whether it may change an outcome, a receiver or a label of some matter. */
  readonly touchesOutcomes: boolean;
  /** What stood there before; absent of what was added. */
  readonly before?: JsonValue;
  /** What stands there now; absent of what was removed. */
  readonly after?: JsonValue;
}

export const touchesOutcomes = (kind: ChangeKind): boolean => kinds[kind];
