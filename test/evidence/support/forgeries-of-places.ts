import {
  anEvent,
  type Draft,
  type DraftEvent,
  draftOf,
  eventOfStream,
  plus,
  rechained,
  withEvent,
  written,
} from './draft.ts';
import type { Forgery } from './forgeries.ts';
import type { World } from './world.ts';

const changed =
  (change: (event: DraftEvent) => Partial<DraftEvent>, tidy: (draft: Draft) => Draft = (draft) => draft) =>
  (world: World) => {
    const draft = draftOf(world.sound);
    const [at, event] = anEvent(world, draft);
    return written(tidy(withEvent(draft, at, change(event))));
  };

const withEvents =
  (change: (draft: Draft) => DraftEvent[], tidy = rechained) =>
  (world: World) => {
    const draft = draftOf(world.sound);
    return written(tidy({ ...draft, events: change(draft) }));
  };

/** Versions counted anew, so that no stream has a gap. */
const renumbered = (events: readonly DraftEvent[]): DraftEvent[] => {
  const versions = new Map<string, number>();
  return events.map((event) => {
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    return { ...event, version: `${version}` };
  });
};

const exchanged = (events: readonly DraftEvent[], keys: readonly (keyof DraftEvent)[]): DraftEvent[] => {
  const [one, other, ...rest] = events as [DraftEvent, DraftEvent, ...DraftEvent[]];
  const pick = (from: DraftEvent) => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return [{ ...one, ...pick(other) }, { ...other, ...pick(one) }, ...rest];
};

const asIs = (draft: Draft) => draft;

export const placeForgeries: readonly Forgery[] = [
  [
    'the next version',
    ['stream-gap', 'not-included'],
    changed(({ version }) => ({ version: plus(version, 1n) })),
  ],
  ['version 0', ['stream-gap', 'not-included'], changed(() => ({ version: '0' }))],
  [
    'an event moved to a stream of its own',
    ['not-included'],
    withEvents(({ events }) =>
      renumbered(events.map((event, at) => (at === 1 ? { ...event, stream: 'new' } : event))),
    ),
  ],
  [
    'a stream under another name',
    ['not-included'],
    withEvents(({ events }) => {
      const from = events[0]?.stream;
      return events.map((event) => (event.stream === from ? { ...event, stream: 'new' } : event));
    }),
  ],
  [
    'the index of another event',
    ['not-included'],
    withEvents(({ events: [first, ...rest] }) => [{ ...(first as DraftEvent), index: '3' }, ...rest]),
  ],
  ['an index beyond 32 bits', ['outside-tree'], changed(({ index }) => ({ index: plus(index, 2n ** 32n) }))],
  ['the largest index', ['outside-tree'], changed(() => ({ index: '9999999999999999999' }))],
  [
    'the indexes of two events exchanged',
    ['out-of-order', 'not-included'],
    withEvents(({ events }) => exchanged(events, ['index'])),
  ],
  [
    'the places of two events exchanged',
    ['not-included'],
    withEvents(({ events }) => exchanged(events, ['stream', 'version'])),
  ],
  [
    'the texts of two events exchanged',
    ['not-included'],
    withEvents(({ events }) => exchanged(events, ['event'])),
  ],
  [
    'two events listed in the wrong order',
    ['out-of-order'],
    withEvents(({ events: [one, other, ...rest] }) => [other as DraftEvent, one as DraftEvent, ...rest]),
  ],
  ['all events in reverse', ['out-of-order', 'stream-gap'], withEvents(({ events }) => events.toReversed())],
  [
    'an event told twice',
    ['out-of-order', 'stream-gap'],
    withEvents(({ events }) => [events[0] as DraftEvent, ...events]),
  ],
  [
    'the first event of a stream left out',
    ['stream-gap'],
    withEvents((draft) => draft.events.toSpliced(eventOfStream(draft, 'first'), 1)),
  ],
  [
    'an event in the middle of a stream left out',
    ['stream-gap'],
    withEvents((draft) => draft.events.toSpliced(eventOfStream(draft, 'second'), 1)),
  ],
  [
    'an event in the middle left out and the rest counted anew',
    ['not-included'],
    withEvents((draft) => renumbered(draft.events.toSpliced(eventOfStream(draft, 'second'), 1))),
  ],
  [
    'the last event of a stream left out, and nothing else',
    ['streams-differ'],
    withEvents((draft) => draft.events.toSpliced(eventOfStream(draft, 'last'), 1), asIs),
  ],
  [
    'an invented event behind the last',
    ['outside-tree'],
    withEvents(({ events }) => [...events, invented(events, { index: '1000000' })]),
  ],
  [
    'an invented event in place of the last',
    ['not-included'],
    withEvents(({ events }) => renumbered([...events.slice(0, -1), invented(events, {})])),
  ],
];

function invented(events: readonly DraftEvent[], change: Partial<DraftEvent>): DraftEvent {
  const last = events.at(-1) as DraftEvent;
  return {
    ...last,
    version: plus(last.version, 1n),
    event: '{}',
    ...change,
  };
}
