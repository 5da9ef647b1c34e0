import type { Outcome } from '../../domain/determination/determination.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

export const outcomeWords: Readonly<Record<Outcome, LocalizedText>> = {
  'in-scope': text('受理', 'in scope'),
  referral: text('转办', 'referral'),
  undetermined: text('待定', 'undetermined'),
};

/** A sign for each outcome, so that none is told by colour alone. Each takes two columns. */
export const outcomeMarks: Readonly<Record<Outcome, string>> = {
  'in-scope': '✓ ',
  referral: '→ ',
  undetermined: '？',
};

/** Why a matter is left undetermined. */
export const reasonWords: Readonly<Record<string, LocalizedText>> = {
  'unknown-facts': text('有关事实不清', 'facts are unknown'),
  conflict: text('规则冲突', 'the rules contradict each other'),
  rule: text('须由工作人员认定', 'a rule leaves it to a person'),
  'nothing-matched': text('没有适用的规则', 'no rule applies'),
  'unknown-names': text('名录中没有所写的编号', 'the directory does not have an id that was given'),
  'no-receiver': text('没有可转往的机关', 'no organ to refer it to'),
  inseparable: text('与其他事项不能分开', 'it cannot be told apart from other matters'),
};

/** Why an organ was passed over as receiver. */
export const passedOverWords: Readonly<Record<string, LocalizedText>> = {
  'own-unit': text('被举报人本单位，或由其领导、管辖', 'the accused’s own unit, or one they lead or control'),
  objected: text('已提出异议，异议已采纳', 'it objected, and the objection was accepted'),
};
