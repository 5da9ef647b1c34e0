import type { JsonPath } from '../../../json/pointer.ts';
import type { Condition } from '../../schema/condition.ts';
import { childrenOf } from '../../schema/walk.ts';

/** A condition within another, with the path to it. */
export interface Part {
  readonly path: JsonPath;
  readonly condition: Condition;
}

/** A condition and all inside it, outermost first, each with its path. */
export const partsWithPaths = (condition: Condition, path: JsonPath = []): readonly Part[] => [
  { path, condition },
  ...childrenOf(condition).flatMap(([step, child]) => partsWithPaths(child, [...path, ...step])),
];

/** A copy of `value` with what stands at `path` replaced, or taken out where the replacement is `undefined`. */
export const replaced = <T>(value: T, [step, ...rest]: JsonPath, replacement: unknown): T => {
  if (step === undefined) return replacement as T;
  const inner = replaced((value as Record<string, unknown>)[step], rest, replacement);
  if (Array.isArray(value))
    return value.flatMap((one, i) => (i !== step ? [one] : inner === undefined ? [] : [inner])) as T;
  const { [step]: _, ...others } = value as Record<string, unknown>;
  return (inner === undefined ? others : { ...(value as object), [step]: inner }) as T;
};

/** The parts of a condition that can be taken out of their group, because others remain there. */
export const removableParts = (condition: Condition): readonly Part[] =>
  partsWithPaths(condition).flatMap(({ path, condition: outer }) => {
    const children = childrenOf(outer);
    return children.length < 2
      ? []
      : children.map(([step, child]) => ({ path: [...path, ...step], condition: child }));
  });
