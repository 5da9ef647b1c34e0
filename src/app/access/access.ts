import * as z from 'zod';
import {
  type AccessCommand,
  type AccessEvent,
  decideAccess,
  longestKeyDays,
  serves,
} from '../../domain/access/access-decider.ts';
import {
  type IssuedKey,
  noRights,
  type Rights,
  type RightsEvent,
  rightsEvents,
  withRight,
} from '../../domain/access/rights.ts';
import { type Role, role } from '../../domain/access/role.ts';
import { keyId } from '../../domain/events/access-events.ts';
import type { DomainEvent } from '../../domain/events/domain-event.ts';
import { type Actor, actor } from '../../domain/ids.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { parseValue } from '../../json/parse-with.ts';
import type { EventStore, NonEmpty } from '../../stores/port/event-store.ts';
import { metadataFor } from '../handle.ts';
import { logFold } from '../log-fold.ts';
import type { Ports } from '../ports.ts';
import { isConflict } from '../receive/recorded.ts';
import { notAuthenticated } from './access-problems.ts';
import { accessStream } from './access-stream.ts';
import { isSameMac, keyText, macOf, newKey, parseKey } from './api-key.ts';
import { type Revealed, type RevealWish, reveal } from './reveal.ts';

/** Who is authenticated, and what they may be. */
export interface Principal {
  readonly actor: Actor;
  readonly roles: ReadonlySet<Role>;
}

/** A key as it is issued: `text` is shown once and kept nowhere. */
export interface NewKey {
  readonly issued: IssuedKey;
  readonly text: string;
}

const granting = z.strictObject({ holder: actor, roles: z.array(role).min(1).max(8), by: actor });

const issuing = z.strictObject({
  holder: actor,
  roles: z.array(role).max(8).default([]),
  days: z.int().min(1).max(longestKeyDays).default(longestKeyDays),
  by: actor,
});

const revoking = z.strictObject({ key: keyId, by: actor });

/** Who may do what in an office: recorded in the log, in the streams `access-<yyyy-mm>`, and folded from it. */
export interface AccessControl {
  readonly rights: () => Promise<Rights>;
  /** Roles for a holder; those held already are passed over. */
  readonly grant: (wish: z.input<typeof granting>) => Promise<readonly AccessEvent[]>;
  readonly revoke: (wish: z.input<typeof granting>) => Promise<readonly AccessEvent[]>;
  /** A key for a holder, who is granted `roles` with it; it serves `days` from now, 400 at most and unless told. */
  readonly issueKey: (wish: z.input<typeof issuing>) => Promise<NewKey>;
  readonly revokeKey: (wish: z.input<typeof revoking>) => Promise<readonly AccessEvent[]>;
  /**
   * Whose key a text is.
   *
   * @throws {GuanxiaError} `not-authenticated`, whatever is wrong with it
   */
  readonly authenticate: (text: string) => Promise<Principal>;
  /**
   * Opens named sealed fields of a report, once it is durable in the log who was shown them and what for.
   *
   * @throws {GuanxiaError} `report-not-found`, `handler-recused`, `sealed-erased`, `field-unknown`,
   * `reader-is-nobody`, and the vault's
   */
  readonly reveal: (wish: RevealWish) => Promise<Revealed>;
}

const attempts = 5;

/** At most one event for each role, and one for a key. */
const eventsAtMost = 9;

type Asked = {
  [Type in AccessCommand['type']]: Pick<Extract<AccessCommand, { type: Type }>, 'type' | 'data'>;
}[AccessCommand['type']];

const rightsOf = (store: EventStore) =>
  logFold<Rights>(store, rightsEvents, {
    initial: noRights,
    fold: (rights, event: DomainEvent) => withRight(rights, event as RightsEvent),
  });

/** Decides on the rights that hold and appends; when somebody else was faster, again. */
const recorder = (ports: Ports, rights: AccessControl['rights']) => {
  const attempt = async (by: Actor, asked: Asked): Promise<readonly AccessEvent[]> => {
    const metadata = metadataFor(ports, by, eventsAtMost);
    const stream = accessStream(metadata.now);
    const { version } = await ports.store.readStream(stream);
    const command = { ...asked, metadata } as AccessCommand;
    const events = decideAccess(command, await rights());
    if (events.length > 0)
      await ports.store.append(stream, events as NonEmpty<AccessEvent>, { expected: version });
    return events;
  };

  return async (by: Actor, asked: Asked): Promise<readonly AccessEvent[]> => {
    for (let left = attempts; ; left -= 1) {
      try {
        return await attempt(by, asked);
      } catch (error) {
        if (left <= 1 || !isConflict(error)) throw error;
      }
    }
  };
};

export const accessOf = (ports: Ports): AccessControl => {
  const { current: rights } = rightsOf(ports.store);
  const record = recorder(ports, rights);
  return {
    rights,
    reveal: (wish) => reveal(ports, wish),
    grant: async (wish) => {
      const { by, ...data } = parseValue(granting, wish);
      return record(by, { type: 'GrantRoles', data });
    },
    revoke: async (wish) => {
      const { by, ...data } = parseValue(granting, wish);
      return record(by, { type: 'RevokeRoles', data });
    },
    issueKey: async (wish) => {
      const { by, days, ...given } = parseValue(issuing, wish);
      const parts = newKey();
      const until = new Date(epochMs(ports.clock()) + days * 86_400_000).toISOString();
      const data = { ...given, key: parts.key, mac: await macOf(ports.vault, parts), until };
      await record(by, { type: 'IssueKey', data });
      const issued = (await rights()).keys.get(parts.key) as IssuedKey;
      return { issued, text: keyText(parts) };
    },
    revokeKey: async (wish) => {
      const { by, key } = parseValue(revoking, wish);
      return record(by, { type: 'RevokeKey', data: { key } });
    },
    authenticate: async (text) => {
      const parts = parseKey(text);
      if (parts === undefined) throw notAuthenticated();
      const { keys, holders } = await rights();
      const mac = await macOf(ports.vault, parts);
      const issued = keys.get(parts.key);
      if (issued === undefined || !isSameMac(issued.mac, mac)) throw notAuthenticated();
      if (!serves(issued, ports.clock())) throw notAuthenticated();
      return { actor: issued.holder, roles: holders.get(issued.holder) ?? new Set() };
    },
  };
};
