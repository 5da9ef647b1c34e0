import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { serverFrom } from '../../office/worker/open-queue.ts';
import type { Cli } from '../shell/cli.ts';

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
  if (options.defer === true) serverFrom(cli.env, options);
  return storeUrlFrom(options.store, cli.env);
};
