import type { Published } from '../../app/documents/published.ts';
import type { DocumentRef } from '../../domain/determination/determination.ts';
import type { Cite } from '../../domain/documents/source.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { lawWords } from '../findings/law-words.ts';
import type { Voice } from '../text/voice.ts';

/** What the rule set that was decided under says of its names; a name itself where the log does not have the set. */
export interface RuleWords {
  /** What a ground says. */
  readonly ground: (ruleSet: DocumentRef, rule: string) => string;
  /** What a label says. */
  readonly label: (ruleSet: DocumentRef, label: string) => string;
  /** A source by its title, and the clause. */
  readonly clause: (ruleSet: DocumentRef, cite: Cite) => string;
}

type Rule = RuleSet['rules'][number];

const carries =
  (label: string) =>
  ({ event }: Rule): boolean =>
    event.type === 'label' && event.params.name === label;

export const ruleWordsOf = (cli: Voice, { ruleSets }: Pick<Published, 'ruleSets'>): RuleWords => {
  const setOf = ({ hash }: DocumentRef): RuleSet | undefined => ruleSets.get(hash)?.content;
  return {
    ground: (ref, rule) => {
      const words = setOf(ref)?.rules.find(({ name }) => name === rule)?.because ?? lawWords[rule];
      return words === undefined ? rule : cli.say(words);
    },
    label: (ref, label) => {
      const rule = setOf(ref)?.rules.find(carries(label));
      return rule === undefined ? label : cli.say(rule.because);
    },
    clause: (ref, { source, clause }) => {
      const title = setOf(ref)?.sources[source]?.title;
      return `${title === undefined ? source : cli.say(title)} ${clause}`;
    },
  };
};
