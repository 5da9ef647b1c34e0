import { type Command, Option } from 'commander';
import { longestKeyDays } from '../../domain/access/access-decider.ts';
import { roles } from '../../domain/access/role.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { IssueOptions, KeysOptions } from './keys.ts';

const words = {
  about: text('HTTP 服务的密钥', 'keys for the HTTP service'),
  issue: text('签发密钥；密钥只显示这一次', 'issue a key, which is shown this once'),
  list: text('列出密钥，不含密钥本身', 'list the keys, without their secrets'),
  revoke: text('撤销密钥；立即生效', 'revoke a key, at once'),
  holder: text('持有人或系统的代号，不写姓名', 'staff id of a person or id of a client, never a name'),
  key: text('密钥编号', 'id of the key'),
  role: text('同时授予的角色，可写多次', 'a role granted with it; may be repeated'),
  days: text(`有效天数，最多 ${longestKeyDays}`, `for how many days it serves, ${longestKeyDays} at most`),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia keys` */
export const addKeys = (program: Command, { cli, ends }: CommandHost): void => {
  const keys = program.command('keys').description(cli.say(words.about));
  const issue = keys
    .command('issue')
    .description(cli.say(words.issue))
    .argument('<holder>', cli.say(words.holder))
    .addOption(
      new Option('--role <role...>', cli.say(words.role))
        .choices(roles)
        .default([], cli.say(text('无', 'none'))),
    )
    .option('--days <number>', cli.say(words.days), String(longestKeyDays))
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--json', cli.say(words.json));
  addStoreOption(issue, cli).action(async (holder: string, options: IssueOptions) => {
    ends(await (await import('./keys.ts')).issueKey(cli, holder, options));
  });
  const list = keys.command('list').description(cli.say(words.list)).option('--json', cli.say(words.json));
  addStoreOption(list, cli).action(async (options: KeysOptions) => {
    ends(await (await import('./keys.ts')).listKeys(cli, options));
  });
  const revoke = keys
    .command('revoke')
    .description(cli.say(words.revoke))
    .argument('<key>', cli.say(words.key))
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--json', cli.say(words.json));
  addStoreOption(revoke, cli).action(async (key: string, options: KeysOptions) => {
    ends(await (await import('./keys.ts')).revokeKey(cli, key, options));
  });
};
