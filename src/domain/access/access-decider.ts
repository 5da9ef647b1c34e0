import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventOf } from '../events/domain-event.ts';
import { enveloped, type Fact, type Metadata } from '../events/metadata.ts';
import { type Actor, isNobody, samePerson } from '../ids.ts';
import { epochMs, type Instant } from '../time/instant.ts';
import type { Rights } from './rights.ts';
import { aloneRoles, type Role } from './role.ts';

interface DataOf {
  readonly GrantRoles: { readonly holder: Actor; readonly roles: readonly Role[] };
  readonly RevokeRoles: { readonly holder: Actor; readonly roles: readonly Role[] };
  readonly IssueKey: {
    readonly holder: Actor;
    /** Granted with the key, where the holder does not hold them yet. */
    readonly roles: readonly Role[];
    readonly key: string;
    readonly mac: string;
    readonly until: Instant;
  };
  readonly RevokeKey: { readonly key: string };
}

export type AccessCommand = {
  readonly [Type in keyof DataOf]: {
    readonly type: Type;
    readonly data: DataOf[Type];
    readonly metadata: Metadata;
  };
}[keyof DataOf];

export type AccessEvent = EventOf<'RoleGranted' | 'RoleRevoked' | 'KeyIssued' | 'KeyRevoked'>;

/** A key serves at most so long, in days; then another is issued. */
export const longestKeyDays = 400;

/** Two keys that serve at once let a client change from one to the other. */
const keysAtOnce = 2;

const day = 86_400_000;

const holderIsNobody = () =>
  problem(
    'holder-is-nobody',
    text('`cli` 是默认代号，不代表任何人', '`cli` is the default and stands for nobody'),
    {
      help: text('请写本人或系统的代号', 'give the staff id of a person, or the id of a client'),
      pointer: '/holder',
    },
  );

const holderSpeltOtherwise = (known: Actor) =>
  problem(
    'holder-spelt-otherwise',
    text(`此人已登记为 \`${known}\``, `this person is known as \`${known}\``),
    {
      help: text(
        '形近字符不同的代号视为同一人，请使用已登记的写法',
        'codes that differ in look-alike characters are one person; use the known spelling',
      ),
      pointer: '/holder',
    },
  );

const roleStandsAlone = (role: Role) =>
  problem(
    'role-stands-alone',
    text(`角色 \`${role}\` 不能与其他角色并存`, `the role \`${role}\` goes with no other`),
    {
      help: text(
        '管理权限的人不办件，系统不是人；请另设一个代号',
        'who gives rights handles no reports, and a machine is no person; use another id for it',
      ),
      pointer: '/roles',
    },
  );

const holderWithoutRole = (holder: Actor) =>
  problem('holder-without-role', text(`\`${holder}\` 没有任何角色`, `\`${holder}\` holds no role`), {
    help: text('请同时授予角色', 'grant a role with the key'),
    pointer: '/roles',
  });

const tooManyKeys = (holder: Actor) =>
  problem(
    'too-many-keys',
    text(
      `\`${holder}\` 已有 ${keysAtOnce} 个有效密钥`,
      `\`${holder}\` has ${keysAtOnce} keys that serve already`,
    ),
    { help: text('请先撤销一个', 'revoke one first') },
  );

const keyTooLong = () =>
  problem(
    'key-too-long',
    text(
      `密钥有效期不得超过 ${longestKeyDays} 天，且须在将来`,
      `a key ends in the future, at most ${longestKeyDays} days from now`,
    ),
    { pointer: '/days' },
  );

const keyUnknown = (key: string) =>
  problem('key-unknown', text(`没有密钥 \`${key}\``, `there is no key \`${key}\``));

const rolesOf = ({ holders }: Rights, holder: Actor): ReadonlySet<Role> => holders.get(holder) ?? new Set();

const assertHolder = ({ holders }: Rights, holder: Actor): void => {
  if (isNobody(holder)) throw holderIsNobody();
  const known = [...holders.keys()].find((one) => one !== holder && samePerson(one, holder));
  if (known !== undefined) throw holderSpeltOtherwise(known);
};

const granting = (
  rights: Rights,
  holder: Actor,
  roles: readonly Role[],
  now: Instant,
): readonly Fact<AccessEvent>[] => {
  assertHolder(rights, holder);
  const held = rolesOf(rights, holder);
  const all = [...new Set([...held, ...roles])];
  const alone = all.length > 1 ? all.find((role) => aloneRoles.has(role)) : undefined;
  if (alone !== undefined) throw roleStandsAlone(alone);
  return [...new Set(roles)]
    .filter((role) => !held.has(role))
    .map((role) => ({ type: 'RoleGranted', occurredAt: now, data: { holder, role } }));
};

/** Whether a key can be used at an instant. */
export const serves = ({ until, revoked }: { until: Instant; revoked?: Instant }, at: Instant): boolean =>
  revoked === undefined && epochMs(at) < epochMs(until);

const issuing = (
  rights: Rights,
  { holder, roles, key, mac, until }: DataOf['IssueKey'],
  now: Instant,
): readonly Fact<AccessEvent>[] => {
  const granted = granting(rights, holder, roles, now);
  if (granted.length + rolesOf(rights, holder).size === 0) throw holderWithoutRole(holder);
  const left = epochMs(until) - epochMs(now);
  if (left <= 0 || left > longestKeyDays * day) throw keyTooLong();
  const serving = [...rights.keys.values()].filter((one) => one.holder === holder && serves(one, now));
  if (serving.length >= keysAtOnce) throw tooManyKeys(holder);
  return [...granted, { type: 'KeyIssued', occurredAt: now, data: { key, holder, mac, until } }];
};

const factsOf = ({ type, data, metadata: { now } }: AccessCommand, rights: Rights) => {
  switch (type) {
    case 'GrantRoles':
      return granting(rights, data.holder, data.roles, now);
    case 'RevokeRoles': {
      const held = rolesOf(rights, data.holder);
      return data.roles
        .filter((role) => held.has(role))
        .map((role) => ({ type: 'RoleRevoked', occurredAt: now, data: { holder: data.holder, role } }));
    }
    case 'IssueKey':
      return issuing(rights, data, now);
    case 'RevokeKey': {
      const issued = rights.keys.get(data.key);
      if (issued === undefined) throw keyUnknown(data.key);
      return issued.revoked === undefined ? [{ type: 'KeyRevoked', occurredAt: now, data }] : [];
    }
  }
};

/**
 * What a command on rights leads to, under the rights that hold.
 *
 * @throws {GuanxiaError} `holder-is-nobody`, `holder-spelt-otherwise`, `role-stands-alone`, `holder-without-role`,
 * `key-too-long`, `too-many-keys`, `key-unknown`
 */
export const decideAccess = (command: AccessCommand, rights: Rights): readonly AccessEvent[] =>
  enveloped<AccessEvent>(factsOf(command, rights) as readonly Fact<AccessEvent>[], command.metadata);
