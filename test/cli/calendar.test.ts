import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guanxia } from './support/command.ts';
import { exampleDocuments } from './support/example.ts';
import { scratch } from './support/scratch.ts';

const fault = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/faults/${name}.calendar.json`, import.meta.url));

describe.each([
  ['calendar-contradiction', ['calendar-year-twice', 'calendar-day-of-both-kinds']],
  ['calendar-date-outside-year', ['calendar-day-outside-year']],
])('a calendar with a %s', (name, codes) => {
  it.each([
    ['is refused by calendar check', ['calendar', 'check', fault(name)]],
    ['is not published', ['publish', fault(name), '--as', 'li', '--store', 'sqlite:./c.db']],
  ])('%s, with its place', async (_, args) => {
    const { code, stderr } = await guanxia([...args, '--lang', 'en'], { cwd: scratch() });
    expect(code).toBe(3);
    for (const one of codes) expect(stderr).toContain(`[${one}]`);
    expect(stderr).toMatch(/calendar\.json:\d+:\d+ \(\/years\//u);
  });
});

describe('calendar check', () => {
  it('tells the years that are covered, in both languages', async () => {
    const args = ['calendar', 'check', exampleDocuments[2] ?? ''];
    const zh = await guanxia(args, { cwd: scratch() });
    expect([zh.code, zh.stdout]).toMatchObject([
      0,
      expect.stringContaining('2024：放假 28 天，上班的周末 8 天'),
    ]);
    const en = await guanxia([...args, '--lang', 'en'], { cwd: scratch() });
    expect(en.stdout).toContain('2024: 28 days of rest, 8 weekend days worked');
  });
});
