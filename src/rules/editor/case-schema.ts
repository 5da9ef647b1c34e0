import { factCatalogue, factNames } from '../../domain/facts/catalogue.ts';
import { receiverKinds } from '../../domain/receivers/receiver-kinds.ts';
import { limits } from '../schema/limits.ts';
import { singleValue } from './comparison-schema.ts';
import { choice, described, type JsonSchema, list, object, ref, text } from './json-schema.ts';
import { caseSnippets } from './snippets.ts';

const given: JsonSchema = {
  ...described(
    text('已知事实', 'facts'),
    text('没有写的事实是不明的', 'facts that are left out are unknown'),
  ),
  ...object(
    {},
    Object.fromEntries(
      factNames.map((name) => {
        const { kind, label, question } = factCatalogue[name];
        const value = singleValue(name);
        return [
          name,
          {
            ...described(label, question),
            ...(kind === 'codes' ? list(value, { max: limits.items }) : value),
          },
        ];
      }),
    ),
  ),
};

const outcome: JsonSchema = {
  ...described(text('结果', 'outcome')),
  ...choice({
    'in-scope': text('受理', 'in scope'),
    referral: text('转办', 'referral'),
    undetermined: text('待定', 'undetermined'),
  }),
};

const names = (zh: string, en: string): JsonSchema => ({
  ...described(text(zh, en)),
  ...list(ref('slug'), { max: limits.items }),
});

const asks: JsonSchema = {
  ...described(text('应询问的事实', 'facts to ask for')),
  ...list(choice(Object.fromEntries(factNames.map((name) => [name, factCatalogue[name].label]))), {
    max: limits.items,
  }),
};

const to: JsonSchema = { ...described(text('接收机关', 'receiver')), type: 'string', enum: receiverKinds };

/** A case: what is given, and exactly what must come out. */
export const caseSchema: JsonSchema = {
  ...described(text('用例', 'case')),
  ...object({
    name: {
      ...described(text('用例名称', 'name of the case')),
      type: 'string',
      minLength: 1,
      maxLength: 200,
    },
    given,
    expect: {
      ...described(text('预期', 'expectation')),
      ...object(
        { outcome, grounds: names('认定依据的规则', 'rules that carry the outcome') },
        { to, labels: names('标签', 'labels'), asks },
      ),
    },
  }),
  defaultSnippets: caseSnippets,
};
