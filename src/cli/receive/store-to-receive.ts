import type { Cli } from '../cli.ts';
import { storeUrlFrom } from '../store/store-url.ts';
import { serverFrom } from '../worker/open-queue.ts';

/**
 * The store that takes reports in. What is only recorded needs a worker, so that it does not stay undetermined
 * and in no ledger.
 *
 * @throws {GuanxiaError} `worker-needs-server`
 */
export const storeToReceive = (
  cli: Cli,
  options: { readonly store?: string; readonly defer?: boolean },
): string => {
  if (options.defer === true) serverFrom(cli, options);
  return storeUrlFrom(options.store, cli.env);
};
