import type { JsonValue } from '../../json/json-value.ts';

/** A template that VS Code offers; `$1`, `$2`, … are where the cursor goes. */
export type Snippet = { readonly label: string; readonly description: string; readonly body: JsonValue };

const snippet = (label: string, description: string, body: JsonValue): Snippet => ({
  label,
  description,
  body,
});

const comparison = { fact: '$1', operator: 'equal', value: '$2' };

export const groupSnippets: readonly Snippet[] = [
  snippet('all 同时满足', '各项条件都成立 · all of these hold', { all: [comparison] }),
  snippet('any 满足其一', '至少一项成立 · at least one of these holds', { any: [comparison] }),
  snippet('not 不满足', '条件不成立 · this does not hold', { not: comparison }),
  snippet('condition 引用条件', '引用 conditions 中的条件 · a named condition', { condition: '$1' }),
];

export const conditionSnippets: readonly Snippet[] = [
  snippet('比较 comparison', '事实与取值比较 · a fact is compared with a value', comparison),
  snippet('比较（多个取值） in', '事实是几个取值之一 · a fact is one of several values', {
    fact: '$1',
    operator: 'in',
    value: ['$2'],
  }),
  ...groupSnippets,
];

const newRule = (name: string, event: JsonValue): JsonValue => ({
  name,
  cites: [{ source: '$2', clause: '$3', verified: false }],
  because: { 'zh-CN': '$4', en: '$5' },
  conditions: { all: [{ fact: '$6', operator: 'equal', value: '$7' }] },
  event,
});

export const ruleSnippets: readonly Snippet[] = [
  snippet('新规则：受理', '予以受理 · in scope', newRule('$1', { type: 'in-scope' })),
  snippet('新规则：转办', '转有关机关 · referral', newRule('$1', { type: 'referral', params: { to: '$8' } })),
  snippet(
    '新规则：待定',
    '须询问后再定 · undetermined',
    newRule('$1', { type: 'undetermined', params: { ask: { 'zh-CN': '$8', en: '$9' } } }),
  ),
  snippet('新规则：标签', '附加标签 · label', newRule('$1', { type: 'label', params: { name: '$8' } })),
];

export const caseSnippets: readonly Snippet[] = [
  snippet('新用例：受理', '给出事实，预期受理 · in scope', {
    name: '$1',
    given: {},
    expect: { outcome: 'in-scope', grounds: ['$2'] },
  }),
  snippet('新用例：转办', '给出事实，预期转办 · referral', {
    name: '$1',
    given: {},
    expect: { outcome: 'referral', to: '$2', grounds: ['$3'] },
  }),
  snippet('新用例：待定', '给出事实，预期待定 · undetermined', {
    name: '$1',
    given: {},
    expect: { outcome: 'undetermined', grounds: [], asks: ['$2'] },
  }),
];
