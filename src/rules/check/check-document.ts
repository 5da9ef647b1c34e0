import type { JsonDocument } from '../../json/json-document.ts';
import { pointer } from '../../json/pointer.ts';
import type { Finding } from '../schema/finding.ts';
import { type Outline, outlineOf } from '../schema/outline.ts';
import { referenceFindings } from '../schema/references.ts';
import type { CheckedRuleSet, CheckOptions } from './check-problem.ts';
import { withoutConsequences } from './consequences/without-consequences.ts';
import { coverageFindings } from './coverage-findings.ts';
import { inOrder } from './in-order.ts';
import { lintFindings } from './lints/lint-findings.ts';
import { partTreeOf } from './parts/part-tree.ts';
import { type Shape, shapeOf } from './shape.ts';
import { told } from './told.ts';

const unbounded: ReadonlySet<string> = new Set([
  'condition-cycle',
  'too-many-comparisons',
  'conditions-too-deep',
]);

/** What is found beyond the form: references, then lints, each only where nothing else is wrong already. */
const findingsBeyond = (
  outline: Outline,
  { set, problems }: Shape,
  options: CheckOptions,
): readonly Finding[] => {
  const taken = new Set(problems.map((problem) => problem.pointer));
  const isFree = ({ path }: Finding): boolean => !taken.has(pointer(path));
  const references = referenceFindings(outline).filter(isFree);
  for (const { path } of references) taken.add(pointer(path));
  const linted = { outline, tree: partTreeOf(outline), options };
  const lints = lintFindings(linted, {
    isBounded: !references.some(({ code }) => unbounded.has(code)),
    isWhole: set !== undefined && references.length === 0,
  });
  return [...references, ...lints.filter(isFree)];
};

/** {@link checkRuleSet} for what was read already. */
export const checkDocument = (document: JsonDocument, options: CheckOptions): CheckedRuleSet => {
  const outline = outlineOf(document.value);
  const shape = shapeOf(document, outline);
  const beyond = findingsBeyond(outline, shape, options).map((finding) => told(document, finding));
  const problems = withoutConsequences([...shape.problems, ...beyond], document.value);
  if (shape.set === undefined || problems.some(({ severity }) => severity === 'error'))
    return { problems: inOrder(problems) };
  const uncovered = coverageFindings(shape.set, options.coverage ?? 0).map((finding) =>
    told(document, finding),
  );
  return { ruleSet: shape.set, problems: inOrder([...problems, ...uncovered]) };
};
