import type { DomainEvent, EventOf } from '../../domain/events/domain-event.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { momentsOf } from '../../domain/mandate/schema/window.ts';
import { unreadParts } from '../../domain/mandate/tools/unread-parts.ts';
import { epochMs, type Instant } from '../../domain/time/instant.ts';
import { pointer } from '../../json/pointer.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';
import { readsOf } from '../../rules/facts-read.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Writing } from '../handle.ts';
import { documentLibrary } from './library.ts';
import { type MandateHistory, type Published, withDocument } from './published.ts';
import { ruleSetInForce } from './rule-set-in-force.ts';
import { standingAt } from './standing.ts';

/** What a mandate states and a rule set does not read, each at its place in the mandate. */
export const statedAndNotRead = (mandate: Mandate, ruleSet: RuleSet): readonly Problem[] =>
  unreadParts(mandate, readsOf(ruleSet)).map(({ severity: _error, path, ...problem }) => ({
    ...problem,
    pointer: pointer(path),
  }));

/** Throws `stated-and-not-read`, with every place, for the first of the pairs that does not go together. */
export const assertStatedIsRead = (pairs: Iterable<readonly [mandate: Mandate, ruleSet: RuleSet]>): void => {
  for (const [mandate, ruleSet] of pairs) {
    const [first, ...others] = statedAndNotRead(mandate, ruleSet);
    if (first !== undefined) throw new GuanxiaError([first, ...others]);
  }
};

const isClosedAt = ({ closed }: MandateHistory, at: number): boolean =>
  closed !== undefined && epochMs(closed.at) <= at;

/** Each version of a mandate with each version of its rule set that decides reports of it from `since` on. */
function* pairsSince(
  published: Published,
  history: MandateHistory,
  since: number,
): Generator<readonly [Mandate, RuleSet]> {
  const starts = [
    since,
    ...history.versions.map(({ start }) => start),
    ...published.activations.map(({ from }) => epochMs(from)),
    ...published.withdrawals.map(({ from }) => epochMs(from)),
  ];
  for (const at of new Set(starts)) {
    if (!(at >= since) || !Number.isFinite(at) || isClosedAt(history, at)) continue;
    const mandate = standingAt(history.versions, ({ start }) => start, at)?.content;
    const instant = new Date(at).toISOString();
    const ruleSet = mandate && ruleSetInForce(published, mandate.uses.ruleSet, instant);
    if (mandate !== undefined && ruleSet !== undefined) yield [mandate, ruleSet.content];
  }
}

/** The first instant at which reports may be received under a mandate: its first opening, or now. */
const firstOpening = ({ zone, window, targets, channels }: Mandate, now: Instant): number => {
  const edges = [window, ...targets.map((target) => target.window), ...channels];
  const openings = edges.flatMap((one) => momentsOf(zone, one).opens ?? []);
  return Math.min(epochMs(now), ...openings);
};

type Change =
  | { readonly type: 'MandatePublished'; readonly data: EventOf<'MandatePublished'>['data'] }
  | { readonly type: 'MandateAmended'; readonly data: EventOf<'MandateAmended'>['data'] };

/** The documents as they would be once `changes` are written. */
const once = (published: Published, changes: readonly object[]): Published =>
  (changes as readonly DomainEvent[]).reduce(withDocument, published);

/** Throws `stated-and-not-read` unless what a mandate states would be read from the change on. */
export const assertMandateIsRead = async ({ store, clock }: Writing, change: Change): Promise<void> => {
  const after = once(await documentLibrary(store).current(), [change]);
  const { content } = change.data;
  const from =
    change.type === 'MandateAmended' && change.data.from !== 'start'
      ? epochMs(change.data.from)
      : firstOpening(content, clock());
  assertStatedIsRead(pairsSince(after, after.mandates.get(content.id) as MandateHistory, from));
};

/** Throws `stated-and-not-read` unless what the mandates of a rule set state is read by it from `from` on. */
export const assertRuleSetReads = async (
  { store }: Pick<Writing, 'store'>,
  { hash, content }: { readonly hash: string; readonly content: RuleSet },
  from: Instant,
): Promise<void> => {
  const { id: ruleSet, version } = content;
  const after = once(await documentLibrary(store).current(), [
    { type: 'RuleSetDrafted', data: { hash, content } },
    { type: 'RuleSetActivated', data: { ruleSet, version, hash, from } },
  ]);
  for (const history of after.mandates.values())
    if (history.versions.some((one) => one.content.uses.ruleSet === ruleSet))
      assertStatedIsRead(pairsSince(after, history, epochMs(from)));
};
