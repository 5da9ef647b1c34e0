import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { Metadata } from '../../domain/events/metadata.ts';
import type { LaterCommand } from '../../domain/report-decider/commands.ts';
import { assertReceived, reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { NonEmpty } from '../../stores/port/event-store.ts';
import type { Ports } from '../ports.ts';
import { idempotencyKeyReused } from '../receive/receive-problems.ts';
import { uuidFrom } from '../receive/report-id.ts';
import { streamOf } from '../receive/stream-of.ts';
import type { Order } from './givens.ts';

/** What was recorded, now (`recorded`) or earlier under the same key (`replayed`). */
export interface Act {
  readonly status: 'recorded' | 'replayed';
  readonly report: string;
  readonly events: readonly ReportEvent[];
}

/** What is to be done, told apart from other things under the same key by `kind` and `body`. */
export interface Deed {
  readonly kind: LaterCommand['type'];
  readonly body: unknown;
  readonly command: (metadata: Metadata, state: ReceivedReport) => LaterCommand | Promise<LaterCommand>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Links {
  readonly correlationId: string;
  readonly causationId: string;
}

/** Under a key, `causationId` tells the key and `correlationId` key and content; without one both are new. */
const linksOf = async (
  { vault, ids }: Ports,
  { report, idempotencyKey }: Order,
  { kind, body }: Deed,
): Promise<Links> => {
  if (idempotencyKey === undefined) {
    const id = ids();
    return { correlationId: id, causationId: id };
  }
  const content = canonicalJson(
    JSON.parse(JSON.stringify({ report, idempotencyKey, kind, body })) as JsonValue,
  );
  return {
    causationId: uuidFrom(await vault.mark('command-key', bytes(canonicalJson([report, idempotencyKey])))),
    correlationId: uuidFrom(await vault.mark('command-body', bytes(content))),
  };
};

const doneBefore = (history: readonly ReportEvent[], links: Links): readonly ReportEvent[] => {
  const earlier = history.filter(({ causationId }) => causationId === links.causationId);
  if (earlier.some(({ correlationId }) => correlationId !== links.correlationId))
    throw idempotencyKeyReused();
  return earlier;
};

/** Enough ids for whatever a command can lead to: a cause, and per matter what it lifts, finds and reports. */
const metadataOf = ({ clock, ids }: Ports, actor: string, links: Links, matters: number): Metadata => ({
  now: clock(),
  actor,
  ...links,
  eventIds: Array.from({ length: 1 + 3 * matters }, () => ids()),
});

const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'version-conflict';

const decided = async (
  ports: Ports,
  { actor }: Order,
  deed: Deed,
  { history, links }: { readonly history: readonly ReportEvent[]; readonly links: Links },
): Promise<readonly ReportEvent[]> => {
  const state = fold(reportDecider, history);
  assertReceived(state);
  const metadata = metadataOf(ports, actor, links, state.matters.size);
  return reportDecider.decide(await deed.command(metadata, state), state);
};

/** What the deed would record, and what it would come after; nothing is written. */
export const rehearse = async (
  ports: Ports,
  order: Order,
  deed: Deed,
): Promise<{ readonly history: readonly ReportEvent[]; readonly events: readonly ReportEvent[] }> => {
  const stream = await ports.store.readStream(streamOf(order.report));
  const history = stream.events.map(({ event }) => event as ReportEvent);
  const links = { correlationId: ports.ids(), causationId: ports.ids() };
  return { history, events: await decided(ports, order, deed, { history, links }) };
};

const attempt = async (ports: Ports, order: Order, deed: Deed, links: Links): Promise<Act> => {
  const { report } = order;
  const { version, events } = await ports.store.readStream(streamOf(report));
  const history = events.map(({ event }) => event as ReportEvent);
  const earlier = doneBefore(history, links);
  if (earlier.length > 0) return { status: 'replayed', report, events: earlier };
  const recorded = await decided(ports, order, deed, { history, links });
  if (recorded.length === 0) return { status: 'replayed', report, events: [] };
  await ports.store.append(streamOf(report), recorded as NonEmpty<ReportEvent>, { expected: version });
  return { status: 'recorded', report, events: recorded };
};

const attempts = 5;

/**
 * Read, decide, append at the version that was read. When somebody else was faster, the command is decided
 * again on what they left, a few times; it is refused if it no longer fits.
 */
export const act = async (ports: Ports, order: Order, deed: Deed): Promise<Act> => {
  const links = await linksOf(ports, order, deed);
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt(ports, order, deed, links);
    } catch (error) {
      if (left <= 1 || !isConflict(error)) throw error;
    }
  }
};
