import type { Documents } from '../../app/documents/documents.ts';
import type { Receipt } from '../../app/receive/submission.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import type { ReceiveOutput } from '../schemas/receive.ts';
import { findingJson } from './finding-json.ts';

/** What a receipt tells, without how it came about; `documents` are those that its findings name. */
export const receiptJson = (
  { report: { id, mandate, receivedAt, channel }, determinations, escalations }: Receipt,
  documents: Documents | undefined,
): Omit<ReceiveOutput, 'schema' | 'status'> => ({
  report: id,
  mandate,
  receivedAt,
  channel: channel.kind,
  ...(documents === undefined
    ? { matters: [] }
    : {
        documents: documents.refs,
        matters: determinations.map((event) => findingJson(documents, findingOf(event))),
      }),
  ...(escalations.length > 0 && {
    escalations: escalations.map(({ data: { matter, dangers, told, asked } }) => ({
      matter,
      dangers,
      told,
      asked,
    })),
  }),
});
