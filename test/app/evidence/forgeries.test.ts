import { describe, expect, it } from 'vitest';
import { auditOf, entries, events, findingsOf, otherEntries } from './support/audited.ts';
import { logForgeries } from './support/forgeries-of-logs.ts';
import { noteForgeries } from './support/forgeries-of-notes.ts';
import { entry, kept } from './support/kept-log.ts';

const forgeries = [...logForgeries, ...noteForgeries];

describe('an auditor with the checkpoints', () => {
  it('finds nothing in the log as it was', async () => {
    expect(await findingsOf(auditOf(events))).toStrictEqual([]);
    expect(await findingsOf(auditOf(kept([...entries, ...otherEntries])))).toStrictEqual([]);
  });

  it('knows at least 40 forgeries', () => {
    expect(new Set(forgeries.map(([name]) => name)).size).toBe(forgeries.length);
    expect(forgeries.length).toBeGreaterThanOrEqual(40);
  });

  it.each(forgeries)('finds %s', async (_name, found, forged) => {
    const findings = await findingsOf(forged());
    expect(findings.filter((code) => found.includes(code))).not.toStrictEqual([]);
  });
});

// What the signed checkpoints are for, and how far they reach.
describe('without the checkpoints that were kept elsewhere', () => {
  const alone = (forged: readonly (typeof entries)[number][]) =>
    findingsOf({ ...auditOf(kept(forged)), notes: [] });

  it.each([
    ['a log that was rolled back', entries.slice(0, 45)],
    ['a log that was rewritten as a whole', entries.map(({ stream }, n) => entry(stream, `edited ${n}`))],
    ['another log', otherEntries],
    ['no log at all', []],
  ])('%s passes', async (_name, forged) => expect(await alone(forged)).toStrictEqual([]));

  it('so does what was changed after the last of them', async () => {
    const [longer, edited] = ['as it was', 'edited'].map((text) =>
      kept([...entries, entry('report-1', text)]),
    );
    expect(await findingsOf(auditOf(longer ?? []))).toStrictEqual([]);
    expect(await findingsOf(auditOf(edited ?? []))).toStrictEqual([]);
  });
});
