import * as z from 'zod';
import { contentOf } from '../../app/documents/content-of.ts';
import { documentHash } from '../../domain/ids.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { inForceJson } from '../../presentation/documents/in-force-json.ts';
import { mandateListJson } from '../../presentation/mandate/list-json.ts';
import { documentsOutput } from '../../presentation/schemas/documents.ts';
import { mandateListOutput } from '../../presentation/schemas/mandate-list.ts';
import { text } from '../../problems/text.ts';
import { type Policy, type Route, route } from '../route.ts';

const everybody: Policy = {
  roles: ['intake-clerk', 'machine', 'reviewer', 'editor', 'approver', 'auditor', 'key-custodian'],
};

const inForce = route({
  method: 'GET',
  path: '/v1/documents',
  name: 'listDocumentsInForce',
  tag: 'documents',
  summary: text('某一时刻收到的来件依据哪些文件', 'which documents decide a report received at an instant'),
  policy: everybody,
  effect: 'reads',
  query: z.strictObject({ at: instant.optional(), mandate: slug.optional() }),
  status: 200,
  answer: documentsOutput,
  problems: ['unknown-filter'],
  run: async ({ office, query: { at = office.ports.clock(), mandate } }) => ({
    body: inForceJson(await office.library.current(), at, mandate),
  }),
});

const content = route({
  method: 'GET',
  path: '/v1/documents/{hash}',
  name: 'getDocument',
  tag: 'documents',
  summary: text('按内容摘要取一份文件', 'a document by the digest of its content'),
  policy: everybody,
  effect: 'reads',
  params: z.strictObject({ hash: documentHash }),
  status: 200,
  answer: z.looseObject({ kind: z.enum(['mandate', 'directory', 'calendar', 'rule-set']) }),
  problems: ['document-not-in-log'],
  run: async ({ office, params: { hash } }) => {
    return { body: contentOf(await office.library.current(), hash) };
  },
});

const mandates = route({
  method: 'GET',
  path: '/v1/mandates',
  name: 'listMandates',
  tag: 'documents',
  summary: text('巡视任务及其各版本', 'mandates and their versions'),
  policy: everybody,
  effect: 'reads',
  status: 200,
  answer: mandateListOutput,
  problems: [],
  run: async ({ office }) => ({ body: mandateListJson(await office.library.current()) }),
});

export const documentRoutes: readonly Route[] = [inForce, content, mandates];
