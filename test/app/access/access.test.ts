import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/app/access/access.ts';
import { domainEvent } from '../../../src/domain/index.ts';
import type { GuanxiaError } from '../../../src/problems/index.ts';
import { memoryEventStore } from '../../../src/stores/index.ts';
import { memoryVault } from '../../../src/vault/index.ts';
import { countingIds } from '../../support/test-office.ts';

const start = Date.parse('2026-11-29T12:00:00.000Z');
const day = 86_400_000;

const door = () => {
  let now = start;
  const ports = {
    store: memoryEventStore(),
    vault: memoryVault(),
    clock: () => new Date(now).toISOString(),
    ids: countingIds(),
  };
  const at = (instant: number): void => {
    now = instant;
  };
  return { ports, access: accessOf(ports), at };
};

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: GuanxiaError) => error.code,
  );

const by = 'admin-1';

describe('a key', () => {
  it('lets its holder in, who holds the roles granted with it', async () => {
    const { access } = door();
    const { text, issued } = await access.issueKey({ holder: 'sms-gateway', roles: ['machine'], by });
    expect(text).toMatch(/^gxk_[a-z2-7]{8}_[\w-]{43}_[0-9a-f]{4}$/);
    expect(await access.authenticate(text)).toStrictEqual({
      actor: 'sms-gateway',
      roles: new Set(['machine']),
    });
    expect(issued).toMatchObject({ holder: 'sms-gateway', issuedBy: by });
  });

  it('stands in the stream of its month as a keyed hash, and its secret nowhere', async () => {
    const { access, ports } = door();
    const { text } = await access.issueKey({ holder: 'li', roles: ['reviewer', 'editor'], by });
    const { events } = await ports.store.readStream('access-2026-11');
    expect(events.map(({ event }) => event.type)).toStrictEqual(['RoleGranted', 'RoleGranted', 'KeyIssued']);
    expect(events.map(({ event }) => domainEvent.safeParse(event).success)).toStrictEqual([true, true, true]);
    expect(JSON.stringify(events.map(({ event }) => event))).not.toContain(text.split('_')[2]);
  });

  it('serves to the millisecond before its end', async () => {
    const { access, at } = door();
    const { text } = await access.issueKey({ holder: 'li', roles: ['reviewer'], days: 30, by });
    at(start + 30 * day - 1);
    expect(await codeOf(access.authenticate(text))).toBe('done');
    at(start + 30 * day);
    expect(await codeOf(access.authenticate(text))).toBe('not-authenticated');
  });

  it('serves no more once it is revoked, for every process on the log', async () => {
    const { access, ports } = door();
    const other = accessOf({ ...ports });
    const { text, issued } = await access.issueKey({ holder: 'li', roles: ['reviewer'], by });
    expect(await codeOf(other.authenticate(text))).toBe('done');
    await access.revokeKey({ key: issued.key, by });
    expect(await codeOf(other.authenticate(text))).toBe('not-authenticated');
    expect(await access.revokeKey({ key: issued.key, by })).toStrictEqual([]);
    expect(await codeOf(access.revokeKey({ key: 'aaaaaaaa', by }))).toBe('key-unknown');
  });

  it.each([
    ['of another vault', (text: string) => text, true],
    [
      'with another secret',
      (text: string) => text.replace(/_(.)/, '_$1').replace(/_.{43}_/, `_${'A'.repeat(43)}_`),
      false,
    ],
    ['with a letter less', (text: string) => text.slice(0, -1), false],
    ['that is empty', () => '', false],
  ])('%s lets nobody in', async (_, changed, isForeign) => {
    const { access, ports } = door();
    const { text } = await access.issueKey({ holder: 'li', roles: ['reviewer'], by });
    const asked = isForeign ? accessOf({ ...ports, vault: memoryVault() }) : access;
    expect(await codeOf(asked.authenticate(changed(text)))).toBe('not-authenticated');
  });

  it('is one of two at most that serve at once', async () => {
    const { access } = door();
    const issue = () => access.issueKey({ holder: 'li', roles: ['reviewer'], by });
    const first = await issue();
    await issue();
    expect(await codeOf(issue())).toBe('too-many-keys');
    await access.revokeKey({ key: first.issued.key, by });
    expect(await codeOf(issue())).toBe('done');
  });

  it.each([
    [{ holder: 'cli', roles: ['reviewer'] }, 'holder-is-nobody'],
    [{ holder: '1i', roles: ['reviewer'] }, 'holder-spelt-otherwise'],
    [{ holder: 'wang', roles: [] }, 'holder-without-role'],
    [{ holder: 'wang', roles: ['administrator', 'reviewer'] }, 'role-stands-alone'],
    [{ holder: 'wang', roles: ['machine', 'intake-clerk'] }, 'role-stands-alone'],
    [{ holder: 'li', roles: ['administrator'] }, 'role-stands-alone'],
    [{ holder: 'wang', roles: ['reviewer'], days: 401 }, 'too-big'],
  ] as const)('for %j is refused: %s', async (wish, code) => {
    const { access } = door();
    await access.grant({ holder: 'li', roles: ['reviewer'], by });
    expect(await codeOf(access.issueKey({ ...wish, roles: [...wish.roles], by }))).toBe(code);
  });
});

describe('a role', () => {
  it('that is revoked is gone from every key of its holder at once', async () => {
    const { access } = door();
    const { text } = await access.issueKey({ holder: 'li', roles: ['reviewer', 'auditor'], by });
    await access.revoke({ holder: 'li', roles: ['reviewer'], by });
    expect((await access.authenticate(text)).roles).toStrictEqual(new Set(['auditor']));
    expect(await access.revoke({ holder: 'li', roles: ['reviewer'], by })).toStrictEqual([]);
  });
});
