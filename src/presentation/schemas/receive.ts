import * as z from 'zod';
import { documentRefs } from '../../domain/determination/determination.ts';
import { reportId } from '../../domain/ids.ts';
import { channelKind } from '../../domain/report/channel.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { matterAnswer } from './matter-answer.ts';
import { schemaUrl } from './schema-url.ts';

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
});

export type ReceiveOutput = z.infer<typeof receiveOutput>;
