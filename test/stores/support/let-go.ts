import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const every = 200;
let closed = 0;

/**
 * Called after a store was closed. `@photostructure/sqlite` lets go of closed files when its statements are
 * garbage-collected, in a later turn; a test that opens thousands of stores runs out of descriptors before.
 */
export async function letGo(): Promise<void> {
  closed += 1;
  if (closed % every !== 0) return;
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  await nextTurn();
}
