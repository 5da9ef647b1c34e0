import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

const decimal = z.string().regex(/^\d+$/);
const tree = z.strictObject({ size: decimal, root: z.base64() });
const common = { schema: z.literal(schemaUrl('log-prove')), proof: z.array(z.base64()) };

/** `guanxia log prove`: hashes in base64, the proof as RFC 9162 section 2.1 has it, from the leaves to the root. */
export const logProveOutput = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('inclusion'),
    stream: z.string(),
    version: decimal,
    index: decimal,
    leafHash: z.base64(),
    ...tree.shape,
  }),
  z.strictObject({ ...common, kind: z.literal('consistency'), older: tree, newer: tree }),
]);

export type LogProveOutput = z.infer<typeof logProveOutput>;
