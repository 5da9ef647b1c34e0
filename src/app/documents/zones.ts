import type { DomainEvent } from '../../domain/events/domain-event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { instantOf, isDate, type When } from '../../domain/time/when.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Published } from './published.ts';

/** The zone of each version of each mandate, by its hash. */
export const zonesOf = ({ mandates }: Published): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...mandates.values()].flatMap(({ versions }) =>
      versions.map(({ ref, content }) => [ref.hash, content.zone] as const),
    ),
  );

const usual = 'Asia/Shanghai';

const distinct = (published: Published): readonly string[] => [...new Set(Object.values(zonesOf(published)))];

/**
 * The zone of what belongs to no mandate: that of all mandates, where they have the same; otherwise that of
 * none of them, UTC; before there is any mandate that of the documents in the package.
 */
export const sharedZone = (published: Published): string => {
  const [zone = usual, ...others] = distinct(published);
  return others.length > 0 ? 'UTC' : zone;
};

const zoneNotClear = (date: string, zones: readonly string[]) =>
  problem(
    'zone-not-clear',
    text(
      `\`${date}\` 从何时开始，各巡视任务不同：${zones.join('、')}`,
      `\`${date}\` begins at another instant for each mandate: ${zones.join(', ')}`,
    ),
    {
      help: text(
        `请写明带时区的时刻，例如 ${instantOf(date, zones[0] ?? 'UTC')}`,
        `write an instant with its offset, for example ${instantOf(date, zones[0] ?? 'UTC')}`,
      ),
    },
  );

/**
 * When something written for the whole log is.
 *
 * @throws {GuanxiaError} `zone-not-clear`: a date, where mandates of several zones are published
 */
export const instantFor = (published: Published, written: When): Instant => {
  const zones = distinct(published);
  if (isDate(written) && zones.length > 1) throw zoneNotClear(written, zones);
  return instantOf(written, sharedZone(published));
};

/** The zone of a mandate, by its latest version. */
export const zoneOfMandate = (published: Published, mandate: string): string =>
  published.mandates.get(mandate)?.versions.at(-1)?.content.zone ?? sharedZone(published);

/** The zone in which an event is shown: that of the mandate it is about, as far as it says. */
export const zoneOfEvent = (published: Published, { data }: DomainEvent): string => {
  const zones = zonesOf(published);
  if ('documents' in data) return zones[data.documents.mandate.hash] ?? sharedZone(published);
  if ('content' in data && 'zone' in data.content) return String(data.content.zone);
  return 'mandate' in data && typeof data.mandate === 'string'
    ? zoneOfMandate(published, data.mandate)
    : sharedZone(published);
};
