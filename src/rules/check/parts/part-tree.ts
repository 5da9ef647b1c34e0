import type { Outline } from '../../schema/outline.ts';
import { type Part, partOf } from './part.ts';

/** All conditions of a rule set as far as they can be read. */
export interface PartTree {
  /** Named conditions by name. */
  readonly named: ReadonlyMap<string, Part>;
  /** The conditions of every rule. */
  readonly rules: readonly Part[];
}

export const partTreeOf = ({ conditions, rules }: Outline): PartTree => ({
  named: new Map(conditions.map((condition) => [condition.name, partOf(condition)])),
  rules: rules
    .filter(({ conditions: { value } }) => value !== undefined)
    .map((rule) => partOf(rule.conditions)),
});

export const childrenOf = (part: Part): readonly Part[] => ('children' in part ? part.children : []);

/** A part and all inside it, outermost first. Named conditions are not followed. */
export const partsIn = (part: Part): readonly Part[] => [part, ...childrenOf(part).flatMap(partsIn)];

/** The parts of all conditions. */
export const allParts = ({ named, rules }: PartTree): readonly Part[] =>
  [...named.values(), ...rules].flatMap(partsIn);
