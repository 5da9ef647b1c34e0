import { type SigningKey, signNote } from '../../../src/evidence/index.ts';
import { type Draft, draftOf, flippedHash, plus, written } from './draft.ts';
import type { Forgery } from './forgeries.ts';
import { checkpointOf } from './sample-log.ts';
import { forgersKey, otherKey, ourKey, type World } from './world.ts';

const changed = (change: (note: string, world: World) => string) => (world: World) => {
  const draft = draftOf(world.sound);
  return written({ ...draft, checkpoint: change(draft.checkpoint, world) });
};

/** Changes a line of the checkpoint, the signature left as it was. */
const withLine = (at: number, change: (line: string, world: World) => string) =>
  changed((note, world) =>
    note
      .split('\n')
      .map((line, index) => (index === at ? change(line, world) : line))
      .join('\n'),
  );

/** Adds a signature line. */
const withMore = (signed: string) => changed((note) => `${note}— ${signed}\n`);

/** Changes the text and has it signed again, by our key unless told otherwise. */
const resigned = (change: (lines: readonly string[]) => readonly string[], key: SigningKey = ourKey) =>
  changed((note) =>
    signNote(
      change(note.split('\n').slice(0, 3))
        .map((line) => `${line}\n`)
        .join(''),
      [key],
    ),
  );

const [origin, size, root, signature] = [0, 1, 2, 4];
const flipLast = (line: string) =>
  line.replace(/\S+$/, (base64) => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    return bytes.toString('base64');
  });

export const checkpointForgeries: readonly Forgery[] = [
  [
    'a byte of the root changed',
    ['bad-signature', 'not-included'],
    withLine(root, (line, { choice }) => flippedHash(line, choice)),
  ],
  ['a byte of the signature changed', ['bad-signature'], withLine(signature, flipLast)],
  ['a signature of zeros', ['bad-signature'], withLine(signature, zeroed)],
  ['a size that is too large', ['bad-signature'], withLine(size, (line) => plus(line, 1n))],
  ['a size that is too small', ['bad-signature', 'outside-tree'], withLine(size, () => '1')],
  ['a size of 0', ['bad-signature', 'outside-tree'], withLine(size, () => '0')],
  ['another origin', ['bad-signature', 'other-origin'], withLine(origin, () => 'example.org/lag')],
  ['a space behind the origin', ['bad-signature', 'other-origin'], withLine(origin, (line) => `${line} `)],
  [
    'another origin that our key signed',
    ['other-origin'],
    resigned(([, ...rest]) => ['example.org/lag', ...rest]),
  ],
  ['an extension that nobody signed', ['bad-signature'], withLine(root, (line) => `${line}\nmore`)],
  ['the signature of a key of the same name', ['not-signed'], resigned((lines) => lines, forgersKey)],
  ['the signature of another key', ['not-signed'], resigned((lines) => lines, otherKey)],
  [
    'a good signature and one in our name that is not',
    ['bad-signature'],
    changed((note) => `${note}${zeroed(note.split('\n')[signature] ?? '')}\n`),
  ],
  [
    'our signature under another name',
    ['not-signed'],
    withLine(signature, (line) => line.replace('/log', '/lag')),
  ],
  ['a signature that is an id only', ['malformed-checkpoint'], withMore('witness.example AAAAAA==')],
  ['a signature by a name with a plus sign', ['malformed-checkpoint'], withMore('witness+example AAAAAAA=')],
  [
    'a signature by a name with a wide space',
    ['malformed-checkpoint'],
    withMore('witness\u3000example AAAAAAA='),
  ],
  ['a signature by a name with U+0085', ['malformed-checkpoint'], withMore('witness\u0085example AAAAAAA=')],
  ['a signature by nobody', ['malformed-checkpoint'], withMore(' AAAAAAA=')],
  ['a signature in two parts', ['malformed-checkpoint'], withMore('witness.example AAAA AAA=')],
  [
    'an older checkpoint of the same log',
    ['not-included'],
    (world) => withCheckpoint(world, checkpointOf(world.events, 3, ourKey)),
  ],
  [
    'a checkpoint that our key signed for another history',
    ['not-included'],
    (world) => withCheckpoint(world, checkpointOf(world.otherEvents, world.size, ourKey)),
  ],
  [
    'a size with a leading zero',
    ['malformed-checkpoint'],
    resigned(([name = '', count = '', ...rest]) => [name, `0${count}`, ...rest]),
  ],
  [
    'a size in other digits',
    ['malformed-checkpoint'],
    resigned(([name = '', , hash = '']) => [name, '１２', hash]),
  ],
  [
    'a size of twenty digits',
    ['malformed-checkpoint'],
    resigned(([name = '', , hash = '']) => [name, '1'.repeat(20), hash]),
  ],
  [
    'a root with bits of no byte',
    ['malformed-checkpoint'],
    resigned(([name = '', count = '', hash = '']) => [name, count, hash.replace(/.=$/, '9=')]),
  ],
  [
    'a hexadecimal root',
    ['malformed-checkpoint'],
    resigned(([name = '', count = '', hash = '']) => [
      name,
      count,
      Buffer.from(hash, 'base64').toString('hex'),
    ]),
  ],
  ['no root', ['malformed-checkpoint'], resigned((lines) => lines.slice(0, 2))],
  ['an empty extension', ['malformed-checkpoint'], resigned((lines) => [...lines, '', 'more'])],
  ['no signature', ['malformed-checkpoint'], changed((note) => note.slice(0, note.indexOf('—')))],
  ['no newline at its end', ['malformed-checkpoint'], changed((note) => note.slice(0, -1))],
  ['an empty line at its end', ['malformed-checkpoint'], changed((note) => `${note}\n`)],
  ['an en dash', ['malformed-checkpoint'], changed((note) => note.replace('—', '–'))],
  ['two spaces behind the dash', ['malformed-checkpoint'], changed((note) => note.replace('— ', '—  '))],
  [
    'a no-break space behind the dash',
    ['malformed-checkpoint'],
    changed((note) => note.replace('— ', '—\u00a0')),
  ],
  ['CRLF', ['malformed-checkpoint'], changed((note) => note.replaceAll('\n', '\r\n'))],
  ['a tab', ['malformed-checkpoint'], changed((note) => note.replace('example', '\t'))],
  [
    'a signature without its padding',
    ['malformed-checkpoint'],
    changed((note) => note.replace('=\n\n', '=\n\n').replace(/=+\n$/, '\n')),
  ],
  ['a byte order mark', ['other-origin', 'bad-signature'], changed((note) => `\ufeff${note}`)],
];

const withCheckpoint = (world: World, checkpoint: string) => {
  const draft: Draft = draftOf(world.sound);
  return written({ ...draft, checkpoint });
};

/** A signature line with its key's id and then zeros. */
function zeroed(line: string): string {
  return line.replace(/\S+$/, (base64) => Buffer.from(base64, 'base64').fill(0, 4).toString('base64'));
}
