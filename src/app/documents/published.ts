import type { DocumentRef } from '../../domain/determination/determination.ts';
import { type DirectoryIndex, indexDirectory } from '../../domain/directory/directory-index.ts';
import type { Calendar } from '../../domain/documents/calendar.ts';
import type { DomainEvent, EventOf, EventType } from '../../domain/events/domain-event.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { parseValue } from '../../json/parse-with.ts';
import { type RuleSet, ruleSet } from '../../rules/schema/rule-set.ts';

/** The event types that say which documents there are and when they are in force. */
export const documentEvents = [
  'MandatePublished',
  'MandateAmended',
  'MandateClosed',
  'DirectoryPublished',
  'CalendarPublished',
  'RuleSetDrafted',
  'RuleSetActivated',
  'RuleSetWithdrawn',
] as const satisfies readonly EventType[];

/** A document and its exact name. */
export interface Held<Content> {
  readonly content: Content;
  readonly ref: DocumentRef;
}

/** A version of a mandate, and from when it counts: `start` in epoch milliseconds, `-Infinity` from the beginning. */
export interface MandateVersion extends Held<Mandate> {
  readonly from: EventOf<'MandateAmended'>['data']['from'];
  readonly start: number;
}

/** A mandate's versions in the order of their publication, and when it was closed. */
export interface MandateHistory {
  readonly versions: readonly MandateVersion[];
  readonly closed?: EventOf<'MandateClosed'>['data'];
}

export type Activation = EventOf<'RuleSetActivated'>['data'];
export type Withdrawal = EventOf<'RuleSetWithdrawn'>['data'];

/** All documents of a log, every version in the order of publication. */
export interface Published {
  readonly mandates: ReadonlyMap<string, MandateHistory>;
  readonly directories: ReadonlyMap<string, readonly Held<DirectoryIndex>[]>;
  readonly calendars: ReadonlyMap<string, readonly Held<Calendar>[]>;
  /** Every rule set ever drafted, by hash. */
  readonly ruleSets: ReadonlyMap<string, Held<RuleSet>>;
  readonly activations: readonly Activation[];
  readonly withdrawals: readonly Withdrawal[];
}

export const nothingPublished: Published = {
  mandates: new Map(),
  directories: new Map(),
  calendars: new Map(),
  ruleSets: new Map(),
  activations: [],
  withdrawals: [],
};

const held = <Content>(
  { hash, content: { id, version } }: { hash: string; content: { id: string; version: string } },
  content: Content,
): Held<Content> => ({ content, ref: { id, version, hash } });

const added = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map([...map, [key, value]]);

const appended = <V>(
  map: ReadonlyMap<string, readonly V[]>,
  key: string,
  value: V,
): ReadonlyMap<string, readonly V[]> => added(map, key, [...(map.get(key) ?? []), value]);

const withMandate = (
  { mandates }: Published,
  data: EventOf<'MandatePublished' | 'MandateAmended'>['data'],
): Published['mandates'] => {
  const { versions = [], ...others } = mandates.get(data.content.id) ?? {};
  const from = 'from' in data ? data.from : 'start';
  const start = from === 'start' ? Number.NEGATIVE_INFINITY : epochMs(from);
  return added(mandates, data.content.id, {
    ...others,
    versions: [...versions, { ...held(data, data.content), from, start }],
  });
};

const withClosed = (
  { mandates }: Published,
  closed: EventOf<'MandateClosed'>['data'],
): Published['mandates'] => {
  const history = mandates.get(closed.mandate);
  return history === undefined ? mandates : added(mandates, closed.mandate, { ...history, closed });
};

/** The documents once `event` is in. */
export const withDocument = (published: Published, { type, data }: DomainEvent): Published => {
  switch (type) {
    case 'MandatePublished':
    case 'MandateAmended':
      return { ...published, mandates: withMandate(published, data) };
    case 'MandateClosed':
      return { ...published, mandates: withClosed(published, data) };
    case 'DirectoryPublished': {
      const directory = held(data, indexDirectory(data.content));
      return { ...published, directories: appended(published.directories, data.content.id, directory) };
    }
    case 'CalendarPublished': {
      const calendar = held(data, data.content);
      return { ...published, calendars: appended(published.calendars, data.content.id, calendar) };
    }
    case 'RuleSetDrafted': {
      const content = held(data, parseValue(ruleSet, data.content));
      return { ...published, ruleSets: added(published.ruleSets, data.hash, content) };
    }
    case 'RuleSetActivated':
      return { ...published, activations: [...published.activations, data] };
    case 'RuleSetWithdrawn':
      return { ...published, withdrawals: [...published.withdrawals, data] };
    default:
      return published;
  }
};
