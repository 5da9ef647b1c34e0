import { isForbiddenKey } from '../../../json/forbidden-key.ts';
import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../finding.ts';
import type { Outline } from '../outline.ts';
import { type Named, nameAt } from '../reading.ts';

/** Rules and groups share one name space, since an exception names either. */
const duplicates = ({ rules }: Outline): readonly Finding[] => {
  const groups = new Set(rules.flatMap(({ group }) => group?.name ?? []));
  const seen = new Set<string>();
  return rules.flatMap(({ name: named }) => {
    if (named === undefined) return [];
    const { name, path } = named;
    const isTaken = seen.has(name) || groups.has(name);
    seen.add(name);
    if (!isTaken) return [];
    return {
      code: 'duplicate-name',
      path,
      message: {
        'zh-CN': `名称 ${quoted(name)} 已被另一条规则或规则组使用`,
        en: `the name ${quoted(name)} is already that of another rule or group`,
      },
    };
  });
};

const givenNames = (outline: Outline): readonly (Named & Pick<Finding, 'part'>)[] => [
  ...[nameAt(outline, 'id'), nameAt(outline, 'version')].filter((named) => named !== undefined),
  ...[...outline.sources, ...outline.conditions].map(({ name, path }) => ({
    name,
    path,
    part: 'key' as const,
  })),
  ...outline.rules.flatMap(({ name, group, label }) => [name ?? [], group ?? [], label ?? []].flat()),
];

/** Names under which JavaScript keeps the machinery of objects. */
const forbidden = (outline: Outline): readonly Finding[] =>
  givenNames(outline)
    .filter(({ name }) => isForbiddenKey(name))
    .map(({ name, ...at }) => ({
      code: 'forbidden-name',
      ...at,
      message: { 'zh-CN': `不允许使用名称 ${quoted(name)}`, en: `the name ${quoted(name)} is not allowed` },
    }));

export const nameFindings = (outline: Outline): readonly Finding[] => [
  ...duplicates(outline),
  ...forbidden(outline),
];
