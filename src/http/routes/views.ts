import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { isRecused } from '../../domain/access/rights.ts';
import { instant } from '../../domain/time/instant.ts';
import { dueJson } from '../../presentation/life/due-json.ts';
import { dueOutput } from '../../presentation/schemas/due.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { subjectOutput } from '../../presentation/schemas/subject.ts';
import { type ViewName, viewNames } from '../../presentation/views/view-names.ts';
import { views } from '../../presentation/views/views.ts';
import { text } from '../../problems/text.ts';
import { beginning, isAfter, type Position } from '../../stores/port/position.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { type Call, type Policy, type Route, route } from '../route.ts';
import { viewBehind } from '../wire/http-problems.ts';
import { cursorToken, keyOfCursor, positionOfToken, positionToken } from '../wire/tokens.ts';

const readers: Policy = { roles: ['reviewer', 'auditor'] };

const page = z.strictObject({
  schema: z.literal(httpSchema('view')),
  view: z.strictObject({ name: z.enum(viewNames), version: z.int() }),
  position: z.string(),
  rows: z.array(z.looseObject({})),
  next: z.string().optional(),
});

const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1_000).optional(),
  'as-of': instant.optional(),
  axis: z.enum(['recorded', 'occurred']).optional(),
  'min-position': z.string().max(100).optional(),
};

const summaries = {
  'in-scope': text('受理范围内的事项', 'matters in scope'),
  referral: text('转办的事项', 'matters that are referred'),
  undetermined: text('待定的事项', 'matters that are undetermined'),
  'by-subject': text('按被反映对象', 'by whom they are about'),
  statistics: text('按周统计', 'numbers by week'),
  duties: text('应办未办', 'what a report obliges to'),
} as const satisfies Readonly<Record<ViewName, unknown>>;

type Recused = (report: string) => boolean;

/** A row as somebody may see it: nothing of a report that they were recused from. */
const seen = (row: Readonly<Record<string, unknown>>, recused: Recused) => {
  if (typeof row['report'] === 'string' && recused(row['report'])) return [];
  const { entries } = row;
  if (!Array.isArray(entries)) return [row];
  const left = entries.filter((entry: { report: string }) => !recused(entry.report));
  return left.length === 0 ? [] : [{ ...row, entries: left }];
};

/** As often as a view is looked at again that has not come as far as was asked; two seconds in all. */
const [looks, pause] = [20, 100];

const comeTo = async <Page extends { readonly position?: Position }>(
  least: Position | undefined,
  read: () => Promise<Page>,
): Promise<Page> => {
  for (let left = looks; ; left -= 1) {
    const found = await read();
    if (least === undefined || !isAfter(least, found.position ?? beginning)) return found;
    if (left === 0) throw viewBehind();
    await wait(pause);
  }
};

type Query = z.infer<z.ZodObject<typeof paging>> & Readonly<Record<string, unknown>>;

const readPage = async (name: ViewName, { office, principal, rights, query }: Call<undefined, Query>) => {
  const { limit, after, 'as-of': asOf, axis, 'min-position': least, ...where } = query;
  const { projection } = views[name];
  const of = { view: projection, filter: [where, asOf, axis] };
  const filter = {
    where: where as Record<string, string>,
    limit,
    ...(after !== undefined && { after: keyOfCursor(of, after) }),
    ...(asOf !== undefined && { asOf }),
    ...(axis !== undefined && { axis }),
  };
  const found = await comeTo(least === undefined ? undefined : positionOfToken(least), () =>
    office.view(name, filter),
  );
  const recused: Recused = (report) => isRecused(rights, report, principal.actor);
  const rows = found.rows.flatMap(({ document }) => seen({ ...document }, recused));
  const next = found.next === undefined ? undefined : cursorToken(of, found.next);
  const { view, position = beginning } = found;
  return {
    body: {
      schema: httpSchema('view'),
      view,
      position: positionToken(position),
      rows,
      ...(next !== undefined && { next }),
    },
    position,
    view: `${view.name}@${view.version}`,
    ...(next !== undefined && { next }),
  };
};

const viewRoute = (name: ViewName): Route =>
  route({
    method: 'GET',
    path: `/v1/views/${name}`,
    name: `list-${name}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    tag: 'views',
    summary: summaries[name],
    policy: readers,
    effect: 'reads',
    query: z.strictObject({
      ...paging,
      ...Object.fromEntries(
        Object.keys(views[name].projection.indexes).map((index) => [index, z.string().max(200).optional()]),
      ),
    }),
    status: 200,
    answer: page,
    problems: [
      'unknown-filter',
      'cursor-invalid',
      'cursor-of-another-version',
      'view-behind',
      'view-stopped',
    ],
    run: (call) => readPage(name, call as Call<undefined, Query>),
  });

const duesRoute = route({
  method: 'GET',
  path: '/v1/dues',
  name: 'listDues',
  tag: 'views',
  summary: text('到期和超期', 'what is due and overdue, most urgent first'),
  policy: readers,
  effect: 'reads',
  query: z.strictObject({ at: instant.optional() }),
  status: 200,
  answer: dueOutput,
  problems: ['view-stopped'],
  run: async ({ office, principal, rights, query: { at = office.ports.clock() } }) => {
    const dues = (await office.dues(at)).filter(({ report }) => !isRecused(rights, report, principal.actor));
    return { body: { schema: schemaUrl('due'), asOf: at, dues: dues.map(dueJson) } };
  },
});

const subjectsRoute = route({
  method: 'GET',
  path: '/v1/subjects',
  name: 'findSubject',
  tag: 'views',
  summary: text('一个对象的卷宗', 'everything decided about one subject'),
  policy: readers,
  effect: 'reads',
  query: z.strictObject({ who: z.string().min(1).max(200) }),
  status: 200,
  answer: subjectOutput,
  problems: ['subject-unknown', 'subject-ambiguous', 'view-stopped'],
  run: async ({ office, principal, rights, query: { who } }) => {
    const subjects = (await office.subject(who)).map((one) => ({
      ...one,
      entries: one.entries.filter(({ report }) => !isRecused(rights, report, principal.actor)),
    }));
    return { body: { schema: schemaUrl('subject'), subjects } };
  },
});

export const viewRoutes: readonly Route[] = [...viewNames.map(viewRoute), duesRoute, subjectsRoute];
