import { randomUUID } from 'node:crypto';
import {
  type Credentials,
  type EventStoreDBClient,
  jsonEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';

/** The server whose answers are looked at. */
export interface Asked {
  readonly client: () => EventStoreDBClient;
  /** Sent with an append, they make the client append by a call of its own, whose refusals say more. */
  readonly credentials: Credentials;
}

export const newStream = (): string => `guanxia-answers-${randomUUID()}`;

export const newEvents = (count: number, text = '') =>
  Array.from({ length: count }, (_, n) =>
    jsonEvent({ id: randomUUID(), type: 'Answered', data: { n, text } }),
  );

export type Reading = AsyncIterable<ResolvedEvent>;

export async function all(reading: Reading): Promise<readonly ResolvedEvent[]> {
  const events: ResolvedEvent[] = [];
  for await (const event of reading) events.push(event);
  return events;
}

export interface Refusal {
  readonly code: unknown;
  readonly type: unknown;
  /** The server's words, without the code that the client puts before them. */
  readonly words: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** How a call was refused. */
export async function refusalOf(call: () => Promise<unknown> | Reading): Promise<Refusal> {
  const error = await failureOf(call);
  const { code, type, _raw } = Object(error) as Partial<Refusal> & {
    readonly _raw?: { readonly metadata?: { readonly getMap: () => Record<string, unknown> } };
  };
  const words = String((error as Error).message).replace(/^\d+ [A-Z_]+: /, '');
  return { code, type, words, metadata: _raw?.metadata?.getMap() ?? {} };
}

async function failureOf(call: () => Promise<unknown> | Reading): Promise<unknown> {
  try {
    const begun = call();
    await (Symbol.asyncIterator in begun ? all(begun) : begun);
  } catch (error) {
    return error;
  }
  throw new Error('the server did not refuse it');
}
