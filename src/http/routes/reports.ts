import * as z from 'zod';
import { sealedFields } from '../../app/access/sealed-fields.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { reportId } from '../../domain/ids.ts';
import { incomingReport } from '../../domain/report/report.ts';
import { instant } from '../../domain/time/instant.ts';
import { decideJson } from '../../presentation/findings/decide-json.ts';
import { masked } from '../../presentation/reports/masked.ts';
import { reportJson } from '../../presentation/reports/report-json.ts';
import { decideOutput } from '../../presentation/schemas/decide.ts';
import { explainOutput } from '../../presentation/schemas/explain.ts';
import { reportNow } from '../../presentation/schemas/report.ts';
import { text } from '../../problems/text.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { type Policy, type Route, route } from '../route.ts';
import { positionToken } from '../wire/tokens.ts';

const readers: Policy = {
  roles: ['intake-clerk', 'reviewer', 'auditor'],
  about: 'report',
  own: ['intake-clerk'],
};

const params = z.strictObject({ report: reportId });
const asOf = z.strictObject({
  'as-of': instant.optional(),
  axis: z.enum(['recorded', 'occurred']).optional(),
});

const when = (query: z.infer<typeof asOf>) => ({
  ...(query['as-of'] !== undefined && { asOf: query['as-of'] }),
  ...(query.axis !== undefined && { axis: query.axis }),
});

const timeline = z.strictObject({
  schema: z.literal(httpSchema('timeline')),
  report: reportId,
  events: z.array(
    z.strictObject({
      position: z.string(),
      version: z.int(),
      type: z.string(),
      id: z.string(),
      occurredAt: instant,
      recordedAt: instant,
      actor: z.string(),
      data: z.looseObject({}),
    }),
  ),
});

const evaluating = route({
  method: 'POST',
  path: '/v1/evaluations',
  name: 'evaluateReport',
  tag: 'reports',
  summary: text('试判一份来件，不登记', 'what would be found for a report; nothing is recorded'),
  policy: { roles: ['intake-clerk', 'machine', 'reviewer', 'editor', 'approver', 'auditor'] },
  effect: 'reads',
  query: z.strictObject({ explain: z.enum(['true', 'false']).optional() }),
  body: incomingReport,
  status: 200,
  answer: decideOutput,
  problems: ['unknown-matter-code', 'unknown-mandate', 'mandate-not-named', 'document-not-in-force'],
  run: async ({ office, body, query }) => {
    const { documents, findings } = await office.decide(body);
    return { body: decideJson(documents, findings, query.explain === 'true') };
  },
});

const reading = route({
  method: 'GET',
  path: '/v1/reports/{report}',
  name: 'getReport',
  tag: 'reports',
  summary: text('一份信访件的现状；密封的内容不显示', 'a report as it stands; what is sealed is not shown'),
  policy: readers,
  effect: 'reads',
  params,
  query: asOf,
  status: 200,
  answer: z.strictObject({ schema: z.literal(httpSchema('report')), ...reportNow }),
  problems: ['report-not-found', 'handler-recused'],
  run: async ({ office, params: { report }, query }) => {
    const now = await office.report(report, when(query));
    const history = await office.history(report, when(query));
    const version = history.at(-1)?.version;
    const sealed = sealedFields(history.map(({ event }) => event as ReportEvent)).keys();
    return {
      body: { schema: httpSchema('report'), ...reportJson(now, sealed) },
      ...(version !== undefined && { version }),
    };
  },
});

const timing = route({
  method: 'GET',
  path: '/v1/reports/{report}/events',
  name: 'getReportEvents',
  tag: 'reports',
  summary: text('一份信访件的经过，从早到晚', 'what happened to a report, oldest first'),
  policy: readers,
  effect: 'reads',
  params,
  query: asOf,
  status: 200,
  answer: timeline,
  problems: ['report-not-found', 'handler-recused'],
  run: async ({ office, params: { report }, query }) => {
    const events = await office.history(report, when(query));
    const last = events.at(-1);
    const body = {
      schema: httpSchema('timeline'),
      report,
      events: events.map(({ event, position, version }) => ({
        position: positionToken(position),
        version: Number(version),
        type: event.type,
        id: event.id,
        occurredAt: event.occurredAt,
        recordedAt: event.recordedAt,
        actor: event.actor,
        data: masked(event.data),
      })),
    };
    return { body, ...(last && { version: last.version }) };
  },
});

const explaining = route({
  method: 'GET',
  path: '/v1/reports/{report}/explanation',
  name: 'explainReport',
  tag: 'reports',
  summary: text(
    '为什么这样认定：依据、条款、所见的事实',
    'why it was determined so: grounds, clauses, facts',
  ),
  policy: readers,
  effect: 'reads',
  params,
  query: asOf.extend({ matter: z.string().max(3).optional(), all: z.enum(['true', 'false']).optional() }),
  status: 200,
  answer: explainOutput,
  problems: ['report-not-found', 'matter-not-found', 'handler-recused'],
  run: async ({ office, params: { report }, query, language }) => {
    const { matter, all } = query;
    const { data } = await office.explain(report, {
      ...when(query),
      ...(matter !== undefined && { matter }),
      all: all === 'true',
      lang: language,
    });
    return { body: { ...data, life: masked(data.life) } };
  },
});

export const reportRoutes: readonly Route[] = [evaluating, reading, timing, explaining];
