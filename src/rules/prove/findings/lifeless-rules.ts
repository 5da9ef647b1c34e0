import type { LocalizedText } from '../../../problems/localized.ts';
import { type Diagram, never } from '../diagram/diagrams.ts';
import type { RuleModel } from '../model/rule-model.ts';
import { witnessOf } from '../model/witness.ts';
import { witnessText } from '../wording.ts';
import type { ProofFinding } from './finding.ts';

const nameOf = ({ set }: RuleModel, rule: number): string => set.rules[rule]?.name as string;

const found = (
  model: RuleModel,
  rule: number,
  { code, severity }: Pick<ProofFinding, 'code' | 'severity'>,
  message: LocalizedText,
  more: Pick<ProofFinding, 'witness'> & { readonly help?: LocalizedText } = {},
): ProofFinding => ({
  code,
  severity,
  rules: [nameOf(model, rule)],
  ...(more.witness && { witness: more.witness }),
  problem: {
    code,
    message,
    ...(more.help && { help: more.help }),
    pointer: `/rules/${rule}/conditions`,
  },
});

const dead = (model: RuleModel, rule: number): ProofFinding =>
  found(
    model,
    rule,
    { code: 'dead-rule', severity: 'error' },
    {
      'zh-CN': `规则 \`${nameOf(model, rule)}\` 的条件永远不会成立`,
      en: `the conditions of rule \`${nameOf(model, rule)}\` are never true`,
    },
  );

const shadowed = (model: RuleModel, rule: number): ProofFinding => {
  const truth = model.truths[rule] as Diagram;
  const by = (model.defeaters[rule] as readonly number[])
    .filter((one) => model.diagrams.meets(truth, model.truths[one] as Diagram))
    .map((one) => `\`${nameOf(model, one)}\``);
  const witness = witnessOf(model, truth);
  const help = witnessText(witness);
  return found(
    model,
    rule,
    { code: 'shadowed-rule', severity: 'error' },
    {
      'zh-CN': `规则 \`${nameOf(model, rule)}\` 每次成立都被 ${by.join('、')} 排除，从不起作用`,
      en: `rule \`${nameOf(model, rule)}\` never stands: whenever it is true, ${by.join(' or ')} defeats it`,
    },
    { witness, help },
  );
};

/** A rule that is always true and never defeated decides everything; one that others defeat is a default. */
const alwaysTrue = (model: RuleModel, rule: number): ProofFinding =>
  found(
    model,
    rule,
    { code: 'always-true', severity: model.standing[rule] === model.possible ? 'error' : 'warning' },
    {
      'zh-CN': `规则 \`${nameOf(model, rule)}\` 的条件总是成立，对任何来件都一样`,
      en: `the conditions of rule \`${nameOf(model, rule)}\` are true of every report`,
    },
  );

const lifeOf = (model: RuleModel, rule: number): readonly ProofFinding[] => {
  if (model.truths[rule] === never) return [dead(model, rule)];
  if (model.standing[rule] === never) return [shadowed(model, rule)];
  return model.truths[rule] === model.possible ? [alwaysTrue(model, rule)] : [];
};

/** Rules that are never true, never stand, or are true of everything. */
export const lifelessRules = (model: RuleModel): readonly ProofFinding[] =>
  model.set.rules.flatMap((_, rule) => lifeOf(model, rule));
