import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { Metadata } from '../../domain/events/metadata.ts';
import type { LaterCommand } from '../../domain/report-decider/commands.ts';
import { assertReceived, reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { NonEmpty, RecordedEvent } from '../../stores/port/event-store.ts';
import type { Ports } from '../ports.ts';
import { idempotencyKeyReused } from '../receive/receive-problems.ts';
import { uuidFrom } from '../receive/report-id.ts';
import { streamOf } from '../receive/stream-of.ts';
import type { Written } from '../receive/submission.ts';
import type { Order } from './givens.ts';
import { appendTelling } from './linked-sight.ts';

/** What was recorded, now (`recorded`) or earlier under the same key (`replayed`). */
export interface Act {
  readonly status: 'recorded' | 'replayed';
  readonly report: string;
  readonly events: readonly ReportEvent[];
  /** Where the last of the events stands; absent where nothing was to be done. */
  readonly written?: Written;
}

/** What is to be done, told apart from other things under the same key by `kind` and `body`. */
export interface Deed {
  readonly kind: LaterCommand['type'];
  readonly body: unknown;
  readonly command: (metadata: Metadata, state: ReceivedReport) => LaterCommand | Promise<LaterCommand>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Links {
  readonly report: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/**
 * Under a key, `causationId` tells whose key for what it is and `correlationId` that and the content; without one both
 * are new.
 */
const linksOf = async (
  { vault, ids }: Ports,
  { report, actor, idempotencyKey }: Order,
  { kind, body }: Deed,
): Promise<Links> => {
  if (idempotencyKey === undefined) {
    const id = ids();
    return { report, correlationId: id, causationId: id };
  }
  const key = [actor, kind, report, idempotencyKey];
  const content = canonicalJson(JSON.parse(JSON.stringify([...key, body])) as JsonValue);
  return {
    report,
    causationId: uuidFrom(await vault.mark('command-key', bytes(canonicalJson(key)))),
    correlationId: uuidFrom(await vault.mark('command-body', bytes(content))),
  };
};

const doneBefore = (history: readonly RecordedEvent[], links: Links): Act | undefined => {
  const earlier = history.filter(({ event }) => event.causationId === links.causationId);
  const last = earlier.at(-1);
  if (last === undefined) return undefined;
  if (earlier.some(({ event }) => event.correlationId !== links.correlationId)) throw idempotencyKeyReused();
  return {
    status: 'replayed',
    report: links.report,
    events: earlier.map(({ event }) => event as ReportEvent),
    written: { position: last.position, version: last.version },
  };
};

const reportChanged = () =>
  problem('report-changed', text('信访件在此期间已有变化', 'the report has changed since it was read'), {
    help: text('请重新读取后再作决定', 'read it again and decide anew'),
  });

/**
 * Enough ids for whatever a command can lead to: a cause, who sees it, what was learnt of the accused, and per matter
 * what it lifts, finds and reports.
 */
const metadataOf = ({ clock, ids }: Ports, actor: string, links: Links, matters: number): Metadata => ({
  now: clock(),
  actor,
  correlationId: links.correlationId,
  causationId: links.causationId,
  eventIds: Array.from({ length: 3 + 3 * matters }, () => ids()),
});

const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'version-conflict';

const decided = async (
  ports: Ports,
  { actor }: Order,
  deed: Deed,
  { history, links }: { readonly history: readonly ReportEvent[]; readonly links: Links },
): Promise<{ readonly state: ReceivedReport; readonly events: readonly ReportEvent[] }> => {
  const state = fold(reportDecider, history);
  assertReceived(state);
  const metadata = metadataOf(ports, actor, links, state.matters.size);
  return { state, events: reportDecider.decide(await deed.command(metadata, state), state) };
};

/** What the deed would record, and what it would come after; nothing is written. */
export const rehearse = async (
  ports: Ports,
  order: Order,
  deed: Deed,
): Promise<{ readonly history: readonly ReportEvent[]; readonly events: readonly ReportEvent[] }> => {
  const stream = await ports.store.readStream(streamOf(order.report));
  const history = stream.events.map(({ event }) => event as ReportEvent);
  const links = { report: order.report, correlationId: ports.ids(), causationId: ports.ids() };
  const { events } = await decided(ports, order, deed, { history, links });
  return { history, events };
};

const attempt = async (ports: Ports, order: Order, deed: Deed, links: Links): Promise<Act> => {
  const { report, actor, expected } = order;
  const { version, events } = await ports.store.readStream(streamOf(report));
  const earlier = doneBefore(events, links);
  if (earlier !== undefined) return earlier;
  if (expected !== undefined && expected !== version) throw reportChanged();
  const history = events.map(({ event }) => event as ReportEvent);
  const { state, events: recorded } = await decided(ports, order, deed, { history, links });
  if (recorded.length === 0) return { status: 'replayed', report, events: [] };
  const written = await appendTelling(ports, state, {
    events: recorded,
    actor,
    append: () =>
      ports.store.append(streamOf(report), recorded as NonEmpty<ReportEvent>, { expected: version }),
  });
  return { status: 'recorded', report, events: recorded, written };
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
