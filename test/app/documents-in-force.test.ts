import { describe, expect, it } from 'vitest';
import {
  createJurisdiction,
  documentLibrary,
  documentsInForce,
  documentsNamed,
  hashDocument,
  type Jurisdiction,
  withdrawRuleSet,
} from '../../src/app/index.ts';
import type { DocumentRefs } from '../../src/domain/index.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { inspectionRules } from '../support/shipped.ts';
import { calendar, directory, incoming, mandate } from '../support/small-world.ts';
import { countingIds } from '../support/test-office.ts';

const now = '2024-10-01T00:00:00.000Z';
const actor = 'li';
const reason = 'a test';
const adoption = { author: 'li', approver: 'wang', acceptUnverified: reason, retroactive: reason };

interface World {
  readonly jurisdiction: Jurisdiction;
  readonly ports: Parameters<typeof withdrawRuleSet>[0];
  readonly at: (instant: string) => Promise<{ readonly [Role in keyof DocumentRefs]: string }>;
  readonly refsAt: (instant: string) => Promise<DocumentRefs>;
}

const approvedBy = 'zhao';

/** All documents of the small world, published and not amended. */
const world = async (): Promise<World> => {
  const store = memoryEventStore();
  const ports = { store, clock: () => now, ids: countingIds() };
  const jurisdiction = createJurisdiction({ ...ports, vault: memoryVault(), views: memoryViewStore() });
  for (const document of [mandate, directory, calendar]) await jurisdiction.publish(document, actor);
  await jurisdiction.adopt(inspectionRules, { ...adoption, from: '2024-02-08T00:00:00+08:00' });
  const library = documentLibrary(store);
  const refsAt = async (instant: string) =>
    documentsInForce(await library.current(), undefined, instant).refs;
  return {
    jurisdiction,
    ports,
    refsAt,
    at: async (instant) => {
      const { mandate: m, directory: d, calendar: c, ruleSet: r } = await refsAt(instant);
      return { mandate: m.version, directory: d.version, calendar: c.version, ruleSet: r.version };
    },
  };
};

const first = { mandate: '1', directory: directory.version, calendar: '2024', ruleSet: '2024.08-1' };

describe('an amended mandate', () => {
  const from = '2024-09-01T00:00:00+08:00';

  it('counts from its instant on, to the millisecond', async () => {
    const { jurisdiction, at } = await world();
    await jurisdiction.amendMandate({ ...mandate, version: '2' }, { actor, approvedBy, from, reason });
    expect(await at('2024-08-31T15:59:59.999Z')).toStrictEqual(first);
    expect(await at('2024-08-31T16:00:00Z')).toStrictEqual({ ...first, mandate: '2' });
    expect(await at('2031-01-01T00:00:00Z')).toStrictEqual({ ...first, mandate: '2' });
  });

  it('counts from the start where a misprint is put right, and leaves later versions alone', async () => {
    const { jurisdiction, at } = await world();
    await jurisdiction.amendMandate({ ...mandate, version: '2' }, { actor, approvedBy, from, reason });
    await jurisdiction.amendMandate(
      { ...mandate, version: '1a' },
      { actor, approvedBy, from: 'start', reason },
    );
    expect(await at('2024-03-01T00:00:00Z')).toStrictEqual({ ...first, mandate: '1a' });
    expect(await at('2024-08-31T15:59:59.999Z')).toStrictEqual({ ...first, mandate: '1a' });
    expect(await at(from)).toStrictEqual({ ...first, mandate: '2' });
  });

  it('of two from one instant, the one published last counts', async () => {
    const { jurisdiction, at } = await world();
    await jurisdiction.amendMandate({ ...mandate, version: '2' }, { actor, approvedBy, from, reason });
    await jurisdiction.amendMandate({ ...mandate, version: '3' }, { actor, approvedBy, from, reason });
    expect(await at(from)).toStrictEqual({ ...first, mandate: '3' });
  });
});

describe('a closed mandate', () => {
  it('decides what was received before, and nothing from its instant on', async () => {
    const { jurisdiction, at } = await world();
    await jurisdiction.closeMandate(mandate.id, { actor, at: '2024-09-30T00:00:00Z', reason });
    expect(await at('2024-09-29T23:59:59.999Z')).toStrictEqual(first);
    await expect(at('2024-09-30T00:00:00Z')).rejects.toMatchObject({ code: 'mandate-closed' });
  });

  it('leaves another one to be meant by a report that names none', async () => {
    const { jurisdiction, refsAt } = await world();
    await jurisdiction.publish({ ...mandate, id: 'second' }, actor);
    await expect(refsAt('2024-09-30T00:00:00Z')).rejects.toMatchObject({ code: 'mandate-not-named' });
    await jurisdiction.closeMandate(mandate.id, { actor, at: '2024-09-30T00:00:00Z', reason });
    expect((await refsAt('2024-09-30T00:00:00Z')).mandate.id).toBe('second');
    await expect(refsAt('2024-09-29T00:00:00Z')).rejects.toMatchObject({ code: 'mandate-not-named' });
  });

  it('refuses a report received since, which says where it can go', async () => {
    const { jurisdiction } = await world();
    await jurisdiction.closeMandate(mandate.id, { actor, at: '2024-08-01T00:00:00Z', reason });
    await expect(jurisdiction.receive({ report: incoming(), actor })).rejects.toMatchObject({
      code: 'mandate-closed',
    });
  });
});

