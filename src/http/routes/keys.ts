import * as z from 'zod';
import { longestKeyDays } from '../../domain/access/access-decider.ts';
import type { IssuedKey } from '../../domain/access/rights.ts';
import { role } from '../../domain/access/role.ts';
import { keyId } from '../../domain/events/access-events.ts';
import { actor } from '../../domain/ids.ts';
import { instant } from '../../domain/time/instant.ts';
import { text } from '../../problems/text.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { type Policy, type Route, route } from '../route.ts';

const administrator: Policy = { roles: ['administrator'] };

const issuedKey = z
  .strictObject({
    key: keyId,
    holder: actor,
    issued: instant,
    issuedBy: actor,
    until: instant,
    revoked: instant.optional(),
  })
  .meta({ id: 'IssuedKey' });

const shown = ({ mac: _mac, ...key }: IssuedKey): z.infer<typeof issuedKey> => key;

const holderRoles = z.strictObject({ holder: actor, roles: z.array(role) }).meta({ id: 'HolderRoles' });

const holderBody = z.strictObject({ holder: actor, roles: z.array(role).min(1).max(8) });

const holding = async (
  { office }: { readonly office: Parameters<Route['run']>[0]['office'] },
  holder: string,
) => ({
  schema: httpSchema('holder'),
  holder,
  roles: [...((await office.access.rights()).holders.get(holder) ?? [])],
});

const holderAnswer = z.strictObject({ schema: z.literal(httpSchema('holder')), ...holderRoles.shape });

const granting = route({
  method: 'POST',
  path: '/v1/role-grants',
  name: 'grantRoles',
  tag: 'access',
  summary: text('授予角色', 'grant roles to a holder'),
  policy: administrator,
  effect: 'writes',
  body: holderBody,
  status: 200,
  answer: holderAnswer,
  problems: ['holder-is-nobody', 'holder-spelt-otherwise', 'role-stands-alone'],
  run: async ({ office, principal, body }) => {
    await office.access.grant({ ...body, by: principal.actor });
    return { body: await holding({ office }, body.holder) };
  },
});

const revoking = route({
  method: 'POST',
  path: '/v1/role-revocations',
  name: 'revokeRoles',
  tag: 'access',
  summary: text('收回角色；立即生效', 'take roles back; at once, for every key of the holder'),
  policy: administrator,
  effect: 'writes',
  body: holderBody,
  status: 200,
  answer: holderAnswer,
  problems: [],
  run: async ({ office, principal, body }) => {
    await office.access.revoke({ ...body, by: principal.actor });
    return { body: await holding({ office }, body.holder) };
  },
});

const listing = route({
  method: 'GET',
  path: '/v1/holders',
  name: 'listHolders',
  tag: 'access',
  summary: text('谁有哪些角色', 'who holds which roles'),
  policy: administrator,
  effect: 'reads',
  status: 200,
  answer: z.strictObject({ schema: z.literal(httpSchema('holders')), holders: z.array(holderRoles) }),
  problems: [],
  run: async ({ rights: { holders } }) => ({
    body: {
      schema: httpSchema('holders'),
      holders: [...holders].map(([holder, roles]) => ({ holder, roles: [...roles] })),
    },
  }),
});

const issuing = route({
  method: 'POST',
  path: '/v1/keys',
  name: 'issueKey',
  tag: 'access',
  summary: text('签发密钥；密钥只显示这一次', 'issue a key, which is shown this once'),
  policy: administrator,
  effect: 'writes',
  body: z.strictObject({
    holder: actor,
    roles: z.array(role).max(8).optional(),
    days: z.int().min(1).max(longestKeyDays).optional(),
  }),
  status: 201,
  answer: z.strictObject({ schema: z.literal(httpSchema('new-key')), ...issuedKey.shape, text: z.string() }),
  problems: ['holder-is-nobody', 'holder-spelt-otherwise', 'holder-without-role', 'too-many-keys'],
  run: async ({ office, principal, body: { holder, roles, days } }) => {
    const { issued, text: secret } = await office.access.issueKey({
      holder,
      roles,
      days,
      by: principal.actor,
    });
    return { body: { schema: httpSchema('new-key'), ...shown(issued), text: secret } };
  },
});

const keys = z.strictObject({ schema: z.literal(httpSchema('keys')), keys: z.array(issuedKey) });

const listingKeys = route({
  method: 'GET',
  path: '/v1/keys',
  name: 'listKeys',
  tag: 'access',
  summary: text('所有密钥，不含密钥本身', 'every key that was issued, without its secret'),
  policy: administrator,
  effect: 'reads',
  status: 200,
  answer: keys,
  problems: [],
  run: async ({ rights }) => ({
    body: { schema: httpSchema('keys'), keys: [...rights.keys.values()].map(shown) },
  }),
});

const revokingKey = route({
  method: 'POST',
  path: '/v1/keys/{key}/revocation',
  name: 'revokeKey',
  tag: 'access',
  summary: text('撤销密钥；立即生效', 'revoke a key, at once'),
  policy: administrator,
  effect: 'writes',
  params: z.strictObject({ key: keyId }),
  status: 200,
  answer: z.strictObject({ schema: z.literal(httpSchema('key')), ...issuedKey.shape }),
  problems: ['key-unknown'],
  run: async ({ office, principal, params: { key } }) => {
    await office.access.revokeKey({ key, by: principal.actor });
    const issued = (await office.access.rights()).keys.get(key) as IssuedKey;
    return { body: { schema: httpSchema('key'), ...shown(issued) } };
  },
});

export const keyRoutes: readonly Route[] = [granting, revoking, listing, issuing, listingKeys, revokingKey];
