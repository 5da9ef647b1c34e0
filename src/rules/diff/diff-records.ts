import type { Group } from '../schema/condition.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import type { Change, ChangedPart } from './change.ts';
import { diffCondition } from './diff-condition.ts';
import { change, changeIfAny, type Place, placeOf } from './place.ts';

interface Record<Value> {
  readonly [name: string]: Value;
}

interface Recorded<Value> {
  readonly part: ChangedPart & ('source' | 'named-condition');
  readonly field: string;
  readonly diff: (before: Value, after: Value, place: Place) => readonly Change[];
}

/** How the entries of a record changed, paired by name. */
const diffRecords = <Value>(
  before: Record<Value>,
  after: Record<Value>,
  { part, field, diff }: Recorded<Value>,
): readonly Change[] => {
  const place = (name: string): Place => placeOf(part, name, field, name);
  const removed = Object.entries(before).filter(([name]) => !Object.hasOwn(after, name));
  return [
    ...Object.entries(after).flatMap(([name, now]) => {
      const old = Object.hasOwn(before, name) ? before[name] : undefined;
      return old === undefined
        ? [change(`${part}-added`, place(name), undefined, now)]
        : diff(old, now, place(name));
    }),
    ...removed.map(([name, old]) => change(`${part}-removed`, place(name), old)),
  ];
};

export const diffSources = (before: RuleSet['sources'], after: RuleSet['sources']): readonly Change[] =>
  diffRecords(before, after, {
    part: 'source',
    field: 'sources',
    diff: (old, now, place) => changeIfAny('source-changed', place, old, now),
  });

export const diffNamedConditions = (before: Record<Group>, after: Record<Group>): readonly Change[] =>
  diffRecords(before, after, { part: 'named-condition', field: 'conditions', diff: diffCondition });
