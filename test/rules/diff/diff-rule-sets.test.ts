import { describe, expect, it } from 'vitest';
import { changeInWords } from '../../../src/rules/diff/change-in-words.ts';
import { diffRuleSets } from '../../../src/rules/diff/diff-rule-sets.ts';
import type { RuleSet } from '../../../src/rules/index.ts';
import { good } from '../check/checked.ts';
import { type Edits, editedSet } from './edit.ts';

/** Rule 0 is `committee`, rule 1 `claim`, rule 2 the label `urgent`; `covered` is the named condition. */
const set = JSON.parse(good) as RuleSet;

const lines = (before: RuleSet, edits: Edits): readonly string[] =>
  diffRuleSets(before, editedSet(before, edits)).flatMap((change) => [
    `${change.touchesOutcomes ? '!' : '-'} ${change.kind} /${change.pointer.slice(1)}`,
    changeInWords(change, 'zh-CN'),
    changeInWords(change, 'en'),
  ]);

const danger = { fact: 'matter.dangers', operator: 'contains', value: 'flight-risk' };
const kinds = (operator: string, ...value: readonly string[]) => ({ fact: 'matter.kind', operator, value });
const covered = { condition: 'covered' };
const newCase = { name: 'x', given: {}, expect: { outcome: 'undetermined', grounds: [] } };
const [committee, , urgent] = set.rules;
const { notice } = set.sources;

