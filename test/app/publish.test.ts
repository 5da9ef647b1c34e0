import { describe, expect, it } from 'vitest';
import {
  activateRuleSet,
  approveRuleSet,
  createJurisdiction,
  draftRuleSet,
  hashDocument,
  submitRuleSet,
  systemClock,
  uuidV7,
} from '../../src/app/index.ts';
import type { RuleSet } from '../../src/rules/index.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { inspectionRules } from '../support/shipped.ts';
import { calendar, directory, incoming, mandate } from '../support/small-world.ts';

const office = () => {
  const store = memoryEventStore();
  return {
    store,
    jurisdiction: createJurisdiction({ store, views: memoryViewStore(), vault: memoryVault() }),
  };
};

const from = '2024-02-08T00:00:00+08:00';
const acceptUnverified = 'a test';

describe('publishing', () => {
  it('puts the whole content and its identity into the log', async () => {
    const { store, jurisdiction } = office();
    expect(await jurisdiction.publish(calendar, 'li')).toBe('published');
    const { events } = await store.readStream('calendar-cn');
    expect(events.map(({ event }) => event.data)).toStrictEqual([
      { hash: hashDocument(calendar), content: calendar },
    ]);
  });

  it('of the same content again changes nothing', async () => {
    const { store, jurisdiction } = office();
    await jurisdiction.publish(calendar, 'li');
    expect(await jurisdiction.publish({ ...calendar }, 'li')).toBe('already-published');
    expect((await store.readStream('calendar-cn')).version).toBe(1n);
  });

  it('refuses a document that is not of its kind, and writes nothing', async () => {
    const { store, jurisdiction } = office();
    await expect(jurisdiction.publish({ ...calendar, years: [] }, 'li')).rejects.toMatchObject({
      code: 'too-small',
    });
    expect((await store.readStream('calendar-cn')).version).toBe(0n);
  });

  it('brings a rule set into force only with two persons', async () => {
    const { store, jurisdiction } = office();
    await expect(
      jurisdiction.adopt(inspectionRules, { author: 'li', approver: 'li', from, acceptUnverified }),
    ).rejects.toMatchObject({ code: 'approver-is-author' });
    expect((await store.readStream('ruleset-cpc-inspection')).version).toBe(0n);
    await jurisdiction.adopt(inspectionRules, { author: 'li', approver: 'wang', from, acceptUnverified });
    const { events } = await store.readStream('ruleset-cpc-inspection');
    expect(events.map(({ event }) => `${event.type} ${event.actor}`)).toStrictEqual([
      'RuleSetDrafted li',
      'RuleSetSubmitted li',
      'RuleSetApproved wang',
      'RuleSetActivated wang',
    ]);
  });
});

describe('a document’s identity', () => {
  it('ignores key order and the editor’s `$schema`', () => {
    const shuffled = Object.fromEntries(Object.entries(calendar).reverse());
    expect(hashDocument({ ...shuffled, $schema: 'anything' })).toBe(hashDocument(calendar));
  });

  it('changes with any content', () => {
    expect(hashDocument({ ...calendar, version: '2025' })).not.toBe(hashDocument(calendar));
  });
});

describe('a store without documents', () => {
  it('says what is missing', async () => {
    const { jurisdiction } = office();
    await expect(jurisdiction.decide(incoming())).rejects.toMatchObject({ code: 'nothing-published' });
    await jurisdiction.publish(mandate, 'li');
    await expect(jurisdiction.decide(incoming())).rejects.toMatchObject({ code: 'document-not-in-force' });
  });
});

