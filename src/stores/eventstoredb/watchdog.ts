import { CallTimeoutError } from './failure.ts';

/**
 * What `work` gives, if it does within `ms` milliseconds. The clients have deadlines of their own, but their
 * first call to a server that accepts connections and stays silent has none, and never ends.
 *
 * @throws {CallTimeoutError} if it does not; whatever comes later is ignored
 */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallTimeoutError(`${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
