import type { Ask } from '../determination/determination.ts';
import { type FactName, factCatalogue } from '../facts/catalogue.ts';
import { type ConfirmableFact, confirmableFact } from '../report/confirmation.ts';
import { dangers, disciplines, matterFields, matterKinds, remedies } from '../report/matter.ts';
import { standing } from '../report/subject.ts';
import type { Answer } from './answer.ts';
import type { AnswerField } from './answer-field.ts';

const either = [true, false];

const lists: { readonly [Field in AnswerField]?: readonly (boolean | string)[] } = {
  'subject.standing': standing.options,
  kind: matterKinds,
  disciplines,
  field: matterFields,
  remedy: remedies,
  dangers,
  abuseOfJudicialPower: either,
  specific: either,
  personalInjustice: either,
  affectsMost: either,
  priorStageExhausted: either,
  rightOfAppeal: either,
  minor: either,
  confirmed: either,
  'channel.sealedAtClosing': either,
  'reporter.reachable': either,
};

const severalOf: ReadonlySet<AnswerField> = new Set(['disciplines', 'dangers', 'subject.posts']);

/**
 * The answers to a question, where there are few: each value of its list, or the ids that may have been meant. Of
 * several values together, none and each alone. Nothing where anything can be the answer.
 */
export const possibleAnswers = ({ field, facts, post, closest }: Ask): readonly Answer[] => {
  if (field === 'decision' || field === 'opening') return [];
  const values = lists[field] ?? closest ?? [];
  const about =
    field === 'confirmed'
      ? { fact: confirmableFact.parse(facts[0]) as ConfirmableFact, ...(post && { post }) }
      : {};
  const each = values.map((value) => (severalOf.has(field) ? [String(value)] : value));
  const none = field === 'disciplines' || field === 'dangers' ? [[]] : [];
  return [...none, ...each].map((value) => ({ field, ...about, value }));
};

/** What an answer is called in words: the value of the catalogue, or yes or no. */
export const namesOfValues = (
  field: AnswerField,
): Readonly<Record<string, { 'zh-CN': string; en: string }>> => {
  const named: { readonly [Field in AnswerField]?: FactName } = {
    kind: 'matter.kind',
    disciplines: 'matter.disciplines',
    field: 'matter.field',
    remedy: 'matter.remedy',
    dangers: 'matter.dangers',
  };
  const fact = named[field];
  const definition = fact === undefined ? undefined : factCatalogue[fact];
  return definition === undefined || definition.kind === 'boolean' ? {} : definition.values;
};
