import { rowsOf } from '../../app/views/rows.ts';
import type { Outcome } from '../../domain/determination/determination.ts';
import { type ChannelKind, channelKinds } from '../../domain/report/channel.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { inScope } from '../../projections/in-scope.ts';
import type { LedgerEntry } from '../../projections/ledger-entry.ts';
import { type ReferredMatter, referral } from '../../projections/referral.ts';
import { type OutcomeCount, statistics } from '../../projections/statistics.ts';
import { type UndeterminedMatter, undetermined } from '../../projections/undetermined.ts';
import type { ViewId, ViewStore } from '../../stores/port/view-store.ts';

/** How often something occurred. */
export interface Count<What> {
  readonly what: What;
  readonly count: number;
}

/** Counts what is added under a key, in the end the most frequent first. */
const counter = <What>() => {
  const counts = new Map<string, { what: What; count: number }>();
  return {
    add: (key: string, what: What, count = 1): void => {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { what, count });
      else known.count += count;
    },
    counts: (): readonly Count<What>[] =>
      [...counts.entries()]
        .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
        .map(([, counted]) => counted),
  };
};

/** What the views hold, summed up. */
export interface Tallies {
  readonly channels: readonly {
    readonly channel: ChannelKind;
    readonly outcomes: Readonly<Record<Outcome, number>>;
  }[];
  readonly receivers: readonly Count<string>[];
  readonly questions: readonly Count<LocalizedText>[];
  readonly labels: readonly Count<string>[];
  /** Keys of the matters whose receiver was found after others had been passed over; allegations first. */
  readonly redirected: readonly string[];
}

async function* documentsOf<Document>(
  views: ViewStore,
  view: ViewId,
): AsyncGenerator<readonly [string, Document]> {
  for await (const { key, document } of rowsOf(views, view)) yield [key, document as Document];
}

const byChannel = async (views: ViewStore): Promise<Tallies['channels']> => {
  const none = (): Record<Outcome, number> => ({ 'in-scope': 0, referral: 0, undetermined: 0 });
  const outcomes = new Map(channelKinds.map((channel) => [channel, none()] as const));
  for await (const [, { channel, outcome, count }] of documentsOf<OutcomeCount>(views, statistics)) {
    const counts = outcomes.get(channel);
    if (counts !== undefined) counts[outcome] += count;
  }
  return [...outcomes]
    .map(([channel, counts]) => ({ channel, outcomes: counts }))
    .filter(({ outcomes }) => Object.values(outcomes).some((count) => count > 0));
};

const byLabel = async (views: ViewStore): Promise<readonly Count<string>[]> => {
  const labels = counter<string>();
  for (const view of [inScope, referral, undetermined])
    for await (const [, entry] of documentsOf<LedgerEntry>(views, view))
      for (const label of entry.labels) labels.add(label, label);
  return labels.counts();
};

const isAllegation = ({ receiver }: ReferredMatter): boolean => receiver.kind === 'discipline-organ';

const referrals = async (views: ViewStore): Promise<Pick<Tallies, 'receivers' | 'redirected'>> => {
  const receivers = counter<string>();
  const redirected: { key: string; first: boolean }[] = [];
  for await (const [key, matter] of documentsOf<ReferredMatter>(views, referral)) {
    const { organ, name, passedOver } = matter.receiver;
    receivers.add(organ, name);
    if (passedOver.length > 0) redirected.push({ key, first: isAllegation(matter) });
  }
  const sorted = redirected.toSorted((a, b) => Number(b.first) - Number(a.first));
  return { receivers: receivers.counts(), redirected: sorted.map(({ key }) => key) };
};

const questions = async (views: ViewStore): Promise<readonly Count<LocalizedText>[]> => {
  const asked = counter<LocalizedText>();
  for await (const [, { asks }] of documentsOf<UndeterminedMatter>(views, undetermined))
    for (const { question } of asks) asked.add(question.en, question);
  return asked.counts();
};

/** Sum the views up. */
export const tallies = async (views: ViewStore): Promise<Tallies> => ({
  channels: await byChannel(views),
  ...(await referrals(views)),
  questions: await questions(views),
  labels: await byLabel(views),
});
