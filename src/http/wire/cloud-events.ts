import * as z from 'zod';
import { masked } from '../../presentation/reports/masked.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import { positionToken } from './tokens.ts';

const visible = z.string().regex(/^[!-~]{1,90}$/);

/** A report as a CloudEvent (v1.0, structured mode): its source and id are the key by which it is known again. */
export const cloudEvent = z
  .strictObject({
    specversion: z.literal('1.0'),
    type: z.literal('dev.guanxia.report.v1'),
    source: visible,
    id: visible,
    time: z.string().max(60).optional(),
    subject: z.string().max(200).optional(),
    datacontenttype: z.literal('application/json').optional(),
    data: z.looseObject({}),
  })
  .meta({ id: 'ReportCloudEvent' });

export const batchCloudEvents = z.array(cloudEvent).min(1).max(1_000);

/** No key that a client sends in a header has a space. */
export const cloudEventKey = ({ source, id }: Pick<z.infer<typeof cloudEvent>, 'source' | 'id'>): string =>
  `ce ${source} ${id}`;

/** An event of the log as a CloudEvent; what is sealed in it is not shown. `position` is where to go on after it. */
export const toldEvent = z
  .strictObject({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.literal('/v1/log'),
    type: z.string(),
    subject: z.string(),
    time: z.string(),
    datacontenttype: z.literal('application/json'),
    position: z.string(),
    actor: z.string(),
    correlationid: z.string(),
    causationid: z.string(),
    data: z.looseObject({}),
  })
  .meta({ id: 'LogCloudEvent' });

export const asCloudEvent = ({ event, stream, position }: RecordedEvent): z.infer<typeof toldEvent> => ({
  specversion: '1.0',
  id: event.id,
  source: '/v1/log',
  type: `dev.guanxia.${event.type}.v${event.schemaVersion}`,
  subject: stream,
  time: event.recordedAt,
  datacontenttype: 'application/json',
  position: positionToken(position),
  actor: event.actor,
  correlationid: event.correlationId,
  causationid: event.causationId,
  data: masked(event.data) as Record<string, unknown>,
});
