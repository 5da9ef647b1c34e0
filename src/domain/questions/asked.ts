import type { LocalizedText } from '../../problems/localized.ts';
import type { FactName } from '../facts/catalogue.ts';
import type { AnswerField } from './answer-field.ts';

/** What the rules ask for: an unknown fact, or a question of a rule's own with the field that answers it. */
export interface Asked {
  readonly fact?: FactName;
  readonly field?: AnswerField;
  readonly question: LocalizedText;
}
