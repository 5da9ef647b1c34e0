import type { Arriving, ServerRecord } from './client.ts';
import { failureOf } from './failure.ts';

/** Everything that arrives; links stand for themselves and are not followed. */
export async function arrived(events: Arriving): Promise<readonly ServerRecord[]> {
  const records: ServerRecord[] = [];
  for await (const { event, link } of events) {
    const record = link ?? event;
    if (record !== undefined) records.push(record);
  }
  return records;
}

/** A stream's events as they arrive; `undefined` when the server knows no such stream. */
export async function recordsOf(read: () => Arriving): Promise<readonly ServerRecord[] | undefined> {
  try {
    return await arrived(read());
  } catch (error) {
    if (failureOf(error) === 'stream-not-found') return undefined;
    throw error;
  }
}
