import type { StoredEvent } from '../../../../src/stores/port/event-store.ts';
import {
  type Audited,
  auditOf,
  entries,
  events,
  forgersKey,
  named,
  noteOver,
  otherEntries,
} from './audited.ts';
import { type Entry, entry, kept } from './kept-log.ts';

/** What somebody with the store did, and codes of which an auditor must find at least one. */
export type LogForgery = readonly [name: string, found: readonly string[], forged: () => Audited];

/** Chains and numbers are made anew, as a forger who knows the format does. */
const rechained = (change: (entries: Entry[]) => readonly Entry[]) => () =>
  auditOf(kept(change([...entries])));

const replaced = (list: readonly Entry[], at: number, text: string): Entry[] =>
  list.map((each, index) => (index === at ? entry(each.stream, text) : each));

const swapped = (one: number, other: number) => (list: Entry[]) =>
  list.map((each, index) => (index === one ? list[other] : index === other ? list[one] : each) as Entry);

/** One event changed and nothing else. */
const changed = (at: number, change: Partial<StoredEvent>) => () =>
  auditOf(events.map((event, index) => (index === at ? { ...event, ...change } : event)));

const differs = ['checkpoint-differs'];
const beyond = ['checkpoint-beyond-log'];
const invented = entry('report-3', 'invented');
const at = (index: number) => events[index] as StoredEvent;

const rewritten: readonly LogForgery[] = [
  ['the first event edited, all rechained', differs, rechained((list) => replaced(list, 0, 'edited'))],
  ['an event edited, all rechained', differs, rechained((list) => replaced(list, 33, 'edited'))],
  ['the last event edited, all rechained', differs, rechained((list) => replaced(list, 59, 'edited'))],
  ['a letter’s case changed, all rechained', differs, rechained((list) => replaced(list, 5, 'Ours 5'))],
  ['the first event taken away, all rechained', [...differs, ...beyond], rechained((list) => list.slice(1))],
  ['an event taken away, all rechained', differs, rechained((list) => list.toSpliced(20, 1))],
  [
    'a stream taken away, all rechained',
    differs,
    rechained((list) => list.filter(({ stream }) => stream !== 'report-4')),
  ],
  ['an event put in front, all rechained', differs, rechained((list) => [invented, ...list])],
  ['an event put in, all rechained', differs, rechained((list) => list.toSpliced(31, 0, invented))],
  [
    'an event put in for another, all rechained',
    differs,
    rechained((list) => list.toSpliced(31, 1, invented)),
  ],
  [
    'a stream put in, all rechained',
    differs,
    rechained((list) => list.toSpliced(12, 0, entry('new', 'a'), entry('new', 'b'))),
  ],
  [
    'an event told twice, all rechained',
    differs,
    rechained((list) => list.toSpliced(9, 0, list[9] as Entry)),
  ],
  ['two neighbours exchanged, all rechained', differs, rechained(swapped(24, 25))],
  ['two events of a stream exchanged, all rechained', differs, rechained(swapped(2, 11))],
  ['the first and the last exchanged, all rechained', differs, rechained(swapped(0, 59))],
  ['everything in reverse, all rechained', differs, rechained((list) => list.toReversed())],
  [
    'an event moved to another stream, all rechained',
    differs,
    rechained((list) => list.map((each, n) => (n === 8 ? { ...each, stream: 'report-0' } : each))),
  ],
  [
    'a stream under another name, all rechained',
    differs,
    rechained((list) => list.map((each) => ({ ...each, stream: each.stream.replace('-3', '-33') }))),
  ],
  [
    'the names of two streams exchanged, all rechained',
    differs,
    rechained((list) =>
      list.map((each) => ({ ...each, stream: each.stream.replace(/[34]/, (n) => (n === '3' ? '4' : '3')) })),
    ),
  ],
  [
    'the same JSON spelt differently, all rechained',
    differs,
    rechained((list) =>
      list.map((each, n) => (n === 40 ? { ...each, bytes: Buffer.from(`${each.bytes} `) } : each)),
    ),
  ],
];

const cut: readonly LogForgery[] = [
  ['the last event cut off', beyond, rechained((list) => list.slice(0, 59))],
  ['the log cut off at a checkpoint', beyond, rechained((list) => list.slice(0, 30))],
  ['the log cut off between checkpoints', beyond, rechained((list) => list.slice(0, 45))],
  ['everything gone', beyond, rechained(() => [])],
  [
    'rolled back and gone on from there to the same size',
    differs,
    rechained((list) => [...list.slice(0, 45), ...otherEntries.slice(45)]),
  ],
  ['rolled back and grown longer', differs, rechained((list) => [...list.slice(0, 45), ...otherEntries])],
  ['another log in its place', differs, rechained(() => otherEntries)],
  [
    'another log behind its first events',
    differs,
    rechained((list) => [...list.slice(0, 10), ...otherEntries.slice(10)]),
  ],
  [
    'its last events behind another log',
    differs,
    rechained((list) => [...otherEntries.slice(0, 50), ...list.slice(50)]),
  ],
  [
    'two logs spliced in turn',
    differs,
    rechained((list) => list.map((each, n) => (n % 2 === 0 ? each : (otherEntries[n] as Entry)))),
  ],
];

const careless: readonly LogForgery[] = [
  ['an event edited', ['chain-differs'], changed(33, { bytes: entry('', 'edited').bytes })],
  ['a hash of zeros', ['chain-differs'], changed(33, { hash: new Uint8Array(32) })],
  ['a hash cut off', ['chain-differs'], changed(33, { hash: at(33).hash.subarray(0, 31) })],
  ['the hash of another event', ['chain-differs'], changed(33, { hash: at(34).hash })],
  ['the next version', ['chain-gap'], changed(33, { version: at(33).version + 1n })],
  ['version 0', ['chain-gap'], changed(33, { version: 0n })],
  ['another stream', ['chain-gap'], changed(33, { stream: 'report-0' })],
  ['a stream of its own', ['chain-gap'], changed(33, { stream: 'new' })],
  ['an event taken away', ['chain-gap'], () => auditOf(events.toSpliced(20, 1))],
  ['an event told twice', ['chain-gap'], () => auditOf(events.toSpliced(20, 0, at(20)))],
  [
    'a stream edited and its own chain made anew',
    differs,
    () => {
      const forged = kept(
        entries
          .filter(({ stream }) => stream === 'report-2')
          .map((each, n) => (n === 1 ? entry(each.stream, 'edited') : each)),
      );
      let n = 0;
      return auditOf(
        events.map((event) =>
          event.stream === 'report-2' ? { ...(forged[n++] as StoredEvent), position: event.position } : event,
        ),
      );
    },
  ],
];

const edited = kept(replaced(entries, 20, 'edited'));
const resigned = (sizes: readonly number[], key = forgersKey, origin = 'example.org/log') =>
  sizes.map((size) => named(noteOver(edited, size, key, origin)));

const keys: readonly LogForgery[] = [
  [
    'an edited log with checkpoints of the forger’s key',
    ['not-signed'],
    () => auditOf(edited, { notes: resigned([30, 60]) }),
  ],
  ['one of them slipped in among ours', ['not-signed'], () => auditOf(events, { notes: resigned([60]) })],
];

export const logForgeries: readonly LogForgery[] = [...rewritten, ...cut, ...careless, ...keys];
