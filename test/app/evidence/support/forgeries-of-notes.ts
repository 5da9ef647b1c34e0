import {
  type Audited,
  auditOf,
  entries,
  events,
  named,
  noteOver,
  notes,
  otherEntries,
  otherKey,
  ourKey,
  sizes,
} from './audited.ts';
import type { LogForgery } from './forgeries-of-logs.ts';
import { kept } from './kept-log.ts';

const last = noteOver(events, 60);
const [text = '', signature = ''] = last.split('\n\n');
const [otherText = ''] = noteOver(events, 50).split('\n\n');
const theirs = kept(otherEntries);

/** The log as it is, and a checkpoint that was tampered with among the others. */
const tampered = (note: string) => (): Audited =>
  auditOf(events, { notes: [...notes, named(note, 'forged')] });

/** Checkpoints that were changed, exchanged or signed by others. */
export const noteForgeries: readonly LogForgery[] = [
  [
    'a checkpoint with another size',
    ['bad-signature'],
    tampered(`${text.replace('\n60\n', '\n59\n')}\n\n${signature}`),
  ],
  [
    'a checkpoint with another root',
    ['bad-signature'],
    tampered(`${text.replace(/[^\n]+$/, `${Buffer.alloc(32).toString('base64')}`)}\n\n${signature}`),
  ],
  ['a checkpoint with the signature of another', ['bad-signature'], tampered(`${otherText}\n\n${signature}`)],
  [
    'a checkpoint with another origin',
    ['bad-signature'],
    tampered(`${text.replace('/log', '/lag')}\n\n${signature}`),
  ],
  [
    'a signature with a bit changed',
    ['bad-signature', 'not-signed'],
    tampered(last.replace(/(.{8})(.)(=*\n)$/, (_, a, b, c) => `${a}${b === 'A' ? 'B' : 'A'}${c}`)),
  ],
  ['a checkpoint without a signature', ['malformed-note'], tampered(`${text}\n\n`)],
  ['a checkpoint with a line more', ['bad-signature'], tampered(`${text}\nmore\n\n${signature}`)],
  [
    'a checkpoint with line ends of another system',
    ['malformed-note'],
    tampered(last.replaceAll('\n', '\r\n')),
  ],
  ['what is no checkpoint', ['malformed-note'], tampered('a shopping list')],
  [
    'a note of ours that is no checkpoint',
    ['not-signed', 'malformed-note', 'bad-signature'],
    tampered(`eggs\n\n${signature}`),
  ],
  [
    'the checkpoint of another log',
    ['not-signed'],
    tampered(noteOver(theirs, 60, otherKey, 'example.org/other')),
  ],
  ['another log’s checkpoint under our name', ['not-signed'], tampered(noteOver(theirs, 60, otherKey))],
  [
    'our key’s signature under another log’s name',
    ['other-origin'],
    tampered(noteOver(events, 60, ourKey, 'example.org/other')),
  ],
  ['our key’s checkpoint of another log', ['checkpoint-differs'], tampered(noteOver(theirs, 60))],
  [
    'our key’s checkpoint of what is not there',
    ['checkpoint-beyond-log'],
    tampered(noteOver(kept([...entries, ...otherEntries]), 61)),
  ],
  [
    'checkpoints whose signatures are exchanged',
    ['bad-signature'],
    () => {
      const taken = sizes.map((size) => noteOver(events, size).split('\n\n'));
      const swapped = taken.map(([body], n) => `${body}\n\n${taken[(n + 1) % taken.length]?.[1]}`);
      return auditOf(events, { notes: swapped.map((note) => named(note)) });
    },
  ],
];
