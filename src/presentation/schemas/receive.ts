import * as z from 'zod';
import { documentRefs } from '../../domain/determination/determination.ts';
import { matterId, reportId } from '../../domain/ids.ts';
import { askedOfDanger, toldOfDanger } from '../../domain/receivers/told-of-danger.ts';
import { channelKind } from '../../domain/report/channel.ts';
import { danger } from '../../domain/report/matter.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { matterAnswer } from './matter-answer.ts';
import { schemaUrl } from './schema-url.ts';

const escalationJson = z.strictObject({
  matter: matterId,
  dangers: z.array(danger),
  told: z.array(toldOfDanger),
  asked: z.array(askedOfDanger),
});

/** `guanxia receive --json` */
export const receiveOutput = z.strictObject({
  schema: z.literal(schemaUrl('receive')),
  status: z.enum(['recorded', 'replayed', 'queued']),
  report: reportId,
  mandate: slug,
  receivedAt: instant,
  channel: channelKind,
  /** Absent while the report awaits its determination. */
  documents: documentRefs.optional(),
  matters: z.array(matterAnswer),
  /** Who was told of dangers, and of whom it is asked. */
  escalations: z.array(escalationJson).optional(),
});

export type ReceiveOutput = z.infer<typeof receiveOutput>;