const changes: readonly (readonly [what: string, edits: Edits, ...expected: readonly string[]])[] = [
  ['nothing', {}],
  ['$schema', { $schema: 'elsewhere' }],
  [
    'the id',
    { id: 'other' },
    '- id-changed /id',
    '规则集：标识由 example 改为 other',
    'rule set: id changed from example to other',
  ],
  [
    'the version',
    { version: '2' },
    '- version-changed /version',
    '规则集：版本由 1 改为 2',
    'rule set: version changed from 1 to 2',
  ],
  [
    'the English title',
    { 'title/en': 'Sample' },
    '- title-changed /title',
    '规则集：标题的英文由“Example”改为“Sample”',
    'rule set: title changed from “Example” to “Sample”',
  ],
  [
    'the Chinese title',
    { 'title/zh-CN': '样例' },
    '- title-changed /title',
    '规则集：标题由“示例”改为“样例”',
    'rule set: Chinese words of the title changed from “示例” to “样例”',
  ],
  [
    'the period in force',
    { 'effective/until': undefined },
    '! effective-changed /effective',
    '规则集：生效期间由 2024-01-01T00:00:00+08:00 至 2025-01-01T00:00:00+08:00 改为 2024-01-01T00:00:00+08:00 至 另行通知',
    'rule set: period in force changed from 2024-01-01T00:00:00+08:00 until 2025-01-01T00:00:00+08:00 to 2024-01-01T00:00:00+08:00 until further notice',
  ],
  [
    'sources: one more',
    { 'sources/law': notice },
    '- source-added /sources/law',
    '依据 law：新增依据',
    'source law: source added',
  ],
  [
    'a source',
    { 'sources/notice/verified': false },
    '- source-changed /sources/notice',
    '依据 notice：依据的说明有改动',
    'source notice: particulars of the source changed',
  ],
  [
    'the name of a source, wherever it is cited',
    {
      'sources/text': notice,
      'sources/notice': undefined,
      'rules/0/cites/0/source': 'text',
      'rules/1/cites/0/source': 'text',
      'rules/2/cites/0/source': 'text',
    },
    '- source-renamed /sources/text',
    '依据 text：名称由 notice 改为 text',
    'source text: name changed from notice to text',
  ],
  [
    'rules: one more',
    {
      'rules/-': {
        ...urgent,
        name: 'new',
        conditions: { any: [{ not: { all: [danger, covered] } }, { any: [danger] }] },
        event: { type: 'referral', params: { to: 'police' } },
      },
    },
    '! rule-added /rules/3',
    '规则 new：增加规则：如果 并非（「紧急情形」包括外逃风险 且 满足条件 covered） 或 「紧急情形」包括外逃风险，则 转办 police',
    'rule new: rule added: if not (“dangers” includes risk of flight and condition covered holds) or “dangers” includes risk of flight, then referral to police',
  ],
  [
    'rules: one less',
    { 'rules/2': undefined },
    '! rule-removed /rules/2',
    '规则 danger：删除规则：如果 「紧急情形」包括危及生命，则 标签 urgent',
    'rule danger: rule removed: if “dangers” includes life at risk, then label urgent',
  ],
  [
    'the name of a rule, wherever it is named',
    { 'rules/0/name': 'party-committee', 'cases/0/expect/grounds/0': 'party-committee' },
    '- rule-renamed /rules/0/name',
    '规则 party-committee：名称由 committee 改为 party-committee',
    'rule party-committee: name changed from committee to party-committee',
  ],
  [
    'the order of rules',
    { rules: set.rules.toReversed() },
    '- rules-reordered /rules',
    '规则集：规则的排列顺序有变',
    'rule set: the order of the rules changed',
  ],
  [
    'a group',
    { 'rules/0/group': undefined },
    '! group-changed /rules/0/group',
    '规则 committee：规则组由 acceptance 改为 无',
    'rule committee: group changed from acceptance to none',
  ],
  [
    'a reason',
    { 'rules/0/because/zh-CN': '反映党委' },
    '- because-changed /rules/0/because',
    '规则 committee：理由由“反映的是党委”改为“反映党委”',
    'rule committee: Chinese words of the reason changed from “反映的是党委” to “反映党委”',
  ],
  [
    'a receiver',
    { 'rules/1/event/params/to': 'police' },
    '! effect-changed /rules/1/event',
    '规则 claim：效果由 转办 petition-office 改为 转办 police',
    'rule claim: effect changed from referral to petition-office to referral to police',
  ],
  [
    'an effect',
    { 'rules/0/event': { type: 'undetermined', params: { ask: { 'zh-CN': '谁？', en: 'who?' } } } },
    '! effect-changed /rules/0/event',
    '规则 committee：效果由 受理 改为 待定，询问“谁？”',
    'rule committee: effect changed from in scope to undetermined, asking “who?”',
  ],
  [
    'an exception',
    { 'rules/1/exceptionTo/0': 'danger' },
    '! exception-removed /rules/1/exceptionTo/0',
    '规则 claim：减少例外，不再排除 acceptance',
    'rule claim: it is no longer an exception to acceptance',
    '! exception-added /rules/1/exceptionTo/0',
    '规则 claim：增加例外，排除 danger',
    'rule claim: it is now an exception to danger',
  ],
  [
    'a quotation',
    { 'rules/0/cites/0/quote': undefined },
    '- cite-changed /rules/0/cites/0',
    '规则 committee：引用由 notice 受理范围“党委” 改为 notice 受理范围',
    'rule committee: citation changed from notice 受理范围 “党委” to notice 受理范围',
  ],
  [
    'the part of the mandate that is cited',
    { 'rules/2/cites/0/of': 'scope' },
    '- cite-changed /rules/2/cites/0',
    '规则 danger：引用由 notice 其他 改为 notice 其他 scope',
    'rule danger: citation changed from notice 其他 to notice 其他 scope',
  ],
  [
    'citations: one more',
    { 'rules/0/cites': [{ source: 'notice', clause: '二', verified: false }, ...(committee?.cites ?? [])] },
    '- cite-added /rules/0/cites/0',
    '规则 committee：增加引用：notice 二（未核实）',
    'rule committee: citation added: notice 二 (not verified)',
  ],
  [
    'values of a list',
    { 'rules/1/conditions/all/0': kinds('in', 'claim', 'misconduct') },
    '! values-changed /rules/1/conditions/all/0',
    '规则 claim：「事项性质」取值增加“违纪违法问题”，取值减少“意见建议”',
    'rule claim: “kind of matter”, value added: misconduct; value removed: a suggestion',
  ],
  [
    'the order of values',
    { 'rules/1/conditions/all/0': kinds('in', 'suggestion', 'claim', 'claim') },
    '- values-reordered /rules/1/conditions/all/0',
    '规则 claim：取值的排列有变，含义不变',
    'rule claim: values are written differently and mean the same',
  ],
  [
    'an operator',
    { 'rules/1/conditions/all/0': kinds('notIn', 'claim', 'suggestion') },
    '! condition-changed /rules/1/conditions/all/0',
    '规则 claim：条件由 「事项性质」是其中之一：申诉求决、意见建议 改为 「事项性质」不是其中任何一项：申诉求决、意见建议',
    'rule claim: condition changed from “kind of matter” is one of a claim of one’s own, a suggestion to “kind of matter” is none of a claim of one’s own, a suggestion',
  ],
  [
    'a condition for another',
    { 'rules/0/conditions/all/0': danger },
    '! condition-removed /rules/0/conditions/all/0',
    '规则 committee：删除条件：满足条件 covered',
    'rule committee: condition removed: condition covered holds',
    '! condition-added /rules/0/conditions/all/0',
    '规则 committee：增加条件：「紧急情形」包括外逃风险',
    'rule committee: condition added: “dangers” includes risk of flight',
  ],
  [
    'all to any',
    { 'rules/0/conditions': { any: [covered] } },
    '! joining-changed /rules/0/conditions',
    '规则 committee：条件组由 “同时满足” 改为 “满足其一”',
    'rule committee: group of conditions changed from all of to any of',
  ],
  [
    'a condition to its negation',
    { 'rules/0/conditions': { not: covered } },
    '! condition-changed /rules/0/conditions',
    '规则 committee：条件由 满足条件 covered 改为 并非满足条件 covered',
    'rule committee: condition changed from condition covered holds to not condition covered holds',
  ],
  [
    'a named condition',
    { 'conditions/covered/any/0/value': false },
    '! condition-changed /conditions/covered/any/0',
    '条件 covered：条件由 「党委及其领导班子」成立 改为 「党委及其领导班子」不成立',
    'condition covered: condition changed from “the committee or its leading team” holds to “the committee or its leading team” does not hold',
  ],
  [
    'the name of a named condition, wherever it is named',
    {
      'conditions/inside': set.conditions['covered'],
      'conditions/covered': undefined,
      'rules/0/conditions/all/0/condition': 'inside',
    },
    '- named-condition-renamed /conditions/inside',
    '条件 inside：名称由 covered 改为 inside',
    'condition inside: name changed from covered to inside',
  ],
  [
    'named conditions: one more',
    { 'conditions/spare': covered },
    '- named-condition-added /conditions/spare',
    '条件 spare：增加条件：满足条件 covered',
    'condition spare: condition added: condition covered holds',
  ],
  [
    'the facts of a case',
    { 'cases/0/given': { 'matter.kind': 'claim', 'matter.dangers': [] } },
    '- given-changed /cases/0/given',
    '用例 党委成员 · a committee member：「事项性质」由“违纪违法问题”改为“申诉求决”；「紧急情形」由“不明”改为“无”；「党委及其领导班子」由“是”改为“不明”',
    'case 党委成员 · a committee member: “kind of matter” from misconduct to a claim of one’s own; “dangers” from unknown to none; “the committee or its leading team” from yes to unknown',
  ],
  [
    'the expectation of a case',
    {
      'cases/0/expect': {
        outcome: 'referral',
        to: 'police',
        grounds: ['claim'],
        labels: ['urgent'],
        asks: ['matter.kind'],
      },
    },
    '- expectation-changed /cases/0/expect',
    '用例 党委成员 · a committee member：预期由 in-scope · committee 改为 referral · police · claim · urgent · matter.kind',
    'case 党委成员 · a committee member: expectation changed from in-scope · committee to referral · police · claim · urgent · matter.kind',
  ],
  [
    'the name of a case',
    { 'cases/0/name': 'x' },
    '- case-renamed /cases/0/name',
    '用例 x：名称由 党委成员 · a committee member 改为 x',
    'case x: name changed from 党委成员 · a committee member to x',
  ],
  [
    'cases: one more',
    { 'cases/-': newCase },
    '- case-added /cases/1',
    '用例 x：新增用例',
    'case x: case added',
  ],
  [
    'cases: one less',
    { 'cases/0': undefined },
    '- case-removed /cases/0',
    '用例 党委成员 · a committee member：删除用例',
    'case 党委成员 · a committee member: case removed',
  ],
];

