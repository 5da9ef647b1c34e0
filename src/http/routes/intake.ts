import * as z from 'zod';
import type { Receipt } from '../../app/receive/submission.ts';
import { incomingReport } from '../../domain/report/report.ts';
import { parsePrivateValue } from '../../json/parse-with.ts';
import { inOrder } from '../../office/in-order.ts';
import { text } from '../../problems/text.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { receipt, receiptBody } from '../answers/receipt.ts';
import { asProblem } from '../faults.ts';
import { statusOf } from '../problems.ts';
import { type Call, type Policy, type Reply, type Route, route } from '../route.ts';
import { batchCloudEvents, cloudEvent, cloudEventKey } from '../wire/cloud-events.ts';
import { keyInvalid, keyMissing } from '../wire/http-problems.ts';
import { problemBody, problemOf } from '../wire/problem-body.ts';

const intake: Policy = { roles: ['intake-clerk', 'machine'] };

const refusals = [
  'idempotency-key-missing',
  'idempotency-key-reused',
  'received-in-the-future',
  'unknown-matter-code',
  'unknown-mandate',
  'mandate-not-named',
  'document-not-in-force',
  'report-erased',
];

/** Takes one report in under a key. */
const take = (
  { office, principal: { actor } }: Call,
  report: unknown,
  idempotencyKey: string,
): Promise<Receipt> => {
  if (idempotencyKey === '') throw keyMissing();
  return office.receive({ report: parsePrivateValue(incomingReport, report), actor, idempotencyKey });
};

const replyOf = async ({ office }: Call, taken: Receipt): Promise<Reply> => {
  const { status, report, written } = taken;
  return {
    body: await receiptBody(office, taken),
    location: `/v1/reports/${report.id}`,
    replayed: status === 'replayed',
    ...(written && { version: written.version, position: written.position }),
  };
};

const receiving = route({
  method: 'POST',
  path: '/v1/reports',
  name: 'receiveReport',
  tag: 'reports',
  summary: text('登记一份来件并认定每个事项', 'record a report and determine its matters'),
  policy: intake,
  effect: 'writes',
  body: incomingReport,
  bodies: { 'application/cloudevents+json': cloudEvent },
  idempotencyKey: 'optional',
  status: 201,
  answer: receipt,
  problems: refusals,
  run: async (call) => {
    if (call.media !== 'application/cloudevents+json')
      return replyOf(call, await take(call, call.body, call.idempotencyKey));
    const event = call.body as unknown as z.infer<typeof cloudEvent>;
    return replyOf(call, await take(call, event.data, cloudEventKey(event)));
  },
});

/** Reports of one batch under way at the same time: they share the commits of the store. */
const atOnce = 64;

const one = z.strictObject({
  status: z.int(),
  receipt: receipt.optional(),
  problem: problemBody.optional(),
});

const results = z.strictObject({ schema: z.literal(httpSchema('batch')), results: z.array(one).max(1_000) });

interface Item {
  readonly report: unknown;
  readonly key: string;
}

/** The reports of a batch, each under a key of its own: the batch's and its number, or that of its event. */
const itemsOf = ({ media, body, idempotencyKey }: Call): readonly Item[] => {
  if (media === 'application/cloudevents-batch+json')
    return (body as z.infer<typeof batchCloudEvents>).map((event) => ({
      report: event.data,
      key: cloudEventKey(event),
    }));
  if (idempotencyKey === '') throw keyMissing();
  if (idempotencyKey.length > 180) throw keyInvalid();
  return (body as readonly unknown[]).map((report, i) => ({ report, key: `batch ${idempotencyKey} ${i}` }));
};

/** What became of one report: a wrong one is refused, and the others go on. */
const takeOne = async (call: Call, { report, key }: Item): Promise<z.infer<typeof one>> => {
  try {
    return { status: 201, receipt: await receiptBody(call.office, await take(call, report, key)) };
  } catch (error) {
    const told = asProblem(error);
    const status = statusOf(told);
    return { status, problem: problemOf(told, { status, language: call.language, request: call.request }) };
  }
};

const batching = route({
  method: 'POST',
  path: '/v1/reports:batch',
  name: 'receiveReports',
  tag: 'reports',
  summary: text('登记一批来件，逐件答复', 'record a batch of reports, each with an answer of its own'),
  policy: intake,
  effect: 'writes',
  body: z.array(z.unknown()).min(1).max(1_000),
  bodies: { 'application/cloudevents-batch+json': batchCloudEvents },
  limit: 2 ** 23,
  idempotencyKey: 'optional',
  status: 200,
  answer: results,
  problems: ['idempotency-key-missing', 'idempotency-key-invalid'],
  run: async (call) => {
    const answers: z.infer<typeof one>[] = [];
    const taken = inOrder(itemsOf(call as Call), atOnce, (item) => takeOne(call as Call, item));
    for await (const answer of taken) answers.push(answer);
    return { body: { schema: httpSchema('batch'), results: answers } };
  },
});

export const intakeRoutes: readonly Route[] = [receiving, batching];
