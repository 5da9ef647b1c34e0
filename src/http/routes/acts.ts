import * as z from 'zod';
import type { Act } from '../../app/life/act.ts';
import { type ActName, type Given, givens } from '../../app/life/givens.ts';
import type { Role } from '../../domain/access/role.ts';
import { matterId, reportId } from '../../domain/ids.ts';
import type { Office } from '../../office/office.ts';
import { actJson } from '../../presentation/life/act-json.ts';
import { actOutput } from '../../presentation/schemas/act.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { type Call, type Route, route } from '../route.ts';

/** The acts that one person does alone; what needs two is proposed and approved. */
type LoneAct = Exclude<ActName, 'erase' | 'clearAccused'>;

interface ActRoute {
  /** Below the report, or below the matter that it is done to. */
  readonly below: 'report' | 'matter';
  readonly path: string;
  readonly summary: LocalizedText;
  readonly roles: readonly [Role, ...Role[]];
  readonly own?: readonly Role[];
  readonly ifMatch?: Route['ifMatch'];
  readonly problems: readonly string[];
}

const reviewer: readonly [Role] = ['reviewer'];
const atTheDesk = { roles: ['intake-clerk', 'reviewer'], own: ['intake-clerk'] } as const;
const unfit = [
  'referral-does-not-fit',
  'matter-not-referred',
  'happened-in-the-future',
  'happened-too-early',
];

const acts: Readonly<Record<LoneAct, ActRoute>> = {
  addParticulars: {
    below: 'report',
    path: 'particulars',
    summary: text('补充情况，有关事项重新认定', 'add what became known; what it touches is determined again'),
    ...atTheDesk,
    problems: ['particulars-empty', 'matter-given-twice', 'report-erased'],
  },
  answerQuestions: {
    below: 'matter',
    path: 'answers',
    summary: text('答复所问，事项重新认定', 'answer what is asked; the matter is determined again'),
    ...atTheDesk,
    problems: ['source-missing', 'particulars-empty', 'report-erased'],
  },
  link: {
    below: 'report',
    path: 'links',
    summary: text('关联到先收到的一件', 'link to the report that it repeats'),
    ...atTheDesk,
    problems: ['report-linked-to-itself', 'duplicate-of-duplicate', 'report-already-linked'],
  },
  unlink: {
    below: 'report',
    path: 'link-removals',
    summary: text('取消关联', 'take the link back'),
    roles: reviewer,
    problems: ['report-not-linked'],
  },
  redetermine: {
    below: 'report',
    path: 'redeterminations',
    summary: text('按现行文件重新认定', 'determine again, by the documents that now count'),
    roles: reviewer,
    ifMatch: 'optional',
    problems: [],
  },
  withdraw: {
    below: 'report',
    path: 'withdrawal',
    summary: text('来件人撤回', 'the reporter takes it back'),
    roles: reviewer,
    problems: ['report-already-withdrawn'],
  },
  recuse: {
    below: 'report',
    path: 'recusals',
    summary: text('经办人回避', 'a handler has nothing more to do with it'),
    roles: reviewer,
    problems: ['handler-already-recused'],
  },
  notify: {
    below: 'report',
    path: 'notices',
    summary: text('已告知来件人', 'the reporter was told'),
    roles: reviewer,
    problems: ['reporter-cannot-be-told', 'happened-in-the-future', 'happened-too-early'],
  },
  override: {
    below: 'matter',
    path: 'override',
    summary: text('由人另行决定', 'a person decides otherwise than the rules'),
    roles: reviewer,
    ifMatch: 'required',
    problems: [
      'override-changes-nothing',
      'receiver-barred',
      'receiver-not-cleared',
      'receiver-missing',
      'group-is-accused',
      'unknown-organ',
    ],
  },
  lift: {
    below: 'matter',
    path: 'override-lift',
    summary: text('撤销人的决定，恢复规则的认定', 'lift the override; the rules decide again'),
    roles: reviewer,
    ifMatch: 'required',
    problems: ['matter-not-overridden'],
  },
  acknowledgeEscalation: {
    below: 'matter',
    path: 'escalation-acknowledgements',
    summary: text('确认收到紧急情况的报告', 'take note of a danger that was reported'),
    roles: reviewer,
    problems: ['nothing-to-acknowledge'],
  },
  tellOfDanger: {
    below: 'matter',
    path: 'danger-notices',
    summary: text('紧急情况告知了哪个机关', 'which organ is told of the dangers in a matter'),
    roles: reviewer,
    problems: ['unknown-organ'],
  },
  dispatch: {
    below: 'matter',
    path: 'dispatches',
    summary: text('转办函已发出', 'the referral was sent'),
    roles: reviewer,
    ifMatch: 'required',
    problems: [...unfit, 'receiver-barred', 'receiver-not-cleared'],
  },
  acknowledge: {
    below: 'matter',
    path: 'acknowledgements',
    summary: text('受转机关已收到', 'the receiver has it'),
    roles: reviewer,
    problems: unfit,
  },
  object: {
    below: 'matter',
    path: 'objections',
    summary: text('受转机关提出异议', 'the receiver says that it is not competent'),
    roles: reviewer,
    problems: unfit,
  },
  recall: {
    below: 'matter',
    path: 'recalls',
    summary: text('转办函已收回', 'a letter that had been sent is back'),
    roles: reviewer,
    problems: unfit,
  },
  reroute: {
    below: 'matter',
    path: 'reroutes',
    summary: text('接受异议，重新认定', 'accept the objection; the matter is determined again'),
    roles: reviewer,
    ifMatch: 'optional',
    problems: unfit,
  },
  answer: {
    below: 'matter',
    path: 'replies',
    summary: text(
      '受转机关已答复；内容密封',
      'the receiver has told what came of it; what it told is sealed',
    ),
    roles: reviewer,
    problems: [...unfit, 'report-erased'],
  },
};

