import type { Finding } from '../finding.ts';
import { limits } from '../limits.ts';
import type { Outline } from '../outline.ts';
import { type Located, memberOf } from '../reading.ts';
import { conditionGraph } from './named-conditions.ts';
import { childrenOfRaw } from './raw-condition.ts';

/** How much one condition amounts to with its named conditions written out. */
interface Size {
  readonly comparisons: number;
  readonly depth: number;
}

const unit: Size = { comparisons: 1, depth: 1 };

const sizeOf = (at: Located, named: ReadonlyMap<string, Size>): Size => {
  const name = memberOf(at.value, 'condition');
  const parts = childrenOfRaw(at).map((child) => sizeOf(child, named));
  const target = typeof name === 'string' ? named.get(name) : undefined;
  const inner = target === undefined ? parts : [...parts, target];
  if (inner.length === 0) return unit;
  return {
    comparisons: inner.reduce((sum, { comparisons }) => sum + comparisons, 0),
    depth: 1 + inner.reduce((most, { depth }) => Math.max(most, depth), 0),
  };
};

const tooMany = ({ path }: Located, { comparisons }: Size): Finding => ({
  code: 'too-many-comparisons',
  path,
  message: {
    'zh-CN': `连同引用的条件共有 ${comparisons} 项比较，最多 ${limits.comparisons} 项`,
    en: `with its named conditions written out it has ${comparisons} comparisons, at most ${limits.comparisons} are allowed`,
  },
  help: {
    'zh-CN': '用 `in` 合并对同一事实的比较，或拆成几条规则',
    en: 'join comparisons of one fact by `in`, or split it into several rules',
  },
});

const tooDeep = ({ path }: Located, { depth }: Size): Finding => ({
  code: 'conditions-too-deep',
  path,
  message: {
    'zh-CN': `连同引用的条件共有 ${depth} 层，最多 ${limits.conditionDepth} 层`,
    en: `with its named conditions written out it is ${depth} levels deep, at most ${limits.conditionDepth} are allowed`,
  },
});

const tooLarge = (at: Located, size: Size): readonly Finding[] => [
  ...(size.comparisons > limits.comparisons ? [tooMany(at, size)] : []),
  ...(size.depth > limits.conditionDepth ? [tooDeep(at, size)] : []),
];

/**
 * Conditions that are too large to be evaluated. Counted with named conditions written out: twenty of them
 * that each name the one before twice would be a million comparisons in a kilobyte. What is told of a named
 * condition is not told again of those that refer to it.
 */
export const sizeFindings = (outline: Outline): readonly Finding[] => {
  const sizes = new Map<string, Size>();
  const byName = new Map(outline.conditions.map((condition) => [condition.name, condition]));
  const { order, circles } = conditionGraph(outline);
  const endless = new Set(circles.flat());
  const found = order.flatMap((name) => {
    const condition = byName.get(name);
    if (condition === undefined || endless.has(name)) return [];
    const size = sizeOf(condition, sizes);
    const findings = tooLarge(condition, size);
    sizes.set(name, findings.length === 0 ? size : unit);
    return findings;
  });
  return [
    ...found,
    ...outline.rules.flatMap(({ conditions }) => tooLarge(conditions, sizeOf(conditions, sizes))),
  ];
};
