import type { Office } from '../../office/office.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { ServeOutput } from '../../presentation/schemas/serve.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { printLine } from '../shell/print-json.ts';

const sample = JSON.stringify({
  channel: { kind: 'sms' },
  receivedAt: '2024-08-14T09:30:00+08:00',
  matters: [{ subject: { type: 'none' }, kind: 'claim', field: 'other', remedy: 'department' }],
});

const curl = (address: string): string =>
  [
    `curl ${address}/v1/reports \\`,
    `  -H "Authorization: Bearer $GUANXIA_KEY" -H 'Idempotency-Key: letter-1' \\`,
    `  -H 'Content-Type: application/json' -d '${sample}'`,
  ].join('\n');

const words = {
  demo: text(
    '虚构的示例区；停止后一切删除。登记一份来件：',
    'a fictional district; everything is gone when it stops. Hand a report in:',
  ),
  administrator: text(
    '第一个管理员密钥，只显示这一次：',
    'the first key of an administrator, shown this once:',
  ),
  next: text('接下来：', 'next:'),
  noKeys: text('还没有人持有密钥；用这条命令签发：', 'nobody holds a key yet; issue one with:'),
};

/** The address and a key on stdout, and how to use them: a demonstration has nothing to lose. */
export const tellDemo = async (cli: Cli, office: Office, address: string, asJson: boolean): Promise<void> => {
  const { text: key } = await office.access.issueKey({
    holder: 'demo.intake',
    roles: ['intake-clerk', 'reviewer'],
    days: 1,
    by: 'demo.office',
  });
  const output: ServeOutput = { schema: schemaUrl('serve'), address, key };
  if (asJson) return printLine(cli, output);
  cli.print(address);
  cli.print(`export GUANXIA_KEY=${key}`);
  cli.tell(cli.say(words.demo));
  return cli.tell(curl(address));
};

interface Started {
  readonly address: string;
  readonly options: { readonly store?: string; readonly readOnly?: boolean; readonly json?: boolean };
}

const hasAdministrator = async ({ access }: Office): Promise<boolean> =>
  [...(await access.rights()).holders.values()].some((roles) => roles.has('administrator'));

/** The address; and for an office that nobody administers yet, a first key, to a terminal and nowhere else. */
export const tellStart = async (cli: Cli, office: Office, { address, options }: Started): Promise<void> => {
  const output: ServeOutput = { schema: schemaUrl('serve'), address };
  if (options.json === true) printLine(cli, output);
  else cli.print(address);
  if (options.readOnly === true || (await hasAdministrator(office))) return;
  const store = options.store === undefined ? '' : ` --store ${options.store}`;
  if (cli.redraw === undefined) {
    cli.tell(cli.say(words.noKeys));
    cli.tell(`  ${cli.command} keys issue admin-1 --role administrator${store}`);
    return;
  }
  const { text: key } = await office.access.issueKey({
    holder: 'admin-1',
    roles: ['administrator'],
    by: 'cli',
  });
  cli.tell(`${cli.say(words.administrator)}\n  ${key}\n${cli.say(words.next)}`);
  cli.tell(`  ${cli.command} keys issue intake-1 --role intake-clerk --as admin-1${store}`);
  cli.tell(curl(address).replaceAll(/^/gm, '  '));
};
