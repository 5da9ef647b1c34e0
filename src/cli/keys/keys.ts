import { sharedZone } from '../../app/documents/zones.ts';
import type { IssuedKey, Rights } from '../../domain/access/rights.ts';
import { type Role, role } from '../../domain/access/role.ts';
import { keyId } from '../../domain/events/access-events.ts';
import { actor } from '../../domain/ids.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { KeysOutput } from '../../presentation/schemas/keys.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { instantText } from '../../presentation/text/instant.ts';
import { table } from '../../presentation/text/table.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue, wholeNumberOption } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface KeysOptions {
  readonly store?: string;
  readonly as?: string;
  readonly json?: boolean;
}

export interface IssueOptions extends KeysOptions {
  readonly role?: readonly string[];
  readonly days?: string;
}

const words = {
  key: text('密钥编号', 'key'),
  holder: text('持有人', 'holder'),
  roles: text('角色', 'roles'),
  issued: text('签发', 'issued'),
  until: text('有效至', 'until'),
  revoked: text('撤销', 'revoked'),
  once: text('密钥只显示这一次，请妥善保存', 'the key is shown this once: keep it safe'),
};

type KeyJson = KeysOutput['keys'][number];

const keyJson = ({ holders }: Rights, { mac: _mac, ...issued }: IssuedKey): KeyJson => ({
  ...issued,
  roles: [...(holders.get(issued.holder) ?? [])],
});

const rowOf = ({ key, holder, roles, issued, until, revoked }: KeyJson, zone: string): readonly string[] => [
  key,
  holder,
  roles.join(' '),
  instantText(issued, zone),
  instantText(until, zone),
  revoked === undefined ? '' : instantText(revoked, zone),
];

const print = async (
  cli: Cli,
  { library }: Office,
  keys: readonly KeyJson[],
  options: KeysOptions,
  secret?: string,
): Promise<void> => {
  if (options.json === true) {
    const shown = secret === undefined ? {} : { text: secret };
    const output: KeysOutput = { schema: schemaUrl('keys'), keys: [...keys], ...shown };
    printDocument(cli, output);
    return;
  }
  if (secret !== undefined) cli.print(secret);
  const headings = (['key', 'holder', 'roles', 'issued', 'until', 'revoked'] as const).map((name) => ({
    heading: cli.say(words[name]),
  }));
  const zone = sharedZone(await library.current());
  const lines = table(
    headings,
    keys.map((one) => rowOf(one, zone)),
  ).join('\n');
  if (secret === undefined) cli.print(lines);
  else cli.tell(`${lines}\n${cli.say(words.once)}`);
};

const by = ({ as = 'cli' }: KeysOptions): string => optionValue('--as', actor, as);

/** `guanxia keys issue`: the key alone on stdout, so that it can be piped to where it is kept. */
export const issueKey = async (cli: Cli, holder: string, options: IssueOptions): Promise<ExitCode> => {
  const days = options.days === undefined ? undefined : wholeNumberOption('--days', options.days, 1);
  const roles = (options.role ?? []).map((one): Role => optionValue('--role', role, one));
  await inOffice({ store: storeUrlFrom(options.store, cli.env), access: 'create' }, async (office) => {
    const { access } = office;
    const wish = {
      holder: optionValue('holder', actor, holder),
      roles,
      by: by(options),
      ...(days !== undefined && { days }),
    };
    const { issued, text: secret } = await access.issueKey(wish);
    await print(cli, office, [keyJson(await access.rights(), issued)], options, secret);
  });
  return exit.done;
};

/** `guanxia keys list` */
export const listKeys = async (cli: Cli, options: KeysOptions): Promise<ExitCode> =>
  inOffice({ store: storeUrlFrom(options.store, cli.env), access: 'read' }, async (office) => {
    const { access } = office;
    const rights = await access.rights();
    const keys = [...rights.keys.values()].map((one) => keyJson(rights, one));
    await print(cli, office, keys, options);
    return keys.length === 0 ? exit.nothingToDo : exit.done;
  });

/** `guanxia keys revoke` */
export const revokeKey = async (cli: Cli, key: string, options: KeysOptions): Promise<ExitCode> => {
  const id = optionValue('key', keyId, key);
  await inOffice({ store: storeUrlFrom(options.store, cli.env) }, async (office) => {
    const { access } = office;
    await access.revokeKey({ key: id, by: by(options) });
    const rights = await access.rights();
    await print(cli, office, [keyJson(rights, rights.keys.get(id) as IssuedKey)], options);
  });
  return exit.done;
};