describe('a version', () => {
  it('names one content only', async () => {
    const { jurisdiction } = office();
    await jurisdiction.publish(calendar, 'li');
    await expect(
      jurisdiction.publish({ ...calendar, title: { 'zh-CN': '别的', en: 'other' } }, 'li'),
    ).rejects.toMatchObject({ code: 'document-version-reused' });
  });

  it('of a rule set is not silently activated from another instant', async () => {
    const { jurisdiction } = office();
    await jurisdiction.adopt(inspectionRules, { author: 'li', approver: 'wang', from, acceptUnverified });
    await expect(
      jurisdiction.adopt(inspectionRules, {
        author: 'li',
        approver: 'wang',
        from: '2024-07-01T00:00:00+08:00',
        acceptUnverified,
      }),
    ).rejects.toMatchObject({ code: 'rule-set-already-active' });
  });

  it('of a directory grows with its generation', async () => {
    const { jurisdiction } = office();
    await jurisdiction.publish({ ...directory, generation: 9 }, 'li');
    await expect(
      jurisdiction.publish({ ...directory, version: '8', generation: 8 }, 'li'),
    ).rejects.toMatchObject({ code: 'generation-not-newer' });
  });
});

describe('who acts', () => {
  it.each(['张三', 'Wang', 'li ', ''])('cannot be `%s`', async (actor) => {
    const { jurisdiction } = office();
    await expect(jurisdiction.publish(calendar, actor)).rejects.toMatchObject({ code: 'invalid-format' });
    await expect(
      jurisdiction.adopt(inspectionRules, { author: 'li', approver: actor, from, acceptUnverified }),
    ).rejects.toMatchObject({ code: 'invalid-format' });
  });
});

describe('what a mandate states and its rule set does not read', () => {
  const deaf: RuleSet = {
    ...inspectionRules,
    version: 'deaf',
    rules: inspectionRules.rules
      .filter(({ name }) => name !== 'after-closing')
      .map(({ exceptionTo = [], ...rule }) => {
        const others = exceptionTo.filter((name) => name !== 'after-closing');
        return others.length === 0 ? rule : { ...rule, exceptionTo: others };
      }),
    cases: inspectionRules.cases.filter(({ expect: { grounds } }) => !grounds?.includes('after-closing')),
  };
  const adoption = { author: 'li', approver: 'wang', from, acceptUnverified };
  const isVoid = { code: 'stated-and-not-read', problems: [{ pointer: '/window/closes' }] };

  it('keeps the mandate out of a log where that rule set is in force', async () => {
    const { store, jurisdiction } = office();
    await jurisdiction.adopt(deaf, adoption);
    await expect(jurisdiction.publish(mandate, 'li')).rejects.toMatchObject(isVoid);
    expect((await store.readStream('mandate-small')).version).toBe(0n);
    const { window: _none, ...open } = mandate;
    expect(await jurisdiction.publish(open, 'li')).toBe('published');
    await expect(
      jurisdiction.amendMandate(
        { ...mandate, version: '2' },
        { actor: 'li', approvedBy: 'wang', from: 'start', reason: 'a test' },
      ),
    ).rejects.toMatchObject(isVoid);
  });

  it('keeps the rule set from being brought into force where a mandate that uses it is not closed', async () => {
    const { store, jurisdiction } = office();
    await jurisdiction.publish(mandate, 'li');
    await expect(jurisdiction.adopt(deaf, adoption)).rejects.toMatchObject(isVoid);
    expect((await store.readStream('ruleset-cpc-inspection')).version).toBe(0n);
    const ports = { store, clock: systemClock, ids: uuidV7 };
    const step = { ruleSet: deaf.id, hash: hashDocument(deaf) };
    await draftRuleSet(ports, deaf, 'li');
    await submitRuleSet(ports, { ...step, actor: 'li' });
    await approveRuleSet(ports, { ...step, actor: 'wang' });
    const activation = { ...step, actor: 'wang', from, acceptUnverified };
    await expect(activateRuleSet(ports, activation)).rejects.toMatchObject(isVoid);
    await jurisdiction.closeMandate(mandate.id, { actor: 'li', at: from, reason: 'a test' });
    expect(await activateRuleSet(ports, activation)).toHaveLength(1);
  });

  it('does not matter of a version that no longer decides anything', async () => {
    const { jurisdiction } = office();
    await jurisdiction.adopt(deaf, adoption);
    await jurisdiction.adopt(inspectionRules, {
      ...adoption,
      from: '2024-06-01T00:00:00+08:00',
      retroactive: 'a test',
    });
    expect(await jurisdiction.publish(mandate, 'li')).toBe('published');
  });
});
