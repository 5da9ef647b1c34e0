import { answerFields } from '../../domain/questions/answer-field.ts';
import { receiverKinds } from '../../domain/receivers/receiver-kinds.ts';
import { limits } from '../schema/limits.ts';
import { choice, described, type JsonSchema, list, object, ref, text, when } from './json-schema.ts';
import { ruleSnippets } from './snippets.ts';

const receiver: JsonSchema = {
  ...described(text('接收机关', 'receiver')),
  type: 'string',
  enum: receiverKinds,
};
const question: JsonSchema = { ...described(text('询问', 'question')), allOf: [ref('text')] };
const label: JsonSchema = { ...described(text('标签', 'label')), allOf: [ref('slug')] };

const field: JsonSchema = {
  ...described(text('回答所填的字段', 'the field that answers it')),
  type: 'string',
  enum: answerFields,
};

type Params = Readonly<Record<string, JsonSchema>>;

const withParams = (type: string, params: Params, more: Params = {}): JsonSchema =>
  when('type', [type], { required: ['params'], properties: { params: object(params, more) } });

/** What a rule does when it is true. */
export const effectSchema: JsonSchema = {
  ...described(text('效果', 'effect'), text('条件成立时的结果', 'what follows when the conditions hold')),
  type: 'object',
  additionalProperties: false,
  required: ['type'],
  properties: {
    type: choice({
      'in-scope': text('受理', 'in scope'),
      referral: text('转办，`params.to` 为接收机关', 'referral to the receiver in `params.to`'),
      undetermined: text('待定，`params.ask` 为要问的话', 'undetermined, asking `params.ask`'),
      label: text('加标签，不影响结果', 'a label beside the outcome'),
    }),
    params: { ...described(text('效果的内容', 'particulars of the effect')), type: 'object' },
  },
  allOf: [
    when('type', ['in-scope'], { maxProperties: 1 }),
    withParams('referral', { to: receiver }),
    withParams('undetermined', { ask: question }, { field }),
    withParams('label', { name: label }),
  ],
};

const name = (zh: string, en: string): JsonSchema => ({ ...described(text(zh, en)), allOf: [ref('slug')] });

/** One ground. */
export const ruleSchema: JsonSchema = {
  ...described(text('规则', 'rule'), text('一条认定依据', 'one ground')),
  ...object(
    {
      name: name('规则名称：说明依据而不是动作', 'name of the rule: the ground, not the action'),
      cites: {
        ...described(text('法规依据', 'citations')),
        ...list(ref('cite'), { min: 1, max: limits.items }),
      },
      because: { ...described(text('理由', 'reason')), allOf: [ref('text')] },
      conditions: ref('group'),
      event: ref('effect'),
    },
    {
      group: name('规则组：可被例外整组排除', 'group: an exception can name it as a whole'),
      exceptionTo: {
        ...described(
          text('例外：成立时排除这些规则或规则组', 'exceptions: the rules or groups that this rule defeats'),
        ),
        ...list(ref('slug'), { min: 1, max: limits.items }),
      },
    },
  ),
  defaultSnippets: ruleSnippets,
};
