import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Credentials } from './client.ts';

/** What the adapter has to know of a connection string; the client reads the rest. */
export interface ConnectionString {
  readonly tls: boolean;
  readonly credentials: Credentials | undefined;
  /** `streamPrefix`, a setting of ours. */
  readonly prefix: string;
  /** The connection string without our own settings. */
  readonly forClient: string;
  /** The same for each node of a cluster alone; none where there is one node. */
  readonly nodes: readonly string[];
}

const prefixSetting = 'streamPrefix';

const schemes = /^(?:esdb|kurrentdb|kurrent|kdb)(?:\+discover)?:\/\//i;

/** The text itself is not told: it may hold a password. */
const invalid = () =>
  new GuanxiaError([
    {
      code: 'connection-string-invalid',
      message: {
        'zh-CN': 'EventStoreDB 连接串的写法不对',
        en: 'the connection string of EventStoreDB is not well formed',
      },
      help: {
        'zh-CN': '写作 esdb://主机:2113?tls=true；集群写作 esdb+discover://主机:2113',
        en: 'write esdb://host:2113?tls=true, or esdb+discover://host:2113 for a cluster',
      },
    },
  ]);

/** A prefix ends where a name begins, so that none is the beginning of another. */
const prefixForm = /^[A-Za-z0-9_-]{1,80}\.$/;

const prefixInvalid = () =>
  new GuanxiaError([
    {
      code: 'stream-prefix-invalid',
      message: {
        'zh-CN': '连接串中的 streamPrefix 须由字母、数字、`-`、`_` 组成并以一个 `.` 结尾',
        en: '`streamPrefix` in the connection string has to be letters, digits, `-` and `_`, and end with its only `.`',
      },
      help: {
        'zh-CN': '例如 streamPrefix=office. ；这样任何前缀都不会是另一前缀的开头',
        en: 'write streamPrefix=office. for example: no prefix is then the beginning of another',
      },
    },
  ]);

export const isConnectionString = (text: string): boolean => schemes.test(text);

/** Whether a connection string names a password. */
export const holdsPassword = (text: string): boolean => /^[^/]*\/\/[^/?#@]*:[^/?#@]*@/.test(text);

/** @throws {GuanxiaError} `connection-string-invalid`, `stream-prefix-invalid` */
export function parseConnectionString(text: string): ConnectionString {
  const [, user, rest = ''] = /^[a-z+]+:\/\/(?:([^/?#@]*)@)?([^@]*)$/i.exec(text) ?? [];
  if (!isConnectionString(text) || rest.replace(/[/?].*$/, '') === '') throw invalid();
  const [address, settings = ''] = text.split(/\?(.*)/s);
  const all = new URLSearchParams(settings);
  const prefix = all.get(prefixSetting) ?? '';
  if (prefix !== '' && !prefixForm.test(prefix)) throw prefixInvalid();
  const tls = [...all].find(([name]) => name.toLowerCase() === 'tls')?.[1];
  const others = settings
    .split('&')
    .filter((setting) => setting !== '' && !setting.startsWith(`${prefixSetting}=`));
  const forClient = others.length === 0 ? (address as string) : `${address}?${others.join('&')}`;
  return {
    tls: tls?.toLowerCase() !== 'false',
    credentials: credentialsIn(user),
    prefix,
    forClient,
    nodes: nodesOf(forClient),
  };
}

function nodesOf(text: string): readonly string[] {
  const [, scheme = '', discovers, user = '', hosts = '', rest = ''] =
    /^([a-z]+)(\+discover)?:\/\/((?:[^@]*@)?)([^/?]*)(.*)$/is.exec(text) ?? [];
  const nodes = hosts.split(',');
  if (nodes.length === 1 && discovers === undefined) return [];
  return nodes.map((node) => `${scheme}://${user}${node}${rest}`);
}

function credentialsIn(user: string | undefined): Credentials | undefined {
  if (user === undefined) return undefined;
  const [username = '', password] = user.split(/:(.*)/s);
  if (password === undefined) throw invalid();
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw invalid();
  }
}
