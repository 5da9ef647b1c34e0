import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';

/** What a call is about that grants rights and makes groups. */
export const preparing = 'preparation';

/** A right on the server, by what was asked for, and how it is granted. */
interface Missing {
  readonly right: LocalizedText;
  readonly help: LocalizedText;
}

const toReaders: LocalizedText = {
  'zh-CN':
    '请 $admins 的成员运行 `guanxia store prepare --reads 用户或用户组`（权限表见 docs/how-to/scale-out.md）',
  en: 'have a member of $admins run `guanxia store prepare --reads USER-OR-GROUP`; docs/how-to/scale-out.md has the table of rights',
};

const toWriters: LocalizedText = {
  'zh-CN':
    '请 $admins 的成员运行 `guanxia store prepare --writes 用户或用户组`（权限表见 docs/how-to/scale-out.md）',
  en: 'have a member of $admins run `guanxia store prepare --writes USER-OR-GROUP`; docs/how-to/scale-out.md has the table of rights',
};

const inGroup = (group: string): Missing => ({
  right: {
    'zh-CN': `使用订阅组 \`${group}\`（须能读取 \`$all\`），或在没有该组时建立它`,
    en: `to use group \`${group}\`, which takes that of reading \`$all\`, or to make it where it is not there`,
  },
  help: toReaders,
});

const byWhat: readonly (readonly [RegExp, (name: string) => Missing])[] = [
  [
    new RegExp(`^${preparing}$`),
    () => ({
      right: { 'zh-CN': '授予权限、建立订阅组', en: 'to grant rights and make groups' },
      help: {
        'zh-CN': '请用 $admins 的成员运行；只需一次',
        en: 'run it as a member of $admins; once is enough',
      },
    }),
  ],
  [
    /^\$all$/,
    () => ({
      right: { 'zh-CN': '读取全部事件（`$all` 的 `$r`）', en: 'to read all events (`$r` of `$all`)' },
      help: toReaders,
    }),
  ],
  [/^group (.*)$/s, inGroup],
  [
    /^retry (.*)$/s,
    (group) => ({
      right: {
        'zh-CN': `重新交办订阅组 \`${group}\` 搁置的来件`,
        en: `to hand out again what group \`${group}\` has parked`,
      },
      help: {
        'zh-CN': '请用 $ops 或 $admins 的成员运行；worker 也会按日志认定其中已能认定的',
        en: 'run it as a member of $ops or $admins; workers also determine by the log what has become possible',
      },
    }),
  ],
  [
    /^(\$persistentsubscription-.*)$/s,
    (name) => ({
      right: {
        'zh-CN': `读取搁置清单（\`${name}\` 的 \`$r\`）`,
        en: `to read the list of parked reports (\`$r\` of \`${name}\`)`,
      },
      help: toReaders,
    }),
  ],
  [
    /^append (.*)$/s,
    (stream) => ({
      right: {
        'zh-CN': `写入事件流 \`${stream}\`（\`$w\`）`,
        en: `to append to stream \`${stream}\` (\`$w\`)`,
      },
      help: toWriters,
    }),
  ],
  [
    /^(.*)$/s,
    (stream) => ({
      right: {
        'zh-CN': `读取事件流 \`${stream}\`（\`$r\`、\`$mr\`）`,
        en: `to read stream \`${stream}\` (\`$r\`, \`$mr\`)`,
      },
      help: toReaders,
    }),
  ],
];

/** What a known user was denied, and who grants it how; `what` is what the call was about. */
export const rightMissing = (what: string, cause: unknown): GuanxiaError => {
  const [pattern, missing] = byWhat.find(([one]) => one.test(what)) as (typeof byWhat)[number];
  const { right, help } = missing(pattern.exec(what)?.[1] ?? '');
  const message = {
    'zh-CN': `EventStoreDB 服务器上的用户没有权限：${right['zh-CN']}`,
    en: `the user has no right on the EventStoreDB server ${right.en}`,
  };
  return new GuanxiaError([{ code: 'store-denied', message, help }], { cause });
};
