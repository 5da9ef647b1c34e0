import type { EventOf } from '../events/domain-event.ts';
import { type Actor, samePerson } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { Role } from './role.ts';

/** An issued key; its secret is known to its holder alone. */
export interface IssuedKey {
  readonly key: string;
  readonly holder: Actor;
  readonly mac: string;
  readonly issued: Instant;
  readonly issuedBy: Actor;
  readonly until: Instant;
  readonly revoked?: Instant;
}

/** Who may do what in an office, by all that was recorded of it. */
export interface Rights {
  /** Everybody who ever held a role, with those held now. */
  readonly holders: ReadonlyMap<Actor, ReadonlySet<Role>>;
  readonly keys: ReadonlyMap<string, IssuedKey>;
  /** By report, who may no longer handle it. */
  readonly recused: ReadonlyMap<string, readonly Actor[]>;
}

export const noRights: Rights = { holders: new Map(), keys: new Map(), recused: new Map() };

/** The events that rights are folded from. */
export const rightsEvents = [
  'RoleGranted',
  'RoleRevoked',
  'KeyIssued',
  'KeyRevoked',
  'HandlerRecused',
] as const;

export type RightsEvent = EventOf<(typeof rightsEvents)[number]>;

const withRoles = (
  { holders }: Rights,
  holder: Actor,
  change: (roles: ReadonlySet<Role>) => ReadonlySet<Role>,
): Rights['holders'] => new Map([...holders, [holder, change(holders.get(holder) ?? new Set())]]);

/** Rights with one more event; whatever bears on no rights leaves them as they are. */
export const withRight = (rights: Rights, event: RightsEvent): Rights => {
  switch (event.type) {
    case 'RoleGranted': {
      const { holder, role } = event.data;
      return { ...rights, holders: withRoles(rights, holder, (held) => new Set([...held, role])) };
    }
    case 'RoleRevoked': {
      const { holder, role } = event.data;
      const without = (held: ReadonlySet<Role>) => new Set([...held].filter((one) => one !== role));
      return { ...rights, holders: withRoles(rights, holder, without) };
    }
    case 'KeyIssued': {
      const issued: IssuedKey = { ...event.data, issued: event.recordedAt, issuedBy: event.actor };
      return { ...rights, keys: new Map([...rights.keys, [issued.key, issued]]) };
    }
    case 'KeyRevoked': {
      const issued = rights.keys.get(event.data.key);
      if (issued === undefined) return rights;
      const revoked = { ...issued, revoked: issued.revoked ?? event.recordedAt };
      return { ...rights, keys: new Map([...rights.keys, [issued.key, revoked]]) };
    }
    case 'HandlerRecused': {
      const { report, handler } = event.data;
      const before = rights.recused.get(report) ?? [];
      return { ...rights, recused: new Map([...rights.recused, [report, [...before, handler]]]) };
    }
  }
};

/** Whether somebody may no longer handle a report, under whatever spelling. */
export const isRecused = ({ recused }: Rights, report: string, holder: Actor): boolean =>
  (recused.get(report) ?? []).some((handler) => samePerson(handler, holder));
