import type { Ask } from '../../domain/determination/determination.ts';
import { type FactName, type Facts, factCatalogue } from '../../domain/facts/catalogue.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { settlingFacts } from './settling-facts.ts';

const forAPerson: Readonly<Record<'conflict' | 'nothing-matched', Ask>> = {
  conflict: {
    question: {
      'zh-CN': '规则之间有冲突，须由人认定：以哪一项为准？',
      en: 'the rules contradict each other, so a person must say which prevails',
    },
  },
  'nothing-matched': {
    question: {
      'zh-CN': '没有适用的规则，须由值班人员认定：应如何办理？',
      en: 'no rule applies, so the duty officer must say what is to be done',
    },
  },
};

/** The unknown facts to ask for: the fewest that settle the matter whatever they turn out to be. */
export const missingFacts = (set: RuleSet, facts: Facts, verdict: Verdict): readonly FactName[] =>
  verdict.doubt === 'unknown-facts' ? settlingFacts(set, facts).facts : [];

/** What to ask about an undetermined matter: the missing facts' questions, or those of the rules that say so. */
export const asksOf = (set: RuleSet, facts: Facts, verdict: Verdict): readonly Ask[] => {
  if (verdict.doubt === 'unknown-facts')
    return missingFacts(set, facts, verdict).map((fact) => ({
      fact,
      question: factCatalogue[fact].question,
    }));
  if (verdict.doubt === 'conflict' || verdict.doubt === 'nothing-matched') return [forAPerson[verdict.doubt]];
  return set.rules
    .filter(({ name }) => verdict.grounds.includes(name))
    .flatMap(({ event }) => (event.type === 'undetermined' ? [{ question: event.params.ask }] : []));
};
