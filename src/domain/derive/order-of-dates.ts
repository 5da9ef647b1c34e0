import { startOfDate } from '../time/calendar-day.ts';
import { epochMs, type Instant } from '../time/instant.ts';
import { daysOf, type PartialDate } from '../time/plain-date.ts';
import type { Contradiction, ContradictionCode } from './contradiction.ts';
import type { MatterParticulars, ReportParticulars } from './facts-under.ts';

/** When something was, as far as it is known, in milliseconds: at some instant of `[from, until)`. */
interface Moment {
  readonly from: number;
  readonly until: number;
}

interface Dated {
  readonly zone: string;
  readonly report: Pick<ReportParticulars, 'channel' | 'receivedAt'>;
  readonly matter: MatterParticulars;
}

const ofDate = (zone: string, date: PartialDate | undefined): Moment | undefined => {
  if (date === undefined) return undefined;
  const { from, until } = daysOf(date);
  return { from: startOfDate(zone, from), until: startOfDate(zone, until) };
};

const ofInstant = (at: Instant): Moment => ({ from: epochMs(at), until: epochMs(at) + 1 });

/** Nobody talks for longer; how long a call lasted is not recorded. */
const longestCall = 6 * 3_600_000;

const moments = {
  'conduct.from': ({ zone, matter }: Dated) => ofDate(zone, matter.conduct?.from),
  'conduct.through': ({ zone, matter }: Dated) => ofDate(zone, matter.conduct?.through),
  known: ({ zone, matter }: Dated) => ofDate(zone, matter.knownSince),
  postmark: ({ zone, report: { channel } }: Dated) =>
    channel.kind === 'post' && channel.postmark !== 'illegible' ? ofDate(zone, channel.postmark) : undefined,
  call: ({ report: { channel } }: Dated) =>
    channel.kind === 'telephone' && channel.startedAt !== undefined
      ? ofInstant(channel.startedAt)
      : undefined,
  'call-at-its-longest': ({ report: { channel } }: Dated) =>
    channel.kind === 'telephone' && channel.startedAt !== undefined
      ? { from: epochMs(channel.startedAt), until: epochMs(channel.startedAt) + longestCall + 1 }
      : undefined,
  receipt: ({ report }: Dated) => ofInstant(report.receivedAt),
} as const;

type MomentName = keyof typeof moments;

interface Row {
  readonly earlier: MomentName;
  readonly later: MomentName;
  readonly code: ContradictionCode;
  readonly at: Pick<Contradiction, 'of' | 'path'>;
}

const inMatter = (...path: readonly string[]) => ({ of: 'matter', path }) as const;
const inReport = (...path: readonly string[]) => ({ of: 'report', path }) as const;

/** Which must not come before which. */
const order: readonly Row[] = [
  {
    earlier: 'conduct.from',
    later: 'conduct.through',
    code: 'conduct-reversed',
    at: inMatter('conduct', 'from'),
  },
  {
    earlier: 'conduct.from',
    later: 'receipt',
    code: 'conduct-after-receipt',
    at: inMatter('conduct', 'from'),
  },
  {
    earlier: 'conduct.through',
    later: 'receipt',
    code: 'conduct-after-receipt',
    at: inMatter('conduct', 'through'),
  },
  {
    earlier: 'conduct.from',
    later: 'postmark',
    code: 'conduct-after-postmark',
    at: inMatter('conduct', 'from'),
  },
  { earlier: 'conduct.from', later: 'known', code: 'known-before-conduct', at: inMatter('knownSince') },
  { earlier: 'known', later: 'receipt', code: 'known-after-receipt', at: inMatter('knownSince') },
  {
    earlier: 'postmark',
    later: 'receipt',
    code: 'postmark-after-receipt',
    at: inReport('channel', 'postmark'),
  },
  { earlier: 'call', later: 'receipt', code: 'call-after-receipt', at: inReport('channel', 'startedAt') },
  {
    earlier: 'receipt',
    later: 'call-at-its-longest',
    code: 'call-long-before-receipt',
    at: inReport('channel', 'startedAt'),
  },
];

const isImpossible = (dated: Dated, { earlier, later }: Row): boolean => {
  const [before, after] = [moments[earlier](dated), moments[later](dated)];
  return before !== undefined && after !== undefined && before.from >= after.until;
};

const without = <T extends object>(value: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T;

/** What of the report and the matter is left to go by when dates of the rows in `wrong` cannot be. */
const leftOf = <M extends MatterParticulars>(
  dated: Dated & { readonly matter: M },
  wrong: readonly Row[],
) => {
  const names = new Set(wrong.flatMap(({ earlier, later }) => [earlier, later]));
  const isConductWrong = names.has('conduct.from') || names.has('conduct.through');
  const { conduct } = dated.matter;
  const dateless = isConductWrong && conduct ? { conduct: without(conduct, 'from', 'through') } : {};
  return {
    matter: { ...without(dated.matter, ...(names.has('known') ? ['knownSince'] : [])), ...dateless } as M,
    channel: without(dated.report.channel, ...(names.has('postmark') ? ['postmark'] : [])),
  };
};

/**
 * Dates that cannot be, and the report and matter without them: a date that contradicts another counts as unknown.
 * A call keeps its start, for `arrivals` to weigh.
 */
export const impossibleDates = (dated: Dated) => {
  const wrong = order.filter((row) => isImpossible(dated, row));
  const contradictions = wrong.map(({ code, at }): Contradiction => ({ code, ...at }));
  if (wrong.length === 0) return { contradictions, matter: dated.matter, channel: dated.report.channel };
  return { contradictions, ...leftOf(dated, wrong) };
};

const isDoubtful = (dated: Dated): boolean =>
  order.some(
    (row) => (row.earlier === 'call' || row.later === 'call-at-its-longest') && isImpossible(dated, row),
  );

/**
 * The instants at which a report may have arrived, in milliseconds: a call when it began, anything else when it
 * was received. A call whose start is unknown began at most six hours before its receipt; of one whose start
 * cannot be, both instants may be right.
 */
export const arrivals = (dated: Dated): readonly number[] => {
  const { channel, receivedAt } = dated.report;
  const receipt = epochMs(receivedAt);
  if (channel.kind !== 'telephone') return [receipt];
  if (channel.startedAt === undefined) return [receipt, receipt - longestCall];
  const start = epochMs(channel.startedAt);
  return isDoubtful(dated) ? [receipt, receipt - longestCall, start] : [start];
};
