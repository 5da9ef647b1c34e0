import * as z from 'zod';
import type { Receipt } from '../../app/receive/submission.ts';
import type { Office } from '../../office/office.ts';
import { receiptJson } from '../../presentation/findings/receipt-json.ts';
import { receiveOutput } from '../../presentation/schemas/receive.ts';
import { httpSchema } from './http-schema.ts';

/** What is known of a report once it is recorded: the same for every repetition under its key. */
export const receipt = receiveOutput
  .omit({ schema: true, status: true })
  .extend({ schema: z.literal(httpSchema('receipt')) })
  .meta({ id: 'Receipt', description: '登记回执 · receipt of a report' });

/** Without findings the report awaits its determination. */
export const receiptBody = async (
  { library }: Office,
  received: Receipt,
): Promise<z.infer<typeof receipt>> => {
  const [first] = received.determinations;
  const documents = first === undefined ? undefined : await library.named(first.data.documents);
  return { schema: httpSchema('receipt'), ...receiptJson(received, documents) };
};
