import { describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../src/presentation/audit-report/content.ts';
import { renderAuditReport } from '../../../src/presentation/audit-report/render.ts';
import { positionOf } from '../../../src/stores/port/position.ts';

const content: ReportContent = {
  language: 'en',
  zone: 'Asia/Shanghai',
  zones: {},
  made: '2024-10-01T00:00:00.000Z',
  by: 'guanxia 0.0.0',
  report: {
    period: { since: '2024-07-30T00:00:00+08:00' },
    log: { events: 12, position: positionOf(12n) },
    counts: [
      {
        mandate: 'example',
        week: '2024-W31',
        channel: 'sms',
        outcome: 'in-scope',
        sight: 'mandate',
        count: 3,
      },
      {
        mandate: 'example',
        week: '2024-W31',
        channel: 'post',
        outcome: 'referral',
        sight: 'mandate',
        count: 2,
      },
      {
        mandate: 'other',
        week: '2024-W32',
        channel: 'sms',
        outcome: 'undetermined',
        sight: 'mandate',
        count: 1,
      },
    ],
    changes: [
      {
        at: '2024-07-01T00:00:00.000Z',
        actor: '<li>',
        type: 'RuleSetActivated',
        document: 'rules',
        version: '1',
        hash: `sha256:${'ab'.repeat(32)}`,
        from: '2024-07-30T00:00:00+08:00',
      },
    ],
    overrides: [],
  },
  overdue: [
    {
      about: 'r1/m1',
      by: { 'zh-CN': '示例市信访局', en: '示例市信访局' },
      duty: { 'zh-CN': '反馈', en: 'answer' },
      lastDay: '2024-09-30',
      clause: { 'zh-CN': '第二十九条', en: 'Art 29' },
    },
  ],
  checks: [
    { what: { 'zh-CN': '认定', en: 'decisions' }, passed: false, result: { 'zh-CN': '1', en: '1 differs' } },
  ],
};

const rowsOf = (page: string): string[] =>
  [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row.replace(/<\/t[hd]><t[hd][^>]*>/g, ' | ').replace(/<[^>]+>/g, ''),
  );

describe('the page of an audit report', () => {
  const page = renderAuditReport(content);

  it('sums matters by mandate and in all, and by week', () => {
    expect(rowsOf(page).slice(0, 8)).toStrictEqual([
      'mandate | in scope | referral | undetermined | sum',
      'example | 3 | 2 | 0 | 5',
      'other | 0 | 0 | 1 | 1',
      'sum | 3 | 2 | 1 | 6',
      'week (Beijing time) | in scope | referral | undetermined',
      '2024-W31 | 3 | 2 | 0',
      '2024-W32 | 0 | 0 | 1',
      'when | who | what | document | from | reason',
    ]);
  });

  it('tells changes, overdue referrals and what failed', () => {
    expect(page).toContain('&lt;li&gt;');
    expect(rowsOf(page).at(-1)).toBe('r1/m1 | 示例市信访局 | answer | 2024-09-30 | Art 29');
    expect(page).toContain('<li class="bad">decisions: 1 differs</li>');
  });

  it('says aloud that nothing was checked', () => {
    expect(renderAuditReport({ ...content, checks: [] })).toContain('was not verified');
  });

  it('speaks Chinese', () => {
    const chinese = renderAuditReport({ ...content, language: 'zh-CN' });
    expect(chinese).toContain('<html lang="zh-CN">');
    expect(chinese.replace(/<style>.*<\/style>/s, '')).toContain('认定结果');
  });

  it('loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|href=|src=|url\(/);
  });
});
