import { documentLibrary } from '../../app/documents/library.ts';
import type { Published } from '../../app/documents/published.ts';
import { reckoningOf } from '../../app/life/reckoning-of.ts';
import type { Reckoning } from '../../domain/deadlines/deadline.ts';
import type { DocumentRef } from '../../domain/determination/determination.ts';
import type { Calendar } from '../../domain/documents/calendar.ts';
import { factCatalogue } from '../../domain/facts/catalogue.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { organName, subjectText } from '../findings/subject-text.ts';
import { unitsOf } from '../findings/units-of.ts';
import type { Voice } from '../text/voice.ts';
import { whenText } from '../text/when.ts';
import { type RuleWords, ruleWordsOf } from './rule-words.ts';

/** A mandate, or exactly the version of it that was decided under. */
export type MandateName = string | DocumentRef;

/** Turns the ids and codes of a view's documents into words, by the documents published last. */
export interface Reader {
  readonly cli: Voice;
  /** On the clock of the mandate; with the zone's name where the log has mandates of several zones. */
  readonly when: (mandate: MandateName, instant: Instant) => string;
  readonly organ: (directory: string, id: string) => string;
  readonly subject: (directory: string, key: string, mandate: MandateName, receivedAt: Instant) => string;
  /** The organs that a subject is, or has posts in, with their codes. */
  readonly units: (
    directory: string,
    key: string,
    mandate: MandateName,
    receivedAt: Instant,
  ) => readonly string[];
  readonly channel: (kind: string) => string;
  readonly rules: RuleWords;
  /** By whose days the terms of a mandate are counted. */
  readonly reckoning: (mandate: string) => Reckoning;
}

const channels: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> =
  factCatalogue['report.channel'].values;

/** The calendar of a mandate, on the clock of the version named, or of the last. */
const calendarOf = (published: Published, mandate: MandateName): Calendar => {
  const id = typeof mandate === 'string' ? mandate : mandate.id;
  const { zone, calendar } = reckoningOf(published, id);
  const versions = published.mandates.get(id)?.versions ?? [];
  const named =
    typeof mandate === 'string' ? undefined : versions.find(({ ref }) => ref.hash === mandate.hash);
  return { ...calendar, zone: named?.content.zone ?? zone };
};

const hasSeveralZones = ({ mandates }: Published): boolean =>
  new Set([...mandates.values()].flatMap(({ versions }) => versions.map(({ content }) => content.zone)))
    .size > 1;

export const readerFor = async (cli: Voice, store: EventStore): Promise<Reader> => {
  const published = await documentLibrary(store).current();
  const { directories } = published;
  const several = hasSeveralZones(published);
  const dayOf = (mandate: MandateName, at: Instant) => dateIn(calendarOf(published, mandate).zone, at);
  return {
    cli,
    when: (mandate, instant) => {
      const calendar = calendarOf(published, mandate);
      const when = whenText(calendar, instant, cli.language);
      return several ? `${when} ${calendar.zone}` : when;
    },
    organ: (directory, id) => {
      const index = directories.get(directory)?.at(-1)?.content;
      return index === undefined ? id : organName(index, id);
    },
    subject: (directory, key, mandate, receivedAt) => {
      const index = directories.get(directory)?.at(-1)?.content;
      return index === undefined ? key : subjectText(index, key, dayOf(mandate, receivedAt), cli.language);
    },
    units: (directory, key, mandate, receivedAt) => {
      const index = directories.get(directory)?.at(-1)?.content;
      return index === undefined ? [] : unitsOf(index, key, dayOf(mandate, receivedAt));
    },
    channel: (kind) => channels[kind]?.[cli.language] ?? kind,
    rules: ruleWordsOf(cli, published),
    reckoning: (mandate) => reckoningOf(published, mandate),
  };
};
