import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Directory } from '../directory.ts';
import { findCycles } from './find-cycles.ts';
import { type Check, error, type Finding } from './finding.ts';

interface Relation {
  readonly code: string;
  readonly list: 'places' | 'organs' | 'posts';
  readonly member: 'parent' | 'leads' | 'successor' | 'exOfficio';
  /** What is wrong, before the cycle is written out. */
  readonly wrong: LocalizedText;
}

const relations: readonly Relation[] = [
  {
    code: 'place-cycle',
    list: 'places',
    member: 'parent',
    wrong: { 'zh-CN': '区划的上级绕成一圈', en: 'a place lies in itself' },
  },
  {
    code: 'organ-cycle',
    list: 'organs',
    member: 'parent',
    wrong: { 'zh-CN': '机构的上级绕成一圈', en: 'an organ is above itself' },
  },
  {
    code: 'leads-cycle',
    list: 'organs',
    member: 'leads',
    wrong: { 'zh-CN': '机构领导它自己', en: 'an organ leads itself' },
  },
  {
    code: 'successor-cycle',
    list: 'organs',
    member: 'successor',
    wrong: { 'zh-CN': '机构的承继绕成一圈', en: 'an organ succeeds itself' },
  },
  {
    code: 'ex-officio-cycle',
    list: 'posts',
    member: 'exOfficio',
    wrong: { 'zh-CN': '兼任的职务绕成一圈', en: 'a post comes with itself' },
  },
];

const help: LocalizedText = {
  'zh-CN': '改正其中一处，使之不再绕回',
  en: 'correct one of them, so that it no longer leads back',
};

type Linked = { readonly id: string } & { readonly [Member in Relation['member']]?: unknown };

const graphOf = (items: readonly Linked[], member: Relation['member']) =>
  new Map(items.map((item) => [item.id, [item[member] ?? []].flat() as string[]]));

/** The place in the list of that item of a cycle which comes first there, and the cycle from that item on. */
const fromFirst = (
  cycle: readonly string[],
  items: readonly Linked[],
): readonly [number, readonly string[]] => {
  const members = new Set(cycle);
  const places = new Map(items.map(({ id }, i) => [id, i]));
  const [[id, first]] = [...places].filter(([one]) => members.has(one)).sort(([, a], [, b]) => a - b) as [
    [string, number],
  ];
  const at = cycle.indexOf(id);
  return [first, [...cycle.slice(at), ...cycle.slice(0, at)]];
};

const cyclesOf = (directory: Directory, { code, list, member, wrong }: Relation): readonly Finding[] => {
  const items: readonly Linked[] = directory[list];
  return findCycles(graphOf(items, member)).map((cycle) => {
    const [first, ids] = fromFirst(cycle, items);
    const round = [...ids, ids[0]].map(quoted).join(' → ');
    return error({
      code,
      path: [list, first, member],
      message: { 'zh-CN': `${wrong['zh-CN']}：${round}`, en: `${wrong.en}: ${round}` },
      help,
    });
  });
};

export const cycles: Check = (directory) => relations.flatMap((relation) => cyclesOf(directory, relation));
