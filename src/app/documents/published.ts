import {
  type Calendar,
  type DirectoryIndex,
  type DocumentRef,
  type DomainEvent,
  type EventOf,
  type EventType,
  epochMs,
  type Instant,
  indexDirectory,
  type Mandate,
} from '../../domain/index.ts';
import { parseValue } from '../../json/index.ts';
import { type RuleSet, ruleSet } from '../../rules/index.ts';

/** The event types that publish documents. */
export const documentEvents = [
  'MandatePublished',
  'DirectoryPublished',
  'CalendarPublished',
  'RuleSetDrafted',
  'RuleSetActivated',
] as const satisfies readonly EventType[];

type Held<Content> = { readonly content: Content; readonly ref: DocumentRef };

type Activation = EventOf<'RuleSetActivated'>['data'];

/** All documents of a log. Of mandates, directories and calendars the latest by id is in force. */
export interface Published {
  readonly mandates: ReadonlyMap<string, Held<Mandate>>;
  readonly directories: ReadonlyMap<string, Held<DirectoryIndex>>;
  readonly calendars: ReadonlyMap<string, Held<Calendar>>;
  /** Every rule set ever drafted, by hash. */
  readonly ruleSets: ReadonlyMap<string, Held<RuleSet>>;
  readonly activations: readonly Activation[];
}

export const nothingPublished: Published = {
  mandates: new Map(),
  directories: new Map(),
  calendars: new Map(),
  ruleSets: new Map(),
  activations: [],
};

const held = <Content>(
  { hash, content: { id, version } }: { hash: string; content: { id: string; version: string } },
  content: Content,
): Held<Content> => ({ content, ref: { id, version, hash } });

const added = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map([...map, [key, value]]);

/** The documents once `event` is in. */
export const withDocument = (published: Published, { type, data }: DomainEvent): Published => {
  switch (type) {
    case 'MandatePublished':
      return { ...published, mandates: added(published.mandates, data.content.id, held(data, data.content)) };
    case 'DirectoryPublished': {
      const directory = held(data, indexDirectory(data.content));
      return { ...published, directories: added(published.directories, data.content.id, directory) };
    }
    case 'CalendarPublished':
      return {
        ...published,
        calendars: added(published.calendars, data.content.id, held(data, data.content)),
      };
    case 'RuleSetDrafted': {
      const content = held(data, parseValue(ruleSet, data.content));
      return { ...published, ruleSets: added(published.ruleSets, data.hash, content) };
    }
    case 'RuleSetActivated':
      return { ...published, activations: [...published.activations, data] };
    default:
      return published;
  }
};

const covers = ({ effective }: RuleSet, at: number): boolean =>
  epochMs(effective.from) <= at && (effective.until === undefined || at < epochMs(effective.until));

/**
 * The version of a rule set in force at `instant`: the one activated from the latest instant not after it, if
 * its own dates cover the instant. An expired version does not revive its predecessor.
 */
export const ruleSetInForce = (
  { activations, ruleSets }: Published,
  id: string,
  instant: Instant,
): Held<RuleSet> | undefined => {
  const at = epochMs(instant);
  const latest = activations
    .filter(({ ruleSet: name, from }) => name === id && epochMs(from) <= at)
    .toSorted((a, b) => epochMs(a.from) - epochMs(b.from))
    .at(-1);
  const active = latest === undefined ? undefined : ruleSets.get(latest.hash);
  return active !== undefined && covers(active.content, at) ? active : undefined;
};
