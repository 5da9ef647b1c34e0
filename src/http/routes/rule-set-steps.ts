import * as z from 'zod';
import {
  activateRuleSet,
  approveRuleSet,
  draftedRuleSet,
  draftRuleSet,
  returnRuleSet,
  submitRuleSet,
} from '../../app/rule-sets/lifecycle.ts';
import { ruleSetUnknown } from '../../app/rule-sets/rule-set-problems.ts';
import { documentHash } from '../../domain/ids.ts';
import { reason, slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { checkedRuleSetIn } from '../../office/files/read-rule-set.ts';
import { ruleSetStatusOutput } from '../../presentation/schemas/rule-set-status.ts';
import { text } from '../../problems/text.ts';
import { ruleSetNow, ruleSetText } from '../answers/rule-set.ts';
import { type Policy, type Route, route } from '../route.ts';

const editor: Policy = { roles: ['editor'] };
const approver: Policy = { roles: ['approver'] };

const params = z.strictObject({ ruleSet: slug });
const tag = 'rule sets';

const drafting = route({
  method: 'POST',
  path: '/v1/rule-sets/{ruleSet}/drafts',
  name: 'draftRuleSet',
  tag,
  summary: text('起草或修改规则集', 'draft a rule set, or edit the draft'),
  policy: editor,
  effect: 'writes',
  params,
  raw: true,
  status: 201,
  answer: ruleSetStatusOutput,
  problems: ['document-version-reused', 'version-conflict', 'rule-set-unknown'],
  run: async ({ office, principal, params: { ruleSet }, body }) => {
    const content = checkedRuleSetIn(ruleSetText(body));
    if (content.id !== ruleSet) throw ruleSetUnknown(ruleSet);
    await draftRuleSet(office.ports, content, principal.actor);
    return { body: await ruleSetNow(office, ruleSet) };
  },
});

const hash = { hash: documentHash };

const submitting = route({
  method: 'POST',
  path: '/v1/rule-sets/{ruleSet}/submissions',
  name: 'submitRuleSet',
  tag,
  summary: text('提交审批', 'hand a draft in for approval'),
  policy: editor,
  effect: 'writes',
  params,
  body: z.strictObject(hash),
  status: 201,
  answer: ruleSetStatusOutput,
  problems: ['rule-set-unknown', 'rule-set-changed', 'rule-set-not-ready', 'version-conflict'],
  run: async ({ office, principal: { actor }, params: { ruleSet }, body }) => {
    await submitRuleSet(office.ports, { ruleSet, actor, ...body });
    return { body: await ruleSetNow(office, ruleSet) };
  },
});

const approving = route({
  method: 'POST',
  path: '/v1/rule-sets/{ruleSet}/approvals',
  name: 'approveRuleSet',
  tag,
  summary: text('批准这一内容；起草人不能批准', 'approve exactly this content; its author cannot'),
  policy: approver,
  effect: 'writes',
  params,
  body: z.strictObject(hash),
  status: 201,
  answer: ruleSetStatusOutput,
  problems: [
    'approver-is-author',
    'rule-set-unknown',
    'rule-set-changed',
    'rule-set-not-ready',
    'version-conflict',
  ],
  run: async ({ office, principal: { actor }, params: { ruleSet }, body }) => {
    await approveRuleSet(office.ports, { ruleSet, actor, ...body });
    return { body: await ruleSetNow(office, ruleSet) };
  },
});

const returning = route({
  method: 'POST',
  path: '/v1/rule-sets/{ruleSet}/returns',
  name: 'returnRuleSet',
  tag,
  summary: text('退回修改', 'give a draft back with a reason'),
  policy: approver,
  effect: 'writes',
  params,
  body: z.strictObject({ ...hash, reason }),
  status: 201,
  answer: ruleSetStatusOutput,
  problems: ['rule-set-unknown', 'rule-set-changed', 'rule-set-not-ready', 'version-conflict'],
  run: async ({ office, principal: { actor }, params: { ruleSet }, body }) => {
    await returnRuleSet(office.ports, { ruleSet, actor, ...body });
    return { body: await ruleSetNow(office, ruleSet) };
  },
});

const activating = route({
  method: 'POST',
  path: '/v1/rule-sets/{ruleSet}/activations',
  name: 'activateRuleSet',
  tag,
  summary: text('施行已批准的规则集', 'bring an approved rule set into force'),
  policy: approver,
  effect: 'writes',
  params,
  body: z.strictObject({
    ...hash,
    from: instant.optional(),
    retroactive: reason.optional(),
    acceptUnverified: reason.optional(),
  }),
  status: 201,
  answer: ruleSetStatusOutput,
  problems: [
    'rule-set-unknown',
    'rule-set-changed',
    'rule-set-not-ready',
    'rule-set-already-active',
    'citations-unverified',
    'activation-retroactive',
    'version-conflict',
  ],
  run: async ({ office, principal: { actor }, params: { ruleSet }, body }) => {
    const { effective } = await draftedRuleSet(office.store, ruleSet, body.hash);
    await activateRuleSet(office.ports, { ruleSet, actor, ...body, from: body.from ?? effective.from });
    return { body: await ruleSetNow(office, ruleSet) };
  },
});

export const ruleSetStepRoutes: readonly Route[] = [drafting, submitting, approving, returning, activating];
