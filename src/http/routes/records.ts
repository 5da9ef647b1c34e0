import * as z from 'zod';
import { reportId } from '../../domain/ids.ts';
import { reason, slug } from '../../domain/text.ts';
import { text } from '../../problems/text.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { type Route, route } from '../route.ts';

const revealing = route({
  method: 'POST',
  path: '/v1/reports/{report}/reveals',
  name: 'revealFields',
  tag: 'records',
  summary: text(
    '查阅密封的字段；先登记由谁、为何查阅',
    'open sealed fields, once it is recorded who reads them and what for',
  ),
  policy: { roles: ['reviewer', 'key-custodian'], about: 'report' },
  effect: 'writes',
  params: z.strictObject({ report: reportId }),
  body: z.strictObject({ fields: z.array(slug).min(1).max(100), purpose: reason }),
  status: 200,
  answer: z.strictObject({
    schema: z.literal(httpSchema('revealed')),
    report: reportId,
    fields: z.record(z.string(), z.string()),
  }),
  problems: ['report-not-found', 'handler-recused', 'sealed-erased', 'field-unknown'],
  run: async ({ office, principal: { actor }, params: { report }, body }) => {
    const revealed = await office.access.reveal({ report, actor, ...body });
    return { body: { schema: httpSchema('revealed'), ...revealed } };
  },
});

export const recordRoutes: readonly Route[] = [revealing];
