import * as z from 'zod';
import { reportId } from '../../domain/ids.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia report read --json`: opened texts by the names of their fields; an identity is JSON. */
export const reportReadOutput = z.strictObject({
  schema: z.literal(schemaUrl('report-read')),
  report: reportId,
  fields: z.record(z.string(), z.string()),
});

export type ReportReadOutput = z.infer<typeof reportReadOutput>;
