// One thread of a replay: it has the log open for itself and replays the parts that it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { openLog } from '../stores/open-store.ts';
import { type RunPart, ready } from './job.ts';
import type { Assignment, Order, Reply } from './messages.ts';

const failure = (error: unknown): Reply =>
  error instanceof GuanxiaError
    ? { problems: error.problems }
    : { fault: String((error as Error)?.stack ?? error) };

const { url, job } = workerData as Assignment;
const opening = openLog(url, 'read').then(async (store) => ({ store, run: await ready(store, job) }));

// The first order is answered with whatever went wrong here.
opening.catch(() => undefined);

const answer = async (
  run: Promise<{ readonly run: RunPart }>,
  range: Exclude<Order, 'end'>,
): Promise<Reply> => {
  try {
    return { part: await (await run).run(range) };
  } catch (error) {
    return failure(error);
  }
};

// A driver's connection must be closed before its thread ends.
const end = async (): Promise<void> => {
  await opening.then(
    ({ store }) => store.close(),
    () => undefined,
  );
  parentPort?.close();
};

parentPort?.on('message', async (order: Order) => {
  if (order === 'end') await end();
  else parentPort?.postMessage(await answer(opening, order));
});
