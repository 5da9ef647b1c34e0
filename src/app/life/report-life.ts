import type * as z from 'zod';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { parsePrivateValue, parseValue } from '../../json/parse-with.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import { streamOf } from '../receive/stream-of.ts';
import { type Act, act } from './act.ts';
import { deeds } from './deeds.ts';
import { type ActName, type Given, givens, type Order, order } from './givens.ts';

/**
 * Everything that can be done to a report after it was received. Each promise rejects with the codes of the
 * input, of `reportDecider` (a step that does not fit the state, a barred receiver, a recused handler), and
 * of the store.
 */
export type ReportLife = {
  readonly [Name in ActName]: (order: Order, given: z.input<(typeof givens)[Name]>) => Promise<Act>;
};

const isErasedAlready = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'report-already-erased';

const erasureOf = async ({ store }: Ports, report: string): Promise<Act> => {
  const { events } = await store.readStream(streamOf(report));
  const all = events.map(({ event }) => event as ReportEvent);
  return { status: 'replayed', report, events: all.filter(({ type }) => type === 'ReporterErased') };
};

/**
 * The event is written first, so that no key is ever gone without a record. Whoever asks again makes sure
 * that the key is gone.
 */
const thenErase = async (ports: Ports, report: string, recording: Promise<Act>): Promise<Act> => {
  const done = await recording.catch((error: unknown) => {
    if (isErasedAlready(error)) return erasureOf(ports, report);
    throw error;
  });
  await ports.vault.erase(report);
  return done;
};

export const reportLife = (ports: Ports, library: DocumentLibrary): ReportLife => {
  const acts = Object.keys(givens).map((key) => {
    const name = key as ActName;
    const deedOf = deeds[name] as (means: object, given: unknown) => ReturnType<(typeof deeds)[ActName]>;
    const perform = async (by: Order, given: unknown): Promise<Act> => {
      const valid = parseValue(order, by);
      const told = parsePrivateValue(givens[name] as z.ZodType<Given<ActName>>, given);
      const recording = act(ports, valid, deedOf({ ports, library, report: valid.report }, told));
      return name === 'erase' ? thenErase(ports, valid.report, recording) : recording;
    };
    return [name, perform] as const;
  });
  return Object.fromEntries(acts) as ReportLife;
};
