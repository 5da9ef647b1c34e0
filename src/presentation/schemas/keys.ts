import * as z from 'zod';
import { role } from '../../domain/access/role.ts';
import { keyId } from '../../domain/events/access-events.ts';
import { actor } from '../../domain/ids.ts';
import { instant } from '../../domain/time/instant.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia keys … --json`; `text` is the key itself, when it is issued and never again. */
export const keysOutput = z.strictObject({
  schema: z.literal(schemaUrl('keys')),
  keys: z.array(
    z.strictObject({
      key: keyId,
      holder: actor,
      roles: z.array(role),
      issued: instant,
      issuedBy: actor,
      until: instant,
      revoked: instant.optional(),
    }),
  ),
  text: z.string().optional(),
});

export type KeysOutput = z.infer<typeof keysOutput>;
