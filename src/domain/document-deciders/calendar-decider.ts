import type { Decider } from '../decider.ts';
import type { EventOf } from '../events/domain-event.ts';
import { enveloped, type Metadata } from '../events/metadata.ts';
import { calendarYearsDropped } from './publishing-problems.ts';
import { assertOwnVersion, type Versions, withVersion } from './versions.ts';

export type CalendarEvent = EventOf<'CalendarPublished'>;

export interface PublishCalendar {
  readonly type: 'PublishCalendar';
  readonly data: CalendarEvent['data'];
  readonly metadata: Metadata;
}

export interface CalendarState {
  readonly versions: Versions;
  /** Of the latest version; none before the first. */
  readonly latest?: { readonly hash: string; readonly years: readonly number[] };
}

const yearsOf = ({ years }: CalendarEvent['data']['content']): readonly number[] =>
  years.map(({ year }) => year);

const isNew = ({ hash, content }: CalendarEvent['data'], { versions, latest }: CalendarState): boolean => {
  if (latest === undefined) return true;
  if (latest.hash === hash) return false;
  assertOwnVersion(versions, content, hash);
  const covered = new Set(yearsOf(content));
  const dropped = latest.years.filter((year) => !covered.has(year));
  if (dropped.length > 0) throw calendarYearsDropped(dropped);
  return true;
};

/** 工作日历: each version takes the place of the one before it and keeps its years. */
export const calendarDecider: Decider<CalendarState, PublishCalendar, CalendarEvent> = {
  decide: ({ data, metadata }, state) =>
    isNew(data, state)
      ? enveloped<CalendarEvent>([{ type: 'CalendarPublished', data, occurredAt: metadata.now }], metadata)
      : [],
  evolve: ({ versions }, { data: { hash, content } }) => ({
    versions: withVersion(versions, content, hash),
    latest: { hash, years: yearsOf(content) },
  }),
  initialState: () => ({ versions: new Map() }),
};
