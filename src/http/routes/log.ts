import * as z from 'zod';
import { isRecused } from '../../domain/access/rights.ts';
import { eventType } from '../../domain/events/domain-event.ts';
import { text } from '../../problems/text.ts';
import { assertInLog, type RecordedEvent } from '../../stores/port/event-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import { type Call, type Route, route } from '../route.ts';
import { asCloudEvent, toldEvent } from '../wire/cloud-events.ts';
import { positionOfToken } from '../wire/tokens.ts';

const query = z.strictObject({
  after: z.string().max(100).optional(),
  types: z
    .string()
    .max(2_000)
    .transform((list) => list.split(','))
    .pipe(z.array(eventType).min(1))
    .optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
});

type Asked = Call<undefined, z.output<typeof query>>;

/** Nothing of a report is told to who was recused from it, nor how keys are told. */
const isTold =
  ({ rights, principal }: Asked) =>
  ({ stream, event }: RecordedEvent): boolean =>
    event.type !== 'KeyIssued' &&
    !(stream.startsWith('report-') && isRecused(rights, stream.slice('report-'.length), principal.actor));

async function* lines(call: Asked, after: Position): AsyncGenerator<string> {
  const { types, limit } = call.query;
  const told = isTold(call);
  let left = limit;
  for await (const recorded of call.office.store.readAll({ after, ...(types && { types }) })) {
    if (!told(recorded)) continue;
    yield `${JSON.stringify(asCloudEvent(recorded))}\n`;
    left -= 1;
    if (left === 0) return;
  }
}

/** How long nothing is told before a comment shows that the connection lives, in milliseconds. */
const silence = 15_000;

const idle = Symbol('idle');

const pause = (): { readonly over: Promise<typeof idle>; readonly end: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<typeof idle>((resolve) => {
    timer = setTimeout(() => resolve(idle), silence);
  });
  return { over, end: () => clearTimeout(timer) };
};

const asMessage = (recorded: RecordedEvent): string => {
  const event = asCloudEvent(recorded);
  return `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
};

async function* messages(call: Asked, after: Position): AsyncGenerator<string> {
  yield 'retry: 3000\n\n';
  const { types } = call.query;
  const told = isTold(call);
  const events = call.office.store.subscribe({ after, signal: call.signal })[Symbol.asyncIterator]();
  let next = events.next();
  while (!call.signal.aborted) {
    const { over, end } = pause();
    const found = await Promise.race([next, over]);
    end();
    if (found === idle) {
      yield ':\n\n';
      continue;
    }
    if (found.done === true) return;
    if (told(found.value) && (types === undefined || types.includes(found.value.event.type)))
      yield asMessage(found.value);
    next = events.next();
  }
}

const following = route({
  method: 'GET',
  path: '/v1/log/events',
  name: 'listEvents',
  tag: 'log',
  summary: text(
    '日志中的事件：NDJSON 一段，或 SSE 持续推送；从 `after` 或 `Last-Event-ID` 之后续传',
    'events of the log: a stretch as NDJSON, or without end as SSE; resumed after `after` or `Last-Event-ID`',
  ),
  policy: { roles: ['auditor'] },
  effect: 'reads',
  query,
  status: 200,
  answer: toldEvent,
  produces: ['application/x-ndjson', 'text/event-stream'],
  problems: ['unknown-filter', 'position-invalid', 'unknown-position'],
  run: async (call) => {
    const token = call.lastEventId ?? call.query.after;
    const after = token === undefined ? beginning : positionOfToken(token);
    await assertInLog(call.office.store, after);
    const isLive = call.accepts === 'text/event-stream';
    return { body: undefined, stream: isLive ? messages(call, after) : lines(call, after) };
  },
});

export const logRoutes: readonly Route[] = [following];
