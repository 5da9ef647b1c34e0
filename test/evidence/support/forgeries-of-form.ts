import { draftOf, written } from './draft.ts';
import type { Forgery } from './forgeries.ts';

const retold =
  (change: (text: string) => string): Forgery[2] =>
  ({ sound }) =>
    Buffer.from(change(Buffer.from(sound).toString()));

const reshaped =
  (change: (bundle: Record<string, unknown>) => object): Forgery[2] =>
  ({ sound }) =>
    written(change({ ...draftOf(sound) }) as never);

const firstEvent = (change: object) =>
  reshaped((bundle) => {
    const [first, ...rest] = bundle['events'] as readonly object[];
    return { ...bundle, events: [{ ...first, ...change }, ...rest] };
  });

const without = (name: string) =>
  reshaped((bundle) => Object.fromEntries(Object.entries(bundle).filter(([key]) => key !== name)));

const named: readonly (readonly [name: string, forge: Forgery[2]])[] = [
  ['nothing at all', () => new Uint8Array(0)],
  ['another JSON value', () => Buffer.from('[]')],
  ['null', () => Buffer.from('null')],
  ['half of it', ({ sound }) => sound.subarray(0, sound.length >> 1)],
  ['no last brace', ({ sound }) => sound.subarray(0, -1)],
  ['a newline behind it', retold((text) => `${text}\n`)],
  ['a space before it', retold((text) => ` ${text}`)],
  ['a byte order mark before it', retold((text) => `\ufeff${text}`)],
  ['something behind it', retold((text) => `${text}{}`)],
  ['line breaks for the reader', retold((text) => JSON.stringify(JSON.parse(text), null, 2))],
  [
    'keys in another order',
    retold((text) =>
      JSON.stringify({ ...JSON.parse(text), checkpoint: JSON.parse(text).checkpoint }, [
        'verifierKey',
        'format',
        'checkpoint',
        'events',
        'streams',
        'event',
        'stream',
        'version',
        'index',
        'proof',
        'name',
        'chain',
      ]),
    ),
  ],
  ['a character written as an escape', retold((text) => text.replace('—', '\\u2014'))],
  ['a solidus written as an escape', retold((text) => text.replace('/', '\\/'))],
  ['an escape in capitals', retold((text) => text.replace('"checkpoint":"', '"checkpoint":"\\u001F'))],
  [
    'a key told twice',
    retold((text) => text.replace('{"checkpoint"', '{"format":"guanxia-evidence/1","checkpoint"')),
  ],
  ['a comment', retold((text) => text.replace('{', '{/* genuine */'))],
  ['a comma too many', retold((text) => text.replace(/\}$/, ',}'))],
  ['bytes that are not UTF-8', ({ sound }) => Buffer.from(Buffer.from(sound).toString('utf8'), 'latin1')],
  [
    'an overlong encoding',
    ({ sound }) => Buffer.concat([sound.subarray(0, 3), Buffer.of(0xc0, 0xaf), sound.subarray(4)]),
  ],
  ['half a surrogate pair', retold((text) => text.replace('—', '\\ud800'))],
  ['U+0000 in a name', retold((text) => text.replaceAll('举报', '\\u0000'))],
  ['a noncharacter in a name', retold((text) => text.replaceAll('举报', '\ufdd0'))],
  ['a noncharacter of a higher plane', retold((text) => text.replaceAll('举报', '\u{1fffe}'))],
  ['nesting without end', () => Buffer.from('['.repeat(100_000))],
  ['an extra member', reshaped((bundle) => ({ ...bundle, comment: 'genuine' }))],
  ['a member called __proto__', retold((text) => text.replace('{', '{"__proto__":1,'))],
  ['an extra member of an event', firstEvent({ comment: 'genuine' })],
  ['no format', without('format')],
  ['no checkpoint', without('checkpoint')],
  ['no events', reshaped((bundle) => ({ ...bundle, events: [] }))],
  ['no streams', reshaped((bundle) => ({ ...bundle, streams: [] }))],
  ['events as an object', reshaped((bundle) => ({ ...bundle, events: { ...(bundle['events'] as object) } }))],
  ['another format', reshaped((bundle) => ({ ...bundle, format: 'guanxia-evidence/2' }))],
  ['an empty verifier key', reshaped((bundle) => ({ ...bundle, verifierKey: '' }))],
  ['an index as a number', firstEvent({ index: 0 })],
  ['an index with a leading zero', firstEvent({ index: '00' })],
  ['an index with a sign', firstEvent({ index: '+0' })],
  ['a negative index', firstEvent({ index: '-1' })],
  ['a hexadecimal index', firstEvent({ index: '0x0' })],
  ['an index in other digits', firstEvent({ index: '０' })],
  ['an index with a newline', firstEvent({ index: '0\n' })],
  ['an index of twenty digits', firstEvent({ index: '1'.repeat(20) })],
  ['an empty index', firstEvent({ index: '' })],
  ['a version that is null', firstEvent({ version: null })],
  ['a version that is true', firstEvent({ version: true })],
  ['an empty event', firstEvent({ event: '' })],
  ['an event that is JSON and not its text', firstEvent({ event: {} })],
  ['a proof that is a text', firstEvent({ proof: 'AAAA' })],
  ['a node without its padding', firstEvent({ proof: ['A'.repeat(43)] })],
  ['a node of 31 bytes', firstEvent({ proof: [Buffer.alloc(31).toString('base64')] })],
  ['a node of 33 bytes', firstEvent({ proof: [Buffer.alloc(33).toString('base64')] })],
  ['a node with bits of no byte', firstEvent({ proof: [`${'A'.repeat(42)}B=`] })],
  ['a node in URL-safe base64', firstEvent({ proof: [`${'A'.repeat(41)}_A=`] })],
  ['a node with a newline in it', firstEvent({ proof: [`${'A'.repeat(43)}=\n`] })],
  ['an empty node', firstEvent({ proof: [''] })],
];

const keyForgeries: readonly Forgery[] = [
  [
    'the id of the verifier key in capitals',
    ['other-key'],
    reshaped((bundle) => ({
      ...bundle,
      verifierKey: String(bundle['verifierKey']).replace(/\+[0-9a-f]{8}\+/, (id) => id.toUpperCase()),
    })),
  ],
  [
    'a space behind the verifier key',
    ['other-key'],
    reshaped((bundle) => ({ ...bundle, verifierKey: `${bundle['verifierKey']} ` })),
  ],
  ['no verifier key to speak of', ['other-key'], reshaped((bundle) => ({ ...bundle, verifierKey: 'none' }))],
];

export const formForgeries: readonly Forgery[] = [
  ...keyForgeries,
  ...named.map(([name, forge]): Forgery => [name, ['malformed-bundle'], forge]),
];
