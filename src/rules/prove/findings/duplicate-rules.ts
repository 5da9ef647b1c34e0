import { never } from '../diagram/diagrams.ts';
import { type Kleene, kleeneStanding, knowsAllOf, type PartialModel } from '../model/partial-model.ts';
import type { ProofFinding } from './finding.ts';

/** What a rule does, with its words left out. */
const effectOf = ({ set }: PartialModel, rule: number): string => {
  const event = set.rules[rule]?.event;
  if (event?.type === 'referral') return `referral ${event.params.to}`;
  return event?.type === 'label' ? `label ${event.params.name}` : (event?.type as string);
};

/** Whether it is known of some rule that it stands, or that it does not, because this one can defeat it. */
const isNeededAsException = (model: PartialModel, rule: number): boolean =>
  model.defeaters.some((by, other) => {
    const others = by.filter((one) => one !== rule);
    return (
      others.length < by.length &&
      !knowsAllOf(model, kleeneStanding(model, model.truths, other, others), model.standing[other] as Kleene)
    );
  });

/** Whether `other` stands wherever `one` does; of two that always stand together, the later covers none. */
const covers = (model: PartialModel, one: number, other: number): boolean => {
  const [inner, outer] = [model.standing[one] as Kleene, model.standing[other] as Kleene];
  if (inner.yes === outer.yes) return other < one || isNeededAsException(model, other);
  return model.diagrams.implies(inner.yes, outer.yes);
};

const duplicateOf = ({ set, standing }: PartialModel, one: number, other: number): ProofFinding => {
  const rules = [one, other].map((i) => set.rules[i]?.name as string);
  const [first, second] = rules.map((name) => `\`${name}\``);
  const always = standing[one]?.yes === standing[other]?.yes;
  return {
    code: 'duplicate-rule',
    severity: 'warning',
    rules,
    problem: {
      code: 'duplicate-rule',
      message: always
        ? {
            'zh-CN': `规则 ${first} 与 ${second} 总是一起成立，结论相同`,
            en: `the rules ${first} and ${second} always stand together, with the same answer`,
          }
        : {
            'zh-CN': `规则 ${first} 成立时 ${second} 也成立，结论相同`,
            en: `wherever rule ${first} stands, ${second} stands too, with the same answer`,
          },
      help: {
        'zh-CN': `删去 ${first} 不改变任何结论，只少一项依据`,
        en: `without ${first} no answer would change; only a ground would be missing`,
      },
      pointer: `/rules/${one}`,
    },
  };
};

/** Rules that add no answer to that of another rule and are not needed as an exception either. */
export const duplicateRules = (model: PartialModel): readonly ProofFinding[] => {
  const effects = model.set.rules.map((_, rule) => effectOf(model, rule));
  return effects.flatMap((effect, one) => {
    if (model.standing[one]?.yes === never) return [];
    const other = effects.findIndex((same, i) => i !== one && same === effect && covers(model, one, i));
    return other === -1 || isNeededAsException(model, one) ? [] : [duplicateOf(model, one, other)];
  });
};
