import { directoryId } from '../../domain/ids.ts';
import { type Answer, fillableField } from '../../domain/questions/answer.ts';
import type { AnswerField } from '../../domain/questions/answer-field.ts';
import { confirmableFact } from '../../domain/report/confirmation.ts';
import { closestMatch } from '../../json/closest-match.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { optionValue } from '../shell/option-value.ts';

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  no: false,
  false: false,
  否: false,
};

const yesOrNo: ReadonlySet<AnswerField> = new Set([
  'abuseOfJudicialPower',
  'specific',
  'personalInjustice',
  'affectsMost',
  'priorStageExhausted',
  'rightOfAppeal',
  'minor',
  'confirmed',
  'channel.sealedAtClosing',
  'reporter.reachable',
]);

const severalOf: ReadonlySet<AnswerField> = new Set(['disciplines', 'dangers', 'codes', 'subject.posts']);

const notAnAnswer = (written: string, help: ReturnType<typeof text>) =>
  problem('not-an-answer', text(`\`${written}\` 不是回答`, `\`${written}\` is no answer`), { help });

const readValue = (field: AnswerField, value: string, written: string): Answer['value'] => {
  if (severalOf.has(field)) return value === '' ? [] : value.split(',');
  if (!yesOrNo.has(field)) return value;
  const truth = truths[value];
  if (truth === undefined) throw notAnAnswer(written, text('请答 yes（是）或 no（否）', 'answer yes or no'));
  return truth;
};

const fieldOf = (name: string, written: string): Pick<Answer, 'field' | 'fact'> => {
  const fact = confirmableFact.safeParse(name);
  if (fact.success) return { field: 'confirmed', fact: fact.data };
  const field = fillableField.safeParse(name);
  if (field.success && field.data !== 'confirmed') return { field: field.data };
  const close = closestMatch(name, [...fillableField.options, ...confirmableFact.options]);
  throw notAnAnswer(
    written,
    close === undefined
      ? text(
          '写作 字段=值，字段见不带回答时的列表',
          'write FIELD=VALUE; without answers the fields are listed',
        )
      : text(`是否指 \`${close}\`？`, `did you mean \`${close}\`?`),
  );
};

/** `FIELD=VALUE`, or `FACT[@POST]=yes|no` for what is confirmed. */
export const parseAnswer = (written: string): Answer => {
  const at = written.indexOf('=');
  if (at <= 0) throw notAnAnswer(written, text('写作 字段=值', 'write FIELD=VALUE'));
  const [name = '', post] = written.slice(0, at).split('@');
  const which = fieldOf(name, written);
  return {
    ...which,
    ...(post !== undefined && { post: optionValue('@', directoryId, post) }),
    value: readValue(which.field, written.slice(at + 1).trim(), written),
  };
};
