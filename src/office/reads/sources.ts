import * as z from 'zod';
import type { DocumentLibrary } from '../../app/documents/library.ts';
import { instantFor, zoneOfMandate } from '../../app/documents/zones.ts';
import type { Clock } from '../../app/ports.ts';
import { streamOf } from '../../app/receive/stream-of.ts';
import { logSeenBy, streamsSeenBy } from '../../app/sight/seen-log.ts';
import { viewsSeenBy } from '../../app/sight/seen-views.ts';
import { axes, logAsOf } from '../../app/views/as-of.ts';
import { catchUp } from '../../app/views/catch-up.ts';
import { type Reader, reader } from '../../domain/sight/sight.ts';
import { instantOf, when } from '../../domain/time/when.ts';
import { languages } from '../../problems/localized.ts';
import type { Projection } from '../../projections/projection.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { KeptStore } from '../stores/store-url.ts';

/** What an office reads from. */
export interface Sources {
  readonly store: EventStore;
  /** Opened by the first call, and then the same for all. */
  readonly views: () => Promise<ViewStore>;
  /** Every document of the log, parsed once. */
  readonly library: DocumentLibrary;
  readonly clock: Clock;
  /** Where other threads find the log; absent where it was handed over open. */
  readonly url: KeptStore | undefined;
}

/** For whom it is read: what that reader may not see is not there. Without one, all is. */
export const readerShape = { for: reader.optional() };

/** As of an instant: what had been recorded by then, or had occurred by then; that instant included. */
export const asOfShape = { asOf: when.optional(), axis: z.enum(axes).default('recorded') };

/** In which language words are put. */
export const languageShape = { lang: z.enum(languages).default('zh-CN') };

/** Reports received in `[since, until)`; an absent end is open. */
export const periodShape = { since: when.optional(), until: when.optional() };

interface Read extends Pick<Sources, 'store' | 'url' | 'library'> {
  /** The views of some projections, caught up with the log. */
  readonly folded: (projections: readonly Projection<unknown>[]) => Promise<ViewStore>;
  /** The log where single streams are read, of whose places in it nothing is told. */
  readonly streams: EventStore;
}

/** What is read for `who`: the log and the views, as if nothing that they may not see had ever been received. */
export const readFor = ({ store, views, url, library }: Sources, who: Reader | undefined): Read => {
  const folded: Read['folded'] = async (projections) => {
    const stored = await views();
    await catchUp(store, stored, projections);
    return stored;
  };
  if (who === undefined) return { store, folded, url, library, streams: store };
  return {
    store: logSeenBy(store, who),
    folded: async (projections) => viewsSeenBy(await folded(projections), who),
    library,
    streams: streamsSeenBy(store, who),
    // Other threads would open the log itself.
    url: undefined,
  };
};

type AsOf = z.infer<z.ZodObject<typeof asOfShape>>;

const mandateOf = async (store: EventStore, report: string): Promise<string | undefined> => {
  const [first] = (await store.readStream(streamOf(report))).events;
  return first?.event.type === 'ReportReceived' ? first.event.data.mandate : undefined;
};

/**
 * The log as it was; a date is that of the mandate of one report, where only that is meant.
 *
 * @throws {GuanxiaError} `zone-not-clear`
 */
export const storeAsOf = async (
  { store, library }: Pick<Sources, 'store' | 'library'>,
  { asOf, axis }: AsOf,
  report?: string,
): Promise<EventStore> => {
  if (asOf === undefined) return store;
  const published = await library.current();
  const mandate = report === undefined ? undefined : await mandateOf(store, report);
  const at =
    mandate === undefined ? instantFor(published, asOf) : instantOf(asOf, zoneOfMandate(published, mandate));
  return logAsOf(store, at, axis);
};

/** Without the members that were left out, for what tells the two apart. */
export const given = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
