import type { Rule } from '../schema/rule.ts';

/** What verdicts name: for each rule its name, or its label. */
export interface Naming {
  readonly names: readonly string[];
  /** The list of each name alone. Verdicts share it, so it is frozen. */
  readonly alone: readonly (readonly string[])[];
}

const nameOf = ({ name, event }: Rule): string => (event.type === 'label' ? event.params.name : name);

export const namingOf = (rules: readonly Rule[]): Naming => {
  const names = rules.map(nameOf);
  return { names, alone: names.map((name) => Object.freeze([name])) };
};

/** The list of no names. Verdicts share it, so it is frozen. */
export const none: readonly string[] = Object.freeze([]);

/** A list of names with that of one more rule. A list of several is its owner's and grows in place. */
export const withName = (
  { names, alone }: Naming,
  list: readonly string[],
  rule: number,
): readonly string[] => {
  if (list.length === 0) return alone[rule] as readonly string[];
  const name = names[rule] as string;
  if (list.length === 1) return [list[0] as string, name];
  (list as string[]).push(name);
  return list;
};

/** A list of labels with that of one more rule, unless it is there. */
export const withLabel = (naming: Naming, list: readonly string[], rule: number): readonly string[] =>
  list.includes(naming.names[rule] as string) ? list : withName(naming, list, rule);
