import { randomUUID } from 'node:crypto';
import { type Credentials, type EventStoreDbClient, type NewRights, requiresLeader } from './client.ts';
import { preparing } from './denied.ts';
import { failureOf } from './failure.ts';
import { recordsOf } from './records.ts';
import { ask, type Session } from './session.ts';

/** Reading, appending, deleting, reading and writing metadata, as the server abbreviates them. */
type Right = '$r' | '$w' | '$d' | '$mr' | '$mw';

/** Who may do what: names of users and of groups of users. */
export type AccessList = Readonly<Partial<Record<Right, readonly string[]>>>;

type Data = Readonly<Record<string, unknown>>;

/** Always among those who may: an administrator must be able to take a right back. */
export const administrators = '$admins';

/** They may have what is parked handed out again, for which it has to be listed. */
export const operators = '$ops';

/** By the server's defaults: whoever has a name on it. */
const everybody = '$all';

const rolesIn = (given: unknown): readonly string[] => (Array.isArray(given) ? given : [given]).map(String);

/** What an access list grants, and what is to be granted beside it. What everybody may is narrowed to those named. */
const joined = (before: unknown, granted: AccessList): Data => {
  const list: Data = Object(before);
  const entries = Object.entries(granted).map(([right, roles]) => {
    const there = list[right] === undefined ? [] : rolesIn(list[right]).filter((role) => role !== everybody);
    return [right, [...new Set([...(there.length > 0 ? there : [administrators]), ...roles])]];
  });
  return { ...list, ...Object.fromEntries(entries) };
};

interface Kept {
  /** The stream in which the server looks for it. */
  readonly stream: string;
  readonly type: NewRights['type'];
  readonly key: '$acl' | '$userStreamAcl';
}

/** Who may do what with one stream. */
export const rightsOf = (stream: string): Kept => ({ stream: `$$${stream}`, type: '$metadata', key: '$acl' });

/** Who may do what with streams that have no list of their own, on the whole server. */
export const rightsByDefault: Kept = { stream: '$settings', type: '$settings', key: '$userStreamAcl' };

/** The access list as it is kept, and the revision of what keeps it. */
interface Present {
  readonly revision: bigint | 'no_stream';
  readonly data: Data;
}

async function present(client: EventStoreDbClient, { stream }: Kept): Promise<Present> {
  const range = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
  const [last] = (await recordsOf(() => client.readStream(stream, { requiresLeader, ...range }))) ?? [];
  return { revision: last?.revision ?? 'no_stream', data: Object(last?.data) };
}

/** Keeps `data` unless somebody else has changed what was there; tells whether it is kept. */
async function keep(
  client: EventStoreDbClient,
  credentials: Credentials | undefined,
  { stream, type }: Kept,
  { revision, data }: Present,
): Promise<boolean> {
  const event: NewRights = { id: randomUUID(), type, contentType: 'application/json', data };
  const expected = { expectedRevision: revision, streamState: revision };
  try {
    await client.appendToStream(stream, [event], {
      requiresLeader,
      ...expected,
      ...(credentials && { credentials }),
    });
    return true;
  } catch (error) {
    if (failureOf(error) === 'conflict') return false;
    throw error;
  }
}

/**
 * Grants rights beside those that are granted already, and tells whether any were missing. Whatever else is kept
 * there stays.
 */
export const grant = (
  session: Session,
  credentials: Credentials | undefined,
  kept: Kept,
  granted: AccessList,
): Promise<boolean> =>
  ask(session, preparing, async (client) => {
    for (;;) {
      const { revision, data } = await present(client, kept);
      const list = joined(data[kept.key], granted);
      if (JSON.stringify(list) === JSON.stringify(data[kept.key])) return false;
      if (await keep(client, credentials, kept, { revision, data: { ...data, [kept.key]: list } }))
        return true;
    }
  });
