import { roles } from '../../domain/access/role-names.ts';
import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { actorOption, storeOption } from '../shell/command/options.ts';

const issue = verb({
  name: 'issue',
  about: text('签发密钥；密钥只显示这一次', 'issue a key, which is shown this once'),
  arguments: {
    holder: {
      about: text('持有人或系统的代号，不写姓名', 'staff id of a person or id of a client, never a name'),
    },
  },
  options: {
    role: {
      value: '<role>',
      about: text('同时授予的角色', 'a role granted with it'),
      choices: roles,
      repeatable: true,
    },
    days: {
      value: '<number>',
      about: text('有效天数；默认为最长期限', 'for how many days it serves; default: as long as may be'),
    },
    ...actorOption,
    ...storeOption,
  },
  example: 'guanxia keys issue intake-1 --role intake-clerk --as admin-1',
  prints: { json: ['keys'] },
  run: async (cli, { holder, ...options }) => (await import('./keys.ts')).issueKey(cli, holder, options),
});

const list = verb({
  name: 'list',
  about: text('列出密钥，不含密钥本身', 'list the keys, without their secrets'),
  options: storeOption,
  example: 'guanxia keys list',
  prints: { json: ['keys'] },
  run: async (cli, options) => (await import('./keys.ts')).listKeys(cli, options),
});

const revoke = verb({
  name: 'revoke',
  about: text('撤销密钥；立即生效', 'revoke a key, at once'),
  arguments: { key: { about: text('密钥编号', 'id of the key') } },
  options: { ...actorOption, ...storeOption },
  example: 'guanxia keys revoke KEY --as admin-1',
  prints: { json: ['keys'] },
  run: async (cli, { key, ...options }) => (await import('./keys.ts')).revokeKey(cli, key, options),
});

/** `guanxia keys …` */
export const keys: Noun = {
  name: 'keys',
  about: text('HTTP 服务的密钥', 'keys for the HTTP service'),
  verbs: [issue, list, revoke],
};
