import type { Finding } from '../../schema/finding.ts';
import type { Outline } from '../../schema/outline.ts';
import type { CheckOptions } from '../check-problem.ts';
import type { PartTree } from '../parts/part-tree.ts';

/** What a lint looks at: the rule set as far as it can be read, and what it is checked for. */
export interface Linted {
  readonly outline: Outline;
  readonly tree: PartTree;
  readonly options: CheckOptions;
}

/** Looks for one kind of mistake that the schema cannot see. */
export type Lint = (linted: Linted) => readonly Finding[];

/** A warning in a draft that bars a rule set from activation. */
export const untilActivation = ({ options }: Linted): Pick<Finding, 'severity'> =>
  options.purpose === 'activation' ? {} : { severity: 'warning' };
