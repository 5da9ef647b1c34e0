import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import { receive } from '../receive/receive.ts';
import type { Receipt, Submission } from '../receive/submission.ts';
import { acceptIntoOutbox } from './accept.ts';
import { forwardOutbox, isWaiting, type Outbox } from './forward.ts';

const isDown = (error: unknown): boolean =>
  error instanceof GuanxiaError && ['store-unavailable', 'store-outcome-unknown'].includes(error.code);

/**
 * Take a report in, also while the log cannot be reached: then it is `queued` in the outbox. What waits there goes
 * first, so that reports enter the log in the order in which they were taken in. If the answer to the first attempt
 * was lost, the report is queued too and recognised when it is forwarded.
 *
 * @throws {GuanxiaError} the codes of {@link receive} and {@link acceptIntoOutbox}
 */
export const receiveOrQueue = async (
  ports: Ports,
  library: DocumentLibrary,
  outbox: Outbox,
  submission: Submission,
): Promise<Receipt> => {
  try {
    if (await isWaiting(outbox)) await forwardOutbox(outbox, ports.store);
    return await receive(ports, library, submission);
  } catch (error) {
    if (!isDown(error)) throw error;
    return acceptIntoOutbox({ ...ports, store: outbox.log }, submission);
  }
};