describe('a change of', () => {
  it.each(changes.map(([what, edits, ...expected]) => [what, edits, expected] as const))(
    '%s',
    (_what, edits, expected) => {
      expect(lines(set, edits)).toStrictEqual(expected);
    },
  );
});

describe('two versions far apart', () => {
  const kindsOf = (before: RuleSet, edits: Edits) =>
    lines(before, edits).filter((line) => /^[-!] /.test(line));

  it('have removals placed in the old one and the rest in the new one', () => {
    expect(
      kindsOf(set, {
        'rules/2/cites': [],
        'rules/1/conditions/all': [danger, kinds('in', 'claim', 'suggestion')],
        'rules/0': undefined,
      }),
    ).toStrictEqual([
      '! condition-added /rules/0/conditions/all/0',
      '- cite-removed /rules/2/cites/0',
      '! rule-removed /rules/0',
    ]);
  });

  it('have members paired by what they are about', () => {
    const before = editedSet(set, {
      'rules/0/conditions': { all: [covered, danger, { not: covered }, { any: [danger] }] },
    });
    const all = [
      { any: [danger, covered] },
      { not: { any: [covered] } },
      { ...danger, value: 'mass-incident' },
      covered,
    ];
    expect(kindsOf(before, { 'rules/0/conditions/all': all })).toStrictEqual([
      '! condition-added /rules/0/conditions/all/0/any/1',
      '! condition-changed /rules/0/conditions/all/1/not',
      '! condition-changed /rules/0/conditions/all/2',
      '- conditions-reordered /rules/0/conditions',
    ]);
  });

  it('have what touches no outcome told apart', () => {
    const ask = (zh: string) => ({ type: 'undetermined', params: { ask: { 'zh-CN': zh, en: 'who?' } } });
    const cites = [...(committee?.cites ?? []), { source: 'notice', clause: '二', verified: true }];
    const before = editedSet(set, {
      'rules/0/event': ask('谁？'),
      'rules/0/cites': cites,
      'rules/1/exceptionTo': ['acceptance', 'danger'],
      'cases/-': newCase,
    });
    expect(
      lines(before, {
        'rules/0/event': ask('何人？'),
        'rules/0/cites': cites.toReversed(),
        'rules/1/exceptionTo': ['danger', 'acceptance'],
        cases: before.cases.toReversed(),
        'sources/notice': undefined,
        'conditions/covered': undefined,
      }),
    ).toStrictEqual([
      '- question-changed /rules/0/event/params/ask',
      '规则 committee：询问由“谁？”改为“何人？”',
      'rule committee: Chinese words of the question changed from “谁？” to “何人？”',
      '- cites-reordered /rules/0/cites',
      '规则 committee：引用的排列顺序有变',
      'rule committee: the order of the citations changed',
      '- exceptions-reordered /rules/1/exceptionTo',
      '规则 claim：例外的排列顺序有变',
      'rule claim: the order of the exceptions changed',
      '- named-condition-removed /conditions/covered',
      '条件 covered：删除条件：「党委及其领导班子」成立',
      'condition covered: condition removed: “the committee or its leading team” holds',
      '- source-removed /sources/notice',
      '依据 notice：删除依据',
      'source notice: source removed',
      '- cases-reordered /cases',
      '规则集：用例的排列顺序有变',
      'rule set: the order of the cases changed',
    ]);
  });
});
