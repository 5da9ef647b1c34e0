import type { Facts } from '../../../domain/facts/catalogue.ts';
import type { Comparison } from '../../schema/comparison.ts';
import type { ChangeKind } from '../change.ts';
import { givenInWords } from './given-in-words.ts';
import { cite, condition, effect, effective, expectation, itself, joining, rule } from './parts.ts';
import { added, fixed, fromTo, type Phrase, removed } from './phrase.ts';
import { rewording } from './rewording.ts';
import { valuesInWords } from './values-in-words.ts';

const exception = (name: unknown, zh: string, en: string) => ({
  'zh-CN': `${zh} ${String(name)}`,
  en: `${en} ${String(name)}`,
});

/** What is said of each kind of change. */
export const phrases: Readonly<Record<ChangeKind, Phrase>> = {
  'id-changed': fromTo('标识', 'id', itself),
  'version-changed': fromTo('版本', 'version', itself),
  'title-changed': rewording('标题', 'title'),
  'effective-changed': fromTo('生效期间', 'period in force', effective),
  'source-added': fixed('新增依据', 'source added'),
  'source-removed': fixed('删除依据', 'source removed'),
  'source-renamed': fromTo('名称', 'name', itself),
  'source-changed': fixed('依据的说明有改动', 'particulars of the source changed'),
  'named-condition-added': added('条件', 'condition', condition),
  'named-condition-removed': removed('条件', 'condition', condition),
  'named-condition-renamed': fromTo('名称', 'name', itself),
  'rule-added': added('规则', 'rule', rule),
  'rule-removed': removed('规则', 'rule', rule),
  'rule-renamed': fromTo('名称', 'name', itself),
  'rules-reordered': fixed('规则的排列顺序有变', 'the order of the rules changed'),
  'group-changed': fromTo('规则组', 'group', itself),
  'because-changed': rewording('理由', 'reason'),
  'cite-added': added('引用', 'citation', cite),
  'cite-removed': removed('引用', 'citation', cite),
  'cite-changed': fromTo('引用', 'citation', cite),
  'cites-reordered': fixed('引用的排列顺序有变', 'the order of the citations changed'),
  'effect-changed': fromTo('效果', 'effect', effect),
  'question-changed': rewording('询问', 'question'),
  'exception-added': ({ after }) => exception(after, '增加例外，排除', 'it is now an exception to'),
  'exception-removed': ({ before }) =>
    exception(before, '减少例外，不再排除', 'it is no longer an exception to'),
  'exceptions-reordered': fixed('例外的排列顺序有变', 'the order of the exceptions changed'),
  'condition-added': added('条件', 'condition', condition),
  'condition-removed': removed('条件', 'condition', condition),
  'condition-changed': fromTo('条件', 'condition', condition),
  'joining-changed': fromTo('条件组', 'group of conditions', joining),
  'values-changed': ({ before, after }) =>
    valuesInWords(before as unknown as Comparison, after as unknown as Comparison),
  'conditions-reordered': fixed('条件的排列顺序有变', 'the order of conditions changed'),
  'values-reordered': fixed('取值的排列有变，含义不变', 'values are written differently and mean the same'),
  'case-added': fixed('新增用例', 'case added'),
  'case-removed': fixed('删除用例', 'case removed'),
  'case-renamed': fromTo('名称', 'name', itself),
  'given-changed': ({ before, after }) => givenInWords(before as Facts, after as Facts),
  'expectation-changed': fromTo('预期', 'expectation', expectation),
  'cases-reordered': fixed('用例的排列顺序有变', 'the order of the cases changed'),
};
