import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/problems/index.ts';
import type { Comparison, Effect, Group, Rule, RuleSet } from '../../../src/rules/index.ts';
import type { ProofFinding } from '../../../src/rules/prove/findings/finding.ts';
import type { Witness } from '../../../src/rules/prove/model/witness.ts';
import { prove } from '../../../src/rules/prove/prove.ts';
import { witnessInWords } from '../../../src/rules/prove/wording.ts';
import { inspectionRules, shippedRuleSets } from '../../support/shipped.ts';
import { manyRules } from './many-rules.ts';

const text = { 'zh-CN': '甲', en: 'a' };

const rule = (name: string, conditions: Group, event: Effect, exceptionTo?: string[]): Rule => ({
  name,
  cites: [{ source: 'text', clause: '1', verified: false }],
  because: text,
  conditions,
  event,
  ...(exceptionTo && { exceptionTo }),
});

const setOf = (...rules: Rule[]): RuleSet => ({ ...manyRules(1), rules });

const kind = (value: string): Comparison => ({ fact: 'matter.kind', operator: 'equal', value });
const isCommittee: Comparison = { fact: 'scope.committee', operator: 'equal', value: true };
const urgent: Comparison = { fact: 'matter.dangers', operator: 'contains', value: 'life-at-risk' };
const anyKind: Comparison = {
  fact: 'matter.kind',
  operator: 'in',
  value: [
    'misconduct',
    'conduct-information',
    'claim',
    'suggestion',
    'ordinary-crime',
    'private-wrong',
    'false-accusation',
  ],
};
const take: Effect = { type: 'in-scope' };
const ask: Effect = { type: 'undetermined', params: { ask: text } };
const send: Effect = { type: 'referral', params: { to: 'police' } };

const findingsOf = (...rules: Rule[]) => prove(setOf(...rules)).findings;

const told = (...rules: Rule[]) =>
  findingsOf(...rules).map(({ code, severity, rules: names }) => `${severity} ${code} ${names.join()}`);

