import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../../schema/finding.ts';
import { limits } from '../../schema/limits.ts';
import { isObject, itemsOf, type Located, memberOf } from '../../schema/reading.ts';
import { confusable } from '../characters/confusable.ts';
import { wrongType } from './wrong-type.ts';

const emptyGroup = ({ path }: Located, key: string): Finding => ({
  code: 'empty-group',
  path,
  message: {
    'zh-CN': `${quoted(key)} 中没有条件；json-rules-engine 会把空组当作成立`,
    en: `${quoted(key)} is empty; json-rules-engine would take it for true`,
  },
  help: {
    'zh-CN': '写入至少一个条件，或删除整条规则',
    en: 'write at least one condition, or delete the rule',
  },
});

const tooManyMembers = ({ path }: Located, count: number): Finding => ({
  code: 'too-big',
  path,
  message: {
    'zh-CN': `一个组最多 ${limits.members} 个条件，实际为 ${count} 个`,
    en: `a group has at most ${limits.members} conditions, got ${count}`,
  },
});

const notAList = (at: Located, key: string): Finding =>
  wrongType(
    at,
    { 'zh-CN': '条件的列表', en: 'a list of conditions' },
    {
      'zh-CN': `即使只有一个条件也写成 ${quoted(`"${key}": [ … ]`)}`,
      en: `write ${quoted(`"${key}": [ … ]`)} even for one condition`,
    },
    'group-not-a-list',
  );

const ofMembers = (at: Located, key: 'all' | 'any', inner: Inner): readonly Finding[] => {
  const members = { value: memberOf(at.value, key), path: [...at.path, key] };
  if (!Array.isArray(members.value)) return [notAList(members, key)];
  if (members.value.length === 0) return [emptyGroup(members, key)];
  return [
    ...(members.value.length > limits.members ? [tooManyMembers(members, members.value.length)] : []),
    ...itemsOf(at, key).flatMap(inner),
  ];
};

const ofNot = (at: Located, inner: Inner): readonly Finding[] => {
  const negated = { value: memberOf(at.value, 'not'), path: [...at.path, 'not'] };
  if (isObject(negated.value)) return inner(negated);
  return [
    wrongType(
      negated,
      { 'zh-CN': '一个条件', en: 'one condition' },
      {
        'zh-CN': '`not` 只带一个条件，几个条件先用 `any` 或 `all` 合成一个',
        en: '`not` takes one condition: join several by `any` or `all` first',
      },
      'not-takes-one',
    ),
  ];
};

const ofReference = (at: Located): readonly Finding[] => {
  const name = { value: memberOf(at.value, 'condition'), path: [...at.path, 'condition'] };
  if (typeof name.value !== 'string')
    return [wrongType(name, { 'zh-CN': '条件的名称', en: 'the name of a condition' })];
  return [confusable(name.value, [], { path: name.path }) ?? []].flat();
};

type Inner = (at: Located) => readonly Finding[];

/** What is wrong with one of the four kinds of group; `inner` explains the conditions inside. */
export const groupFindings = (at: Located, key: string, inner: Inner): readonly Finding[] => {
  if (key === 'all' || key === 'any') return ofMembers(at, key, inner);
  return key === 'not' ? ofNot(at, inner) : ofReference(at);
};
