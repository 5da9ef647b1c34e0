import * as z from 'zod';
import { role } from '../access/role.ts';
import { actor, reportId } from '../ids.ts';
import { reason, slug } from '../text.ts';
import { instant } from '../time/instant.ts';
import { defineEvent } from './define.ts';

/** Names a key in records and messages; it is no part of the secret. */
export const keyId = z
  .string()
  .regex(/^[a-z2-7]{8}$/)
  .meta({ id: 'KeyId', description: '密钥编号 · id of a key' });

const roleGranted = defineEvent('RoleGranted', z.strictObject({ holder: actor, role }));
const roleRevoked = defineEvent('RoleRevoked', z.strictObject({ holder: actor, role }));

/** `mac`: the vault's keyed digest of the secret, which is shown once and kept nowhere. Valid before `until`. */
const keyIssued = defineEvent(
  'KeyIssued',
  z.strictObject({
    key: keyId,
    holder: actor,
    mac: z.string().regex(/^[0-9a-f]{64}$/),
    until: instant,
  }),
);
const keyRevoked = defineEvent('KeyRevoked', z.strictObject({ key: keyId }));

/** The actor was shown sealed fields of a report, after this was written. */
const recordsViewed = defineEvent(
  'RecordsViewed',
  z.strictObject({ report: reportId, fields: z.array(slug).min(1), purpose: reason }),
);

/** The actor was given a file of so many rows, after this was written. `sha256` is that of its bytes. */
const recordsExported = defineEvent(
  'RecordsExported',
  z.strictObject({
    what: slug,
    filter: z.record(slug, z.string().max(200)),
    rows: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    purpose: reason,
  }),
);

/** Who may do what, and who has seen or taken away what. They stand in the streams `access-<yyyy-mm>`. */
export const accessEvents = [
  roleGranted,
  roleRevoked,
  keyIssued,
  keyRevoked,
  recordsViewed,
  recordsExported,
] as const;
