import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import { receive } from '../receive/receive.ts';
import type { Receipt, Submission } from '../receive/submission.ts';
import { acceptIntoOutbox } from './accept.ts';
import { type Destination, forwardOutbox, isWaiting } from './forward.ts';
import type { Outbox } from './outbox.ts';

const isDown = (error: unknown): boolean =>
  error instanceof GuanxiaError && ['store-unavailable', 'store-outcome-unknown'].includes(error.code);

/**
 * Take a report in, also while the log cannot be reached: then it is `queued` in the outbox. What waits there goes
 * first, so that reports enter the log in the order in which they were taken in. If the answer to the first attempt
 * was lost, the report is queued too and recognised when it is forwarded.
 *
 * @throws {GuanxiaError} the codes of {@link receive}, {@link forwardOutbox} and {@link acceptIntoOutbox}
 */
export const receiveOrQueue = async (
  ports: Ports,
  library: DocumentLibrary,
  { outbox, determine }: { readonly outbox: Outbox } & Pick<Destination, 'determine'>,
  submission: Submission,
): Promise<Receipt> => {
  try {
    if (await isWaiting(outbox)) await forwardOutbox(outbox, { store: ports.store, determine });
    return await receive(ports, library, submission);
  } catch (error) {
    if (!isDown(error)) throw error;
    return acceptIntoOutbox({ ...ports, store: outbox.log }, submission);
  }
};
