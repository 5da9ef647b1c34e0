import type { StoredEvent } from '../port/event-store.ts';
import { eventsMissing } from './problems.ts';

/** How many streams a reader remembers; more would take more memory than a reader should. */
const mostStreams = 100_000;

/**
 * Notices events that are missing between those that are read: the server leaves them out in silence once they
 * have been scavenged. From the beginning of the log every stream has to begin with its first event.
 *
 * @throws {GuanxiaError} `store-corrupt`
 */
export function continuity(fromTheBeginning: boolean): (event: StoredEvent) => void {
  const versions = new Map<string, bigint>();
  let complete = fromTheBeginning;
  return ({ stream, version }) => {
    const before = versions.get(stream) ?? (complete ? 0n : version - 1n);
    if (version !== before + 1n) throw eventsMissing(stream, before + 1n, version - 1n);
    if (versions.size < mostStreams || versions.has(stream)) versions.set(stream, version);
    else complete = false;
  };
}
