import { documentLibrary } from '../../app/documents/library.ts';
import { reckoningOf } from '../../app/life/reckoning-of.ts';
import type { Reckoning } from '../../domain/deadlines/deadline.ts';
import type { Calendar } from '../../domain/documents/calendar.ts';
import { factCatalogue } from '../../domain/facts/catalogue.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { organName, subjectText } from '../findings/subject-text.ts';
import { unitsOf } from '../findings/units-of.ts';
import type { Voice } from '../text/voice.ts';
import { whenText } from '../text/when.ts';

/** Turns the ids and codes of a view's documents into words, by the documents published last. */
export interface Reader {
  readonly cli: Voice;
  readonly when: (instant: Instant) => string;
  readonly organ: (directory: string, id: string) => string;
  readonly subject: (directory: string, key: string, receivedAt: Instant) => string;
  /** The organs that a subject is, or has posts in, with their codes. */
  readonly units: (directory: string, key: string, receivedAt: Instant) => readonly string[];
  readonly channel: (kind: string) => string;
  /** By whose days the terms of a mandate are counted. */
  readonly reckoning: (mandate: string) => Reckoning;
}

const channels: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> =
  factCatalogue['report.channel'].values;

/** Until a calendar is published every day is of unknown kind. */
const noCalendar: Calendar = {
  kind: 'calendar',
  id: 'none',
  version: 'none',
  title: { 'zh-CN': '无', en: 'none' },
  sources: {},
  zone: 'Asia/Shanghai',
  years: [],
};

export const readerFor = async (cli: Voice, store: EventStore): Promise<Reader> => {
  const published = await documentLibrary(store).current();
  const { directories, calendars } = published;
  const [calendar = noCalendar] = [...calendars.values()].map((versions) => versions.at(-1)?.content);
  return {
    cli,
    when: (instant) => whenText(calendar, instant, cli.language),
    organ: (directory, id) => {
      const index = directories.get(directory)?.at(-1)?.content;
      return index === undefined ? id : organName(index, id);
    },
    subject: (directory, key, receivedAt) => {
      const index = directories.get(directory)?.at(-1)?.content;
      return index === undefined
        ? key
        : subjectText(index, key, dateIn(calendar.zone, receivedAt), cli.language);
    },
    units: (directory, key, receivedAt) => {
      const index = directories.get(directory)?.at(-1)?.content;
      return index === undefined ? [] : unitsOf(index, key, dateIn(calendar.zone, receivedAt));
    },
    channel: (kind) => channels[kind]?.[cli.language] ?? kind,
    reckoning: (mandate) => reckoningOf(published, mandate),
  };
};
