import type { Metadata } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { LogRecord } from './record.ts';
import type { ServerLog } from './server-log.ts';
import { refusal } from './words.ts';

export interface TestUser {
  readonly name: string;
  readonly password: string;
  readonly groups: readonly string[];
}

/** What somebody may do with a stream; the names are those of its metadata. */
export type Right = '$r' | '$w' | '$d' | '$mr' | '$mw';

/**
 * Who may do what, as a server with users answers. Without users (`--insecure`) everybody may do everything.
 */
export interface Access {
  readonly add: (user: TestUser) => void;
  /** Whether the one who calls gave a password that is wrong, or a name that nobody has. */
  readonly isUnknown: (call: Metadata) => boolean;
  readonly may: (call: Metadata, right: Right, stream: string) => boolean;
  /** Groups are made, removed and told to hand out again by administrators and operators alone. */
  readonly mayRunGroups: (call: Metadata) => boolean;
  /** Any user, not somebody without a name. */
  readonly isUser: (call: Metadata) => boolean;
}

const administrators = ['$admins'];
const operators = ['$admins', '$ops'];

export const unauthenticated = () => refusal(status.UNAUTHENTICATED, 'Unauthenticated');
export const accessDenied = () =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export function access(log: ServerLog, given: readonly TestUser[] | undefined): Access {
  const open = given === undefined;
  const users = [...(given ?? [])];
  const named = (call: Metadata): TestUser | undefined | 'unknown' => {
    const [header] = call.get('authorization');
    if (header === undefined) return undefined;
    const text = Buffer.from(String(header).replace(/^Basic /, ''), 'base64').toString();
    return users.find(({ name, password }) => `${name}:${password}` === text) ?? 'unknown';
  };
  const rolesOf = (call: Metadata): readonly string[] => {
    const user = named(call);
    return user === undefined || user === 'unknown' ? [] : [user.name, '$all', ...user.groups];
  };
  const isAny = (call: Metadata, roles: readonly string[]) =>
    rolesOf(call).some((role) => roles.includes(role));
  return {
    add: (user) => users.push(user),
    isUnknown: (call) => !open && named(call) === 'unknown',
    isUser: (call) => open || rolesOf(call).length > 0,
    mayRunGroups: (call) => open || isAny(call, operators),
    may: (call, right, stream) =>
      open || isAny(call, administrators) || isAny(call, granted(log, right, stream)),
  };
}

const rightsOverMetadata: Readonly<Partial<Record<Right, Right>>> = { $r: '$mr', $w: '$mw' };

/** Who a stream's metadata grants a right to; by default everybody, over the server's own streams nobody. */
function granted(log: ServerLog, right: Right, stream: string): readonly string[] {
  if (stream.startsWith('$$')) return granted(log, rightsOverMetadata[right] ?? right, stream.slice(2));
  const { $acl } = lastMetadata(log.stream(`$$${stream}`)?.at(-1));
  const roles = Object($acl)[right] as string | readonly string[] | undefined;
  if (roles === undefined) return stream.startsWith('$') ? [] : ['$all'];
  return typeof roles === 'string' ? [roles] : roles;
}

const lastMetadata = (record: LogRecord | undefined): { readonly $acl?: unknown } =>
  record === undefined ? {} : Object(JSON.parse(Buffer.from(record.data).toString()));