describe.each(shippedRuleSets)('%s', (_path, set) => {
  it('answers every possible combination exactly once, and every rule in it counts', () => {
    const proof = prove(set);
    expect(proof.diagrams).toBeLessThan(300_000);
    expect(proof.findings.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
    expect(proof).toMatchObject({ holds: true, more: [] });
    expect(proof.combinations).toBeGreaterThan(1e7);
  });

  it('does so even for combinations that cannot come about', () =>
    expect(prove(set, { impossible: [] }).holds).toBe(true));
});

describe('the shipped rules for inspection groups', () => {
  it('have one rule that only adds a ground', () =>
    expect(prove(inspectionRules).findings.map(({ code, rules }) => [code, ...rules])).toStrictEqual([
      ['duplicate-rule', 'outside-target', 'misconduct-not-covered'],
    ]));

  it('say that the law on own units is kept apart from them', () => {
    const { enforcedApart } = prove(inspectionRules);
    expect(enforcedApart.en).toContain('unless the mandate says `forwardToAccusedUnit: allowed`');
    expect(enforcedApart['zh-CN']).toContain('政策为“允许”（forwardToAccusedUnit: allowed）的，不适用回避');
  });
});

describe('an analysis', () => {
  it('tells a gap with an example report', () => {
    const [gap] = findingsOf(rule('take', { any: [kind('misconduct'), isCommittee, urgent] }, take));
    expect(gap).toMatchObject({ code: 'gap', severity: 'error', rules: [] });
    expect(
      formatProblem((gap as ProofFinding).problem, 'en')
        .split('\n')
        .slice(1),
    ).toStrictEqual([
      '  for example, a report like this:',
      '  · kind of matter: one of information on how a body or cadre works, a claim of one’s own, a suggestion, an ordinary crime, a wrong of a person or company that holds no office, a complaint of being falsely accused',
      '  · dangers: does not include life at risk',
      '  · the committee or its leading team: no',
      '  whatever the other facts.',
    ]);
    expect(gap?.witness?.facts).toMatchObject({ 'scope.committee': false, 'matter.dangers': [] });
  });

  it('tells a conflict with the rules and an example report', () => {
    const [, conflict] = findingsOf(
      rule('all', { all: [anyKind] }, take),
      rule('urgent', { all: [isCommittee, urgent] }, send),
    );
    expect(conflict).toMatchObject({ code: 'conflict', severity: 'error', rules: ['all', 'urgent'] });
    expect(conflict?.problem.message['zh-CN']).toContain('规则 `all` 与 `urgent` 可以同时成立');
    expect(conflict?.problem.help?.['zh-CN'].split('\n')).toStrictEqual([
      '例如这样的来件：',
      '· 紧急情形：包括危及生命',
      '· 党委及其领导班子：是',
      '其余事实不论。',
    ]);
  });

  it('says so if it is the same for every report', () => {
    const rules = [rule('all', { all: [anyKind] }, take), rule('also', { all: [anyKind] }, send)];
    const conflict = findingsOf(...rules).find(({ code }) => code === 'conflict');
    expect(witnessInWords(conflict?.witness as Witness, 'en')).toBe('so it is for every report.');
    expect(witnessInWords(conflict?.witness as Witness, 'zh-CN')).toBe('任何来件都是如此。');
  });

  it.each<[string, readonly Rule[], readonly string[]]>([
    [
      'a rule that is never true',
      [
        rule('all', { all: [anyKind] }, take),
        rule('none', { all: [kind('claim'), kind('suggestion')] }, take),
      ],
      ['error always-true all', 'error dead-rule none'],
    ],
    [
      'a rule that never stands, and who defeats it',
      [rule('never', { all: [isCommittee] }, take), rule('all', { all: [anyKind] }, take, ['never'])],
      ['error shadowed-rule never', 'error always-true all'],
    ],
    [
      'a rule that is always true and only sometimes defeated, as a warning',
      [rule('default', { all: [anyKind] }, take), rule('but', { all: [isCommittee] }, send, ['default'])],
      ['warning always-true default'],
    ],
    [
      'two rules that always stand together',
      [
        rule('first', { all: [isCommittee] }, take),
        rule('second', { all: [isCommittee] }, take),
        rule('rest', { not: isCommittee }, send),
      ],
      ['warning duplicate-rule second,first'],
    ],
    [
      'nothing of a rule within another that is needed as an exception',
      [
        rule('wide', { all: [isCommittee] }, take),
        rule('narrow', { all: [isCommittee, urgent] }, take, ['rest']),
        rule('rest', { all: [urgent] }, send),
        rule('other', { all: [{ not: isCommittee }, { not: urgent }] }, ask),
      ],
      [],
    ],
    [
      'two labels that are always given together',
      [
        rule('take', { any: [isCommittee, { not: isCommittee }] }, take),
        rule('one', { all: [urgent] }, { type: 'label', params: { name: 'urgent' } }),
        rule('two', { all: [urgent, isCommittee] }, { type: 'label', params: { name: 'urgent' } }),
      ],
      ['error always-true take', 'warning duplicate-rule two,one'],
    ],
    [
      'a condition without effect',
      [
        rule('take', { all: [isCommittee, { any: [anyKind, urgent] }] }, take),
        rule('rest', { not: isCommittee }, ask),
      ],
      ['warning idle-condition take'],
    ],
  ])('tells %s', (_what, rules, expected) => expect(told(...rules)).toStrictEqual(expected));

  it('sees the use of a condition that settles a rule while other facts are unknown', () => {
    const identified: Comparison = { fact: 'subject.identified', operator: 'equal', value: true };
    const inspector: Comparison = { fact: 'subject.inspector', operator: 'equal', value: true };
    const rules = [
      rule('theirs', { all: [identified, inspector] }, take),
      rule('rest', { not: { all: [identified, inspector] } }, send),
    ];
    expect(told(...rules)).toStrictEqual([]);
  });

  it('points at a condition without effect and names its facts', () => {
    const [idle] = findingsOf(
      rule('take', { all: [isCommittee, { any: [anyKind, urgent] }] }, take),
      rule('rest', { not: isCommittee }, ask),
    );
    expect(idle?.problem).toMatchObject({ code: 'idle-condition', pointer: '/rules/0/conditions/all/1' });
    expect(idle?.problem.message.en).toContain('(`matter.kind`, `matter.dangers`)');
  });

  it('looks into named conditions, for all rules that use them', () => {
    const named: RuleSet = {
      ...setOf(
        rule('take', { condition: 'outer' }, take),
        rule('rest', { not: { condition: 'inner' } }, ask),
      ),
      conditions: {
        outer: { all: [{ condition: 'inner' }] },
        inner: { all: [isCommittee, { any: [{ condition: 'idle' }, anyKind] }] },
        idle: { any: [urgent, { not: urgent }] },
      },
    };
    const found = prove(named).findings.map(({ rules, problem }) => [problem.pointer, ...rules]);
    expect(found).toContainEqual(['/conditions/inner/all/1', 'take', 'rest']);
  });
});

describe('a rule set that was not checked', () => {
  it('is not taken for a complex one', () =>
    expect(() => prove({ ...inspectionRules, conditions: {} })).toThrow(TypeError));
});

describe('an analysis of very many rules', { timeout: 120_000 }, () => {
  it('of 300 rules, each with conditions of its own, goes to the end', () => {
    const proof = prove(manyRules(300));
    expect(proof.findings.map(({ code }) => code)).not.toContain('too-complex');
    expect(proof.more).toStrictEqual(['gap', 'conflict']);
    expect(proof.findings.filter(({ code }) => code === 'gap').length).toBe(20);
    // It takes some three seconds; the number of diagrams is what that hangs on.
    expect(proof.diagrams).toBeLessThan(600_000);
  });

  it('ends, and says so, when it is too complex', () => {
    const proof = prove(manyRules(300), { maxSteps: 20_000 });
    const last = proof.findings.find(({ code }) => code === 'too-complex');
    expect(proof.holds).toBe(false);
    expect(last?.problem.message.en).toContain('too complex');
    expect(proof.findings.length).toBeGreaterThan(1);
  });
});
