import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { axisOption, progressOption, storeOption } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

const list = verb({
  name: 'list',
  about: text('浏览、筛选日志中的事件', 'browse and filter the events of the log'),
  options: {
    stream: {
      value: '<name>',
      about: text('只列这个流；以 * 结尾为前缀', 'only this stream; a prefix where it ends in *'),
    },
    type: { value: '<type>', about: text('只列这些类型', 'only events of this type'), repeatable: true },
    actor: { value: '<actor>', about: text('只列此人经办的', 'only what this person did') },
    since: {
      value: '<when>',
      about: text(
        '自此时起：时刻，或按巡视任务所在时区计的日期',
        'from then on: an instant, or a date in the zone of the mandate',
      ),
    },
    until: { value: '<when>', about: text('至此时前', 'before then') },
    ...axisOption,
    after: {
      value: '<position>',
      about: text('从此位置之后开始；默认 0', 'begin after this position; default: 0'),
      preset: '0',
    },
    limit: {
      value: '<n>',
      about: text('最多列多少个；默认 100，JSON 不限', 'at most so many; default: 100, no limit for JSON'),
    },
    ...sightOption,
    ...storeOption,
  },
  example: 'guanxia log list --type MandatePublished --type RuleSetActivated',
  prints: { json: ['log-event'], lines: true },
  run: async (cli, options) => (await import('./log-list.ts')).logList(cli, options),
});

const keyNew = verb({
  name: 'new',
  about: text(
    '生成 Ed25519 签名私钥文件，打印验证公钥',
    'make an Ed25519 signing key file and print its verifier key',
  ),
  options: {
    name: {
      value: '<name>',
      about: text(
        '日志的名称，例如 example.org/guanxia',
        'the name of the log, for example example.org/guanxia',
      ),
      required: true,
    },
    key: {
      value: '<file>',
      about: text('写到哪个文件；默认在存储旁', 'the file to write; default: beside the store'),
    },
    ...storeOption,
  },
  example: 'guanxia log key new --name example.org/guanxia',
  prints: { json: ['log-key-new'] },
  run: async (cli, options) => (await import('./log-key-new.ts')).logKeyNew(cli, options),
});

const checkpoint = verb({
  name: 'checkpoint',
  about: text('签署日志现有的全部事件', 'sign what is in the log now'),
  options: {
    key: {
      value: '<file>',
      about: text('签名私钥文件；默认在存储旁', 'the signing key file; default: beside the store'),
    },
    out: {
      value: '<folder>',
      about: text(
        '另存到这个目录，应在别的机器上',
        'a folder to export to, which should be on another machine',
      ),
    },
    every: {
      value: '<interval>',
      about: text(
        '不断签署：每隔多久或每多少事件，例如 10m、100events，先到为准',
        'go on signing: so often or every so many events, for example 10m or 100events, whichever comes first',
      ),
      repeatable: true,
    },
    verifierKey: {
      value: '<key>',
      about: text('先前密钥的公钥', 'verifier key of an earlier signing key'),
      repeatable: true,
    },
    ...storeOption,
  },
  example: 'guanxia log checkpoint',
  prints: { json: ['log-checkpoint'], lines: true },
  run: async (cli, options) => (await import('./log-checkpoint.ts')).logCheckpoint(cli, options),
});

const verify = verb({
  name: 'verify',
  about: text(
    '核验日志有无改动：数据库自检、哈希链、根哈希、签名、检查点，并抽签单独读事件流；只读',
    'check that nobody touched the log: the database, chains, root, signatures, checkpoints, and streams drawn by lot; writes nothing',
  ),
  options: {
    checkpoint: { value: '<file>', about: text('检查点文件', 'a checkpoint file'), repeatable: true },
    checkpoints: {
      value: '<folder>',
      about: text(
        '检查点目录；默认（给出公钥时）为存储旁的目录',
        'a folder with checkpoints; default, if a key is given: the one beside the store',
      ),
      repeatable: true,
    },
    verifierKey: {
      value: '<key>',
      about: text('可信的验证公钥', 'a verifier key to trust'),
      repeatable: true,
    },
    thorough: {
      about: text(
        '把每个事件流单独从头读一遍，而不只抽签读末尾；在服务器上要慢许多',
        'read every stream by itself, in full, and not only the ends of some; much slower on a server',
      ),
    },
    ...progressOption,
    ...storeOption,
  },
  example: 'guanxia log verify',
  prints: { json: ['log-verify'] },
  run: async (cli, options) => (await import('./log-verify.ts')).logVerify(cli, options),
});

const size = {
  size: {
    value: '<events>',
    about: text('以前多少个事件为准；默认全部', 'of the tree over the first so many events; default: all'),
  },
} as const;

const inclusion = verb({
  name: 'inclusion',
  about: text('证明某个事件在日志中', 'prove that an event is in the log'),
  arguments: {
    stream: { about: text('事件流，例如 report-…', 'the stream, for example report-…') },
    version: { about: text('事件在流中的序号，自 1 起', 'its number in the stream, from 1') },
  },
  options: { ...size, ...storeOption },
  example: 'guanxia log prove inclusion calendar-cn 1',
  prints: 'json-always',
  run: async (cli, { stream, version, ...options }) =>
    (await import('./log-prove.ts')).proveEvent(cli, { stream, version }, options),
});

const consistency = verb({
  name: 'consistency',
  about: text('证明日志以先前的若干事件开头', 'prove that the log begins with what it was before'),
  arguments: { older: { about: text('先前的事件数', 'how many events it had') } },
  options: { ...size, ...storeOption },
  example: 'guanxia log prove consistency 100',
  prints: 'json-always',
  run: async (cli, { older, ...options }) =>
    (await import('./log-prove.ts')).proveGrowth(cli, older, options),
});

const copy = verb({
  name: 'copy',
  about: text(
    '把日志复制到另一存储：逐字节相同，可续传，检查点照样成立',
    'copy the log to another store: the same bytes, to be resumed, checkpoints still hold',
  ),
  options: {
    from: {
      value: '<url>',
      about: text(
        '源存储；默认取 GUANXIA_STORE_FILE、GUANXIA_STORE',
        'the store to copy; default: GUANXIA_STORE_FILE, GUANXIA_STORE',
      ),
    },
    to: {
      value: '<url>',
      about: text('目标存储；默认同上', 'the store to copy to; default: the same'),
    },
    ...progressOption,
  },
  example: 'guanxia log copy --from sqlite:guanxia.db --to sqlite:copy.db',
  prints: { json: ['log-copy'] },
  run: async (cli, options) => (await import('./log-copy.ts')).logCopy(cli, options),
});

/** `guanxia log …`, which alone is `guanxia log list`. */
export const log: Noun = {
  name: 'log',
  about: text(
    '日志：浏览、签署、核验、证明、复制',
    'the log: browse it, sign it, check it, prove what is in it, copy it',
  ),
  usual: 'list',
  verbs: [
    list,
    { name: 'key', about: text('签署检查点的密钥', 'the key that signs checkpoints'), verbs: [keyNew] },
    checkpoint,
    verify,
    {
      name: 'prove',
      about: text('输出 RFC 9162 证明（JSON）', 'print proofs of RFC 9162 as JSON'),
      verbs: [inclusion, consistency],
    },
    copy,
  ],
};
