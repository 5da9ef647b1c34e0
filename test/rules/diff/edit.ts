import type { RuleSet } from '../../../src/rules/index.ts';

type Container = Record<string, unknown>;

/** Values by `/`-separated path: put there, added to the end of a list at `-`, taken out if `undefined`. */
export type Edits = Readonly<Record<string, unknown>>;

const put = (root: unknown, path: string, value: unknown): void => {
  const steps = path.split('/');
  const key = steps.pop() ?? '';
  const at = steps.reduce((inside, step) => (inside as Container)[step], root) as Container;
  if (Array.isArray(at) && key === '-') at.push(value);
  else if (Array.isArray(at) && value === undefined) at.splice(Number(key), 1);
  else if (value === undefined) delete at[key];
  else at[key] = value;
};

/** A copy of a rule set with some parts put in, replaced or taken out, one after the other. */
export function editedSet(set: RuleSet, edits: Edits): RuleSet {
  const copy = structuredClone(set);
  for (const [path, value] of Object.entries(edits)) put(copy, path, structuredClone(value));
  return copy;
}
