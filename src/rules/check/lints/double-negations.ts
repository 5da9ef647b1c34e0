import { isNegative } from '../parts/constraint.ts';
import type { Part } from '../parts/part.ts';
import { allParts, type PartTree } from '../parts/part-tree.ts';
import type { Lint } from './lint.ts';

const isNegation = (part: Part): boolean =>
  part.kind === 'not' || (part.kind === 'comparison' && isNegative(part.comparison.operator));

const doubled = (tree: PartTree): readonly Part[] =>
  allParts(tree).filter((part) => part.kind === 'not' && isNegation(part.children[0]));

/** Negations of negations, which people read wrongly. */
export const doubleNegations: Lint = ({ tree }) =>
  doubled(tree).map(({ path }) => ({
    code: 'double-negation',
    path,
    severity: 'warning',
    message: { 'zh-CN': '双重否定，容易读错', en: 'a negation of a negation is easily misread' },
    help: { 'zh-CN': '去掉两层否定', en: 'drop both negations' },
  }));
