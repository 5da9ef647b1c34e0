import * as z from 'zod';
import { draftedRuleSet } from '../../app/rule-sets/lifecycle.ts';
import { documentHash } from '../../domain/ids.ts';
import { slug } from '../../domain/text.ts';
import { ruleSetIn } from '../../office/files/read-rule-set.ts';
import { ruleSetHistories } from '../../presentation/rule-sets/history.ts';
import { ruleSetListJson } from '../../presentation/rule-sets/status-json.ts';
import { rulesTestJson } from '../../presentation/rule-sets/tested-json.ts';
import { testSet } from '../../presentation/rule-sets/tested-set.ts';
import { ruleSetListOutput, ruleSetStatusOutput } from '../../presentation/schemas/rule-set-status.ts';
import { rulesTestOutput } from '../../presentation/schemas/rules-test.ts';
import { weighedProblem } from '../../presentation/schemas/weighed-problem.ts';
import { text } from '../../problems/text.ts';
import { checkRuleSet } from '../../rules/check/check-rule-set.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { ruleSetNow, ruleSetText } from '../answers/rule-set.ts';
import { type Policy, type Route, route } from '../route.ts';

const readers: Policy = { roles: ['editor', 'approver', 'reviewer', 'auditor'] };

const params = z.strictObject({ ruleSet: slug });
const tag = 'rule sets';

const listing = route({
  method: 'GET',
  path: '/v1/rule-sets',
  name: 'listRuleSets',
  tag,
  summary: text('规则集及其状态', 'rule sets and how far each has come'),
  policy: readers,
  effect: 'reads',
  status: 200,
  answer: ruleSetListOutput,
  problems: [],
  run: async ({ office }) => ({ body: ruleSetListJson((await ruleSetHistories(office.store)).values()) }),
});

const reading = route({
  method: 'GET',
  path: '/v1/rule-sets/{ruleSet}',
  name: 'getRuleSet',
  tag,
  summary: text('一个规则集的经过', 'what was done to a rule set'),
  policy: readers,
  effect: 'reads',
  params,
  status: 200,
  answer: ruleSetStatusOutput,
  problems: ['rule-set-unknown'],
  run: async ({ office, params: { ruleSet } }) => ({ body: await ruleSetNow(office, ruleSet) }),
});

const version = route({
  method: 'GET',
  path: '/v1/rule-sets/{ruleSet}/versions/{hash}',
  name: 'getRuleSetVersion',
  tag,
  summary: text('一个版本的内容', 'the content of one version'),
  policy: readers,
  effect: 'reads',
  params: z.strictObject({ ruleSet: slug, hash: documentHash }),
  status: 200,
  answer: z.looseObject({ kind: z.literal('rule-set') }),
  problems: ['rule-set-unknown'],
  run: async ({ office, params: { ruleSet, hash } }) => ({
    body: await draftedRuleSet(office.store, ruleSet, hash),
  }),
});

const checking = route({
  method: 'POST',
  path: '/v1/rule-set-checks',
  name: 'checkRuleSet',
  tag,
  summary: text('检查规则集，指出每处问题', 'everything that is wrong with a rule set, each at its place'),
  policy: { roles: ['editor', 'approver', 'auditor'] },
  effect: 'reads',
  query: z.strictObject({ purpose: z.enum(['draft', 'activation']).default('draft') }),
  raw: true,
  status: 200,
  answer: z.strictObject({
    schema: z.literal(httpSchema('rule-set-check')),
    errors: z.int(),
    warnings: z.int(),
    problems: z.array(weighedProblem),
  }),
  problems: [],
  run: async ({ body, query: { purpose } }) => {
    const { problems } = checkRuleSet(ruleSetText(body).bytes, { purpose });
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    return { body: { schema: httpSchema('rule-set-check'), errors, warnings, problems } };
  },
});

const testing = route({
  method: 'POST',
  path: '/v1/rule-set-tests',
  name: 'testRuleSet',
  tag,
  summary: text('运行规则集自带的用例', 'run the cases that a rule set brings along'),
  policy: { roles: ['editor', 'approver', 'auditor'] },
  effect: 'reads',
  raw: true,
  status: 200,
  answer: rulesTestOutput,
  problems: ['json-syntax'],
  run: async ({ body }) => {
    const input = ruleSetText(body);
    return { body: rulesTestJson([testSet(input.name, ruleSetIn(input))]) };
  },
});

export const ruleSetRoutes: readonly Route[] = [listing, reading, version, checking, testing];
