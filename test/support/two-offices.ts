import { createJurisdiction, type Jurisdiction } from '../../src/app/jurisdiction.ts';
import type { Directory, IncomingReport } from '../../src/domain/index.ts';
import type { EventStore } from '../../src/stores/port/event-store.ts';
import type { ViewStore } from '../../src/stores/port/view-store.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { inspectionRules } from './shipped.ts';
import { calendar, incoming, mandate, directory as small } from './small-world.ts';

type Matter = IncomingReport['matters'][number];

/** The small world with somebody to accuse on every side: of the district, of the group, above it, and unknown. */
export const sidedDirectory: Directory = {
  ...small,
  posts: [
    ...small.posts,
    { id: 'leader', title: '组长', organ: 'group', role: 'principal' },
    { id: 'first-secretary', title: '书记', organ: 'sender', role: 'principal' },
  ],
};

const accusation = incoming().matters[0] as Matter;
const about = (subject: Matter['subject'], more: Partial<Matter> = {}): Matter => ({
  ...accusation,
  ...more,
  subject,
});

/** Matters by whom they are about; the hidden ones are those that are not for the group. */
export const sides = {
  secretary: about({ type: 'person', person: 'jia' }),
  clerk: about({ type: 'person', posts: ['clerk'], standing: 'official' }),
  chief: about({ type: 'person', posts: ['chief'] }, { dangers: ['life-at-risk'] }),
  bureau: about({ type: 'body', organ: 'bureau' }, { kind: 'claim', remedy: 'department' }),
  leader: about({ type: 'person', posts: ['leader'] }, { dangers: ['life-at-risk'] }),
  above: about({ type: 'person', posts: ['first-secretary'] }),
  somebody: about({ type: 'person' }),
} as const satisfies Record<string, Matter>;

export type Side = keyof typeof sides;
export const hiddenSides: ReadonlySet<Side> = new Set<Side>(['leader', 'above', 'somebody']);

/** One report that arrives, and what is done to it later. */
export interface Arrival {
  readonly matters: readonly Side[];
  readonly defer?: boolean;
  /** Which earlier arrival it repeats. */
  readonly repeats?: number;
  readonly channel?: 'sms' | 'qr-code';
  readonly later?: 'withdraw' | 'dispatch' | 'override' | 'particulars' | 'notify' | undefined;
}

const reportOf = ({ matters, channel = 'sms' }: Arrival, n: number, duplicateOf?: string): IncomingReport =>
  incoming({
    channel: { kind: channel },
    receivedAt: new Date(Date.UTC(2024, 7, 1 + (n % 28), 2)).toISOString(),
    reporter: { signature: 'real-name', reachable: true },
    matters: matters.map((side) => sides[side]),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
  });

const later = async (jurisdiction: Jurisdiction, report: string, what: Arrival['later']): Promise<void> => {
  const order = { report, actor: 'clerk-2' };
  if (what === 'withdraw') await jurisdiction.withdraw(order, { reason: '信访人撤回' });
  if (what === 'dispatch') await jurisdiction.dispatch(order, { matter: 'm1', number: '转〔2024〕1号' });
  if (what === 'notify') await jurisdiction.notify(order, { duty: 'acceptance', means: 'letter' });
  if (what === 'particulars')
    await jurisdiction.addParticulars(order, { matters: [{ id: 'm1', specific: true, codes: [] }] });
  if (what === 'override')
    await jurisdiction.override(order, {
      matter: 'm1',
      outcome: 'referral',
      receiver: 'city-discipline',
      reason: '由上级办理',
      clause: '第九条',
    });
};

/** What cannot be done to a report is not done, in whichever office. */
const tried = async (work: Promise<unknown>): Promise<void> => {
  await work.catch(() => undefined);
};

/** The reports that the group may not see: what accuses its side, or might, and all that is linked with that. */
export const hiddenIn = (arrivals: readonly Arrival[]): ReadonlySet<number> => {
  const hidden = new Set<number>();
  const isHidden = (n: number): boolean =>
    (arrivals[n]?.matters ?? []).some((side) => hiddenSides.has(side)) ||
    arrivals.some(
      (one, i) => (one.repeats === n && hidden.has(i)) || (i === n && hidden.has(one.repeats ?? -1)),
    );
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    arrivals.forEach((_, n) => {
      if (isHidden(n)) hidden.add(n);
    });
  }
  return hidden;
};

const masterKey = new Uint8Array(32).fill(7);

/**
 * Plays the arrivals that `isReceived` lets in. Every step has ids and an instant of its own, so that what is in two
 * offices is the same in both, to the byte.
 */
export const played = async (
  { store, views }: { readonly store: EventStore; readonly views: ViewStore },
  arrivals: readonly Arrival[],
  isReceived: (n: number) => boolean = () => true,
): Promise<{ readonly jurisdiction: Jurisdiction; readonly reports: readonly (string | undefined)[] }> => {
  let step = 0;
  let id = 0;
  const begin = (n: number): void => {
    step = n;
    id = 0;
  };
  const jurisdiction = createJurisdiction({
    store,
    vault: memoryVault({ masterKey }),
    views,
    clock: () => new Date(Date.UTC(2024, 8, 20, 0, 0, step)).toISOString(),
    ids: () => {
      id += 1;
      return `01920000-0000-7000-8000-${(step * 10_000 + id).toString(16).padStart(12, '0')}`;
    },
  });
  for (const document of [mandate, sidedDirectory, calendar]) await jurisdiction.publish(document, 'li');
  await jurisdiction.adopt(inspectionRules, {
    author: 'li',
    approver: 'wang',
    from: '2024-02-08T00:00:00+08:00',
    acceptUnverified: 'a test',
  });
  const reports: (string | undefined)[] = [];
  for (const [n, arrival] of arrivals.entries()) {
    begin(2 * n + 1);
    const repeats = arrival.repeats === undefined ? undefined : reports[arrival.repeats];
    const { report } = isReceived(n)
      ? await jurisdiction.receive({
          report: reportOf(arrival, n, repeats),
          actor: 'clerk-1',
          idempotencyKey: `arrival-${n}`,
          ...(arrival.defer === true && { defer: true }),
        })
      : { report: undefined };
    reports.push(report?.id);
    begin(2 * n + 2);
    if (report !== undefined) await tried(later(jurisdiction, report.id, arrival.later));
  }
  return { jurisdiction, reports };
};
