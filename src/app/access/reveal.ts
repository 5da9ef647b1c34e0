import * as z from 'zod';
import type { EventOf, ReportEvent } from '../../domain/events/domain-event.ts';
import { enveloped } from '../../domain/events/metadata.ts';
import { actor, isNobody, reportId } from '../../domain/ids.ts';
import type { Sealed } from '../../domain/report/sealed.ts';
import { reason, slug } from '../../domain/text.ts';
import { parseValue } from '../../json/parse-with.ts';
import { metadataFor } from '../handle.ts';
import type { Ports } from '../ports.ts';
import { streamOf } from '../receive/stream-of.ts';
import { assertMayRead, fieldUnknown, nobodyReads } from './access-problems.ts';
import { accessStream } from './access-stream.ts';
import { sealedFields } from './sealed-fields.ts';

const revealing = z.strictObject({
  report: reportId,
  fields: z.array(slug).min(1).max(100),
  purpose: reason,
  actor,
});
export type RevealWish = z.input<typeof revealing>;

/** Sealed texts of a report, opened for somebody who said what for. */
export interface Revealed {
  readonly report: string;
  /** By the names of the fields; an identity is JSON. */
  readonly fields: Readonly<Record<string, string>>;
}

type Viewed = EventOf<'RecordsViewed'>;

const record = async (ports: Ports, { actor: by, report, fields, purpose }: z.infer<typeof revealing>) => {
  const metadata = metadataFor(ports, by);
  const data = { report, fields: [...fields], purpose };
  const viewed = enveloped<Viewed>([{ type: 'RecordsViewed', occurredAt: metadata.now, data }], metadata);
  await ports.store.append(accessStream(metadata.now), viewed as readonly [Viewed], { expected: 'any' });
};

/**
 * Opens named fields of a report, once it is in the log who was shown them and what for.
 *
 * @throws {GuanxiaError} `report-not-found`, `handler-recused`, `sealed-erased`, `field-unknown`, `reader-is-nobody`,
 * and the vault's
 */
export const reveal = async (ports: Ports, wish: RevealWish): Promise<Revealed> => {
  const asked = parseValue(revealing, wish);
  if (isNobody(asked.actor)) throw nobodyReads();
  const { events } = await ports.store.readStream(streamOf(asked.report));
  const history = events.map(({ event }) => event as ReportEvent);
  assertMayRead(history, asked);
  const known = sealedFields(history);
  const missing = asked.fields.find((field) => !known.has(field));
  if (missing !== undefined) throw fieldUnknown([...known.keys()], asked.fields.indexOf(missing));
  await record(ports, asked);
  const opened: Record<string, string> = {};
  for (const field of asked.fields)
    opened[field] = await ports.vault.open(asked.report, field, known.get(field) as Sealed);
  return { report: asked.report, fields: opened };
};