describe('generations of a directory', () => {
  it('count by the day they are as of, the first one also before it', async () => {
    const { jurisdiction, at } = await world();
    const next = { ...directory, generation: 2, version: 'g2', asOf: '2024-09-01' };
    await jurisdiction.publish(next, actor);
    expect(await at('2024-03-01T00:00:00Z')).toStrictEqual(first);
    expect(await at('2024-08-31T23:59:59.999+08:00')).toStrictEqual(first);
    expect(await at('2024-09-01T00:00:00+08:00')).toStrictEqual({ ...first, directory: 'g2' });
  });

  it('as of one day: the later one counts', async () => {
    const { jurisdiction, at } = await world();
    await jurisdiction.publish({ ...directory, generation: 2, version: 'g2' }, actor);
    expect(await at('2024-08-01T00:00:00Z')).toStrictEqual({ ...first, directory: 'g2' });
  });
});

describe('a new version of a calendar', () => {
  it('counts for every instant', async () => {
    const { jurisdiction, at } = await world();
    await jurisdiction.publish({ ...calendar, version: '2025' }, actor);
    expect(await at('2024-08-01T00:00:00Z')).toStrictEqual({ ...first, calendar: '2025' });
  });
});

describe('a rule set', () => {
  const next = { ...inspectionRules, version: '2024.09-1' };
  const from = '2024-09-01T00:00:00+08:00';

  it('that is withdrawn gives way to the one before it', async () => {
    const { jurisdiction, ports, at } = await world();
    await jurisdiction.adopt(next, { ...adoption, from });
    expect(await at(from)).toStrictEqual({ ...first, ruleSet: '2024.09-1' });
    const hash = hashDocument(next);
    const withdrawal = { ruleSet: next.id, hash, actor, approvedBy: 'wang', reason };
    await withdrawRuleSet(ports, { ...withdrawal, from: '2024-09-10T00:00:00Z' });
    expect(await at('2024-09-09T23:59:59.999Z')).toStrictEqual({ ...first, ruleSet: '2024.09-1' });
    expect(await at('2024-09-10T00:00:00Z')).toStrictEqual(first);
  });

  it('that is the only one leaves none when it is withdrawn', async () => {
    const { ports, at } = await world();
    const hash = hashDocument(inspectionRules);
    const withdrawal = { ruleSet: next.id, hash, actor, approvedBy: 'wang', reason };
    await withdrawRuleSet(ports, { ...withdrawal, from });
    await expect(at(from)).rejects.toMatchObject({ code: 'document-not-in-force' });
  });

  it('that has expired by its own dates does not revive its predecessor', async () => {
    const { jurisdiction, at } = await world();
    const until = '2024-09-15T00:00:00Z';
    const brief = { ...next, effective: { ...next.effective, until } };
    await jurisdiction.adopt(brief, { ...adoption, from });
    expect(await at('2024-09-14T23:59:59.999Z')).toStrictEqual({ ...first, ruleSet: '2024.09-1' });
    await expect(at(until)).rejects.toMatchObject({ code: 'document-not-in-force' });
  });

  it('with unverified citations is adopted only if somebody says why', async () => {
    const { jurisdiction } = await world();
    const { acceptUnverified: _, ...silent } = adoption;
    await expect(jurisdiction.adopt(next, { ...silent, from })).rejects.toMatchObject({
      code: 'citations-unverified',
    });
  });

  it('does not reach back behind another without a reason', async () => {
    const { jurisdiction } = await world();
    const { retroactive: _, ...silent } = adoption;
    await expect(jurisdiction.adopt(next, { ...silent, from })).rejects.toMatchObject({
      code: 'activation-retroactive',
    });
    expect(await jurisdiction.adopt(next, { ...silent, from: now })).toBe('published');
  });
});

describe('documents by name', () => {
  it('are found by their hashes, whatever is in force now', async () => {
    const { jurisdiction, ports, refsAt } = await world();
    const refs = await refsAt('2024-08-01T00:00:00Z');
    await jurisdiction.amendMandate(
      { ...mandate, version: '2' },
      { actor, approvedBy, from: 'start', reason },
    );
    await jurisdiction.publish({ ...directory, generation: 2, version: 'g2' }, actor);
    await jurisdiction.publish({ ...calendar, version: '2025' }, actor);
    const found = await documentLibrary(ports.store).named(refs);
    expect(found.mandate).toStrictEqual(mandate);
    expect(found.directory.directory).toStrictEqual(directory);
    expect(found.calendar).toStrictEqual(calendar);
    expect(found.ruleSet.version).toBe('2024.08-1');
    expect(found.refs).toStrictEqual(refs);
  });

  it('are missed by name', async () => {
    const { ports, refsAt } = await world();
    const refs = await refsAt('2024-08-01T00:00:00Z');
    const published = await documentLibrary(ports.store).current();
    for (const role of ['mandate', 'directory', 'calendar', 'ruleSet'] as const) {
      const unknown = { ...refs, [role]: { ...refs[role], hash: `sha256:${'0'.repeat(64)}` } };
      expect(() => documentsNamed(published, unknown)).toThrow(
        expect.objectContaining({ code: 'document-not-in-log' }),
      );
    }
  });
});
