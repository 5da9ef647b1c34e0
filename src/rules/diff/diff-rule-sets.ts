import type { RuleSet } from '../schema/rule-set.ts';
import type { Change } from './change.ts';
import { diffCases } from './diff-cases.ts';
import { diffNamedConditions, diffSources } from './diff-records.ts';
import { diffRules } from './diff-rules.ts';
import { change, changeIfAny, placeOf } from './place.ts';
import { findRenames, type Renames } from './renames.ts';

const diffHeading = (before: RuleSet, after: RuleSet): readonly Change[] => [
  ...changeIfAny('id-changed', placeOf('rule-set', '', 'id'), before.id, after.id),
  ...changeIfAny('version-changed', placeOf('rule-set', '', 'version'), before.version, after.version),
  ...changeIfAny('title-changed', placeOf('rule-set', '', 'title'), before.title, after.title),
  ...changeIfAny(
    'effective-changed',
    placeOf('rule-set', '', 'effective'),
    before.effective,
    after.effective,
  ),
];

const renameChanges = ({ sources, conditions, rules }: Renames, after: RuleSet): readonly Change[] => [
  ...[...sources].map(([old, now]) =>
    change('source-renamed', placeOf('source', now, 'sources', now), old, now),
  ),
  ...[...conditions].map(([old, now]) =>
    change('named-condition-renamed', placeOf('named-condition', now, 'conditions', now), old, now),
  ),
  ...[...rules].map(([old, now]) => {
    const index = after.rules.findIndex(({ name }) => name === now);
    return change('rule-renamed', placeOf('rule', now, 'rules', index, 'name'), old, now);
  }),
];

/**
 * What changed from one version of a rule set to another, clause by clause: never lines of text. Equal rule
 * sets have no changes, and any others at least one; `$schema` is not part of a rule set's content.
 */
export const diffRuleSets = (before: RuleSet, after: RuleSet): readonly Change[] => {
  const { renames, renamed } = findRenames(before, after);
  return [
    ...diffHeading(before, after),
    ...renameChanges(renames, after),
    ...diffRules(renamed.rules, after.rules),
    ...diffNamedConditions(renamed.conditions, after.conditions),
    ...diffSources(renamed.sources, after.sources),
    ...diffCases(renamed.cases, after.cases),
  ];
};
