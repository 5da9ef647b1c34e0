import * as z from 'zod';
import type { DocumentLibrary } from '../../app/documents/library.ts';
import type { Clock } from '../../app/ports.ts';
import { axes, logAsOf } from '../../app/views/as-of.ts';
import { instant } from '../../domain/time/instant.ts';
import { languages } from '../../problems/localized.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { KeptStore } from '../stores/store-url.ts';

/** What an office reads from. */
export interface Sources {
  readonly store: EventStore;
  readonly views: () => Promise<ViewStore>;
  readonly library: DocumentLibrary;
  readonly clock: Clock;
  /** Where other threads find the log; absent where it was handed over open. */
  readonly url: KeptStore | undefined;
}

/** As of an instant: what had been recorded by then, or had occurred by then; that instant included. */
export const asOfShape = { asOf: instant.optional(), axis: z.enum(axes).default('recorded') };

/** In which language words are put. */
export const languageShape = { lang: z.enum(languages).default('zh-CN') };

/** Reports received in `[since, until)`; an absent end is open. */
export const periodShape = { since: instant.optional(), until: instant.optional() };

type AsOf = z.infer<z.ZodObject<typeof asOfShape>>;

export const storeAsOf = (store: EventStore, { asOf, axis }: AsOf): EventStore =>
  asOf === undefined ? store : logAsOf(store, asOf, axis);

/** Without the members that were left out, for what tells the two apart. */
export const given = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