const answer = actOutput
  .omit({ schema: true, status: true })
  .extend({ schema: z.literal(httpSchema('act')) })
  .meta({ id: 'Recorded', description: '登记的事件 · the events that were recorded' });

type Params = { readonly report: string; readonly matter?: string };

const perform =
  (name: LoneAct) =>
  async ({ office, principal, params, body, idempotencyKey, expected }: Call<Params, undefined, object>) => {
    const { report, matter } = params;
    const order = {
      report,
      actor: principal.actor,
      idempotencyKey,
      ...(expected !== undefined && { expected }),
    };
    const act = office[name] as (order: object, given: object) => ReturnType<Office['withdraw']>;
    const done: Act = await act(order, { ...body, ...(matter !== undefined && { matter }) });
    const { schema: _schema, status, ...recorded } = actJson(done);
    return {
      body: { schema: httpSchema('act'), ...recorded },
      replayed: status === 'replayed',
      location: `/v1/reports/${report}`,
      ...(done.written && { version: done.written.version, position: done.written.position }),
    };
  };

/** The second person is never claimed by the first: a body has no approver. */
const bodyOf = (name: LoneAct, below: ActRoute['below']): z.ZodType<Partial<Given<LoneAct>>> => {
  const given = givens[name] as z.ZodObject;
  const left = ['approvedBy', ...(below === 'matter' ? ['matter'] : [])].filter((key) => key in given.shape);
  const masked = given.omit(Object.fromEntries(left.map((key) => [key, true as const])) as never);
  return masked as unknown as z.ZodType<Partial<Given<LoneAct>>>;
};

const actRoute = (name: LoneAct): Route => {
  const { below, path, summary, roles, own, ifMatch, problems } = acts[name];
  const onMatter = below === 'matter';
  return route({
    method: 'POST',
    path: `/v1/reports/{report}/${onMatter ? 'matters/{matter}/' : ''}${path}`,
    name,
    tag: 'acts',
    summary,
    policy: { roles, about: 'report', ...(own && { own }) },
    effect: 'writes',
    params: onMatter
      ? z.strictObject({ report: reportId, matter: matterId })
      : z.strictObject({ report: reportId }),
    body: bodyOf(name, below),
    idempotencyKey: 'required',
    ...(ifMatch && { ifMatch }),
    status: 201,
    answer,
    problems: [
      'report-not-found',
      ...(onMatter ? ['matter-not-found'] : []),
      'handler-recused',
      'idempotency-key-missing',
      'idempotency-key-reused',
      ...problems,
    ],
    run: perform(name) as Route['run'],
  });
};

export const actRoutes: readonly Route[] = (Object.keys(acts) as readonly LoneAct[]).map(actRoute);
