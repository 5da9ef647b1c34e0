import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import { unsettledSight } from '../../domain/sight/sight.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { NonEmpty } from '../../stores/port/event-store.ts';
import { metadataFor } from '../handle.ts';
import { nobodyToTell } from '../life/dangers-now.ts';
import type { Ports } from '../ports.ts';
import { identify } from '../receive/identify.ts';
import { assertArrived } from '../receive/receive.ts';
import { receiptOf, recorded } from '../receive/recorded.ts';
import { sealReport } from '../receive/seal-report.ts';
import { streamOf } from '../receive/stream-of.ts';
import type { Receipt, Submission } from '../receive/submission.ts';

const mandateNeeded = () =>
  new GuanxiaError([
    {
      code: 'mandate-not-named',
      message: {
        'zh-CN': '连不上服务器，无法判断来件属于哪个巡视任务',
        en: 'without the server it cannot be told which mandate the report belongs to',
      },
      help: { 'zh-CN': '请在 `mandate` 中写明', en: 'name it in `mandate`' },
      pointer: '/mandate',
    },
  ]);

/**
 * Take a report into the outbox of this machine, whose log is `ports.store`: sealed and recorded, not determined.
 * Whether its mandate exists cannot be told here, so that it has to be named.
 *
 * @throws {GuanxiaError} `mandate-not-named`, `idempotency-key-reused`, `idempotency-key-empty`,
 * `received-in-the-future`, and the store's codes
 */
export const acceptIntoOutbox = async (ports: Ports, submission: Submission): Promise<Receipt> => {
  const { report: incoming, actor } = submission;
  const { mandate } = incoming;
  if (mandate === undefined) throw mandateNeeded();
  const identity = await identify(ports, submission);
  const before = await recorded(ports, identity);
  if (before !== undefined) {
    const { written: _here, ...kept } = before;
    return { ...kept, status: 'queued' };
  }
  assertArrived(incoming.receivedAt, ports.clock());
  const sealed = await sealReport(ports.vault, incoming, { ...identity, mandate });
  // Without the server there is no directory to tell whom it accuses.
  const report = { ...sealed, sight: unsettledSight };
  const metadata = metadataFor(ports, actor, 1 + report.matters.length);
  const command = { type: 'RecordReport', data: { report, dangers: nobodyToTell }, metadata } as const;
  const events = reportDecider.decide(command, reportDecider.initialState()) as NonEmpty<ReportEvent>;
  await ports.store.append(streamOf(identity.id), events, { expected: 0n });
  return receiptOf('queued', events);
};
