import { receiverKinds } from '../../../domain/receivers/receiver-kinds.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { didYouMean, meant } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import { isObject, type Located, memberOf } from '../../schema/reading.ts';
import { confusable } from '../characters/confusable.ts';
import { unknownReceiver } from './receiver.ts';
import { refusedKey } from './refused-keys.ts';
import { missing, wrongType } from './wrong-type.ts';

const types = ['in-scope', 'referral', 'undetermined', 'label'] as const;

const otherWords: ReadonlyMap<string, string> = new Map([
  ...['accept', 'accepted', 'acceptance', 'in scope', 'inScope', '受理'].map(
    (word) => [word, types[0]] as const,
  ),
  ...['refer', 'transfer', 'forward', 'forwarded', '转办', '移送'].map((word) => [word, types[1]] as const),
  ...['unknown', 'pending', 'manual', 'hold', '待定', '存疑'].map((word) => [word, types[2]] as const),
  ...['tag', 'mark', 'flag', '标签', '标注'].map((word) => [word, types[3]] as const),
]);

const noRejection: LocalizedText = {
  'zh-CN': '来件不会被拒绝：不受理的写 `referral` 转有关机关，定不了的写 `undetermined`',
  en: 'nothing is rejected: what is not in scope is a `referral`, what cannot be decided is `undetermined`',
};

const helpFor = (type: string): LocalizedText => {
  const other = otherWords.get(type);
  if (other !== undefined) return meant(other);
  if (/reject|refus|deny|drop|ignore|不予|拒/i.test(type)) return noRejection;
  const all = types.map(quoted);
  return (
    didYouMean(type, types) ?? { 'zh-CN': `可用 ${all.join('、')}`, en: `it is one of ${all.join(', ')}` }
  );
};

const typeFindings = ({ value, path }: Located): readonly Finding[] => {
  if (value === undefined || (types as readonly unknown[]).includes(value)) return [];
  if (typeof value !== 'string') return [];
  const unknown: Finding = {
    code: 'unknown-event-type',
    path,
    message: { 'zh-CN': `没有 ${quoted(value)} 这种效果`, en: `there is no effect ${quoted(value)}` },
    help: helpFor(value),
  };
  return [confusable(value, types, { path }) ?? unknown];
};

/** `to`, `ask` or `name` beside `params` instead of inside. */
const misplaced = ({ value, path }: Located): readonly Finding[] =>
  ['to', 'ask', 'name']
    .filter((key) => memberOf(value, key) !== undefined)
    .map((key) => ({
      code: 'misplaced-key',
      path: [...path, key],
      part: 'key',
      message: {
        'zh-CN': `${quoted(key)} 应写在 \`params\` 中`,
        en: `${quoted(key)} belongs into \`params\``,
      },
      help: { 'zh-CN': `写作 \`"params": { "${key}": … }\``, en: `write \`"params": { "${key}": … }\`` },
    }));

const contents: ReadonlyMap<unknown, string> = new Map([
  ['referral', '"params": { "to": … }'],
  ['undetermined', '"params": { "ask": { "zh-CN": …, "en": … } }'],
  ['label', '"params": { "name": … }'],
]);

const missingParams = (at: Located): readonly Finding[] => {
  const content = contents.get(memberOf(at.value, 'type'));
  if (content === undefined || memberOf(at.value, 'params') !== undefined) return [];
  return [missing(at, 'params', { 'zh-CN': `补上 ${quoted(content)}`, en: `add ${quoted(content)}` })];
};

const refused = ({ value, path }: Located): readonly Finding[] =>
  ['priority', 'path', 'onSuccess', 'onFailure'].flatMap((key) => {
    const reason = memberOf(value, key) === undefined ? undefined : refusedKey(key);
    return reason === undefined ? [] : [{ ...reason, path: [...path, key], part: 'key' as const }];
  });

const receiverFindings = ({ value, path }: Located): readonly Finding[] => {
  const to = memberOf(memberOf(value, 'params'), 'to');
  if (memberOf(value, 'type') !== 'referral' || typeof to !== 'string') return [];
  return (receiverKinds as readonly string[]).includes(to)
    ? []
    : [unknownReceiver(to, [...path, 'params', 'to'])];
};

/** What is wrong with the effect of a rule, where there is more to say than that it is not of the form. */
export const effectFindings = (at: Located): readonly Finding[] => {
  if (at.value === undefined) return [];
  if (!isObject(at.value)) {
    const help = { 'zh-CN': '写作 `{ "type": "…" }`', en: 'write `{ "type": "…" }`' };
    return [wrongType(at, { 'zh-CN': '对象', en: 'an object' }, help)];
  }
  const type = { value: at.value['type'], path: [...at.path, 'type'] };
  const beside = misplaced(at);
  return [
    ...typeFindings(type),
    ...(beside.length > 0 ? beside : missingParams(at)),
    ...refused(at),
    ...receiverFindings(at),
  ];
};
