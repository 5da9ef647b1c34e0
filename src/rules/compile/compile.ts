import type { Facts } from '../../domain/facts/catalogue.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import type { Decision } from './answers.ts';
import { type Program, programOf } from './build/program.ts';
import { namingOf } from './naming.ts';
import { judge } from './run/judge.ts';
import { run } from './run/run.ts';
import { verdictOf } from './run/verdict-of.ts';

/** A rule set made ready to be evaluated many times. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  /**
   * The verdict on the facts of one matter: in every field that of the definition, `evaluate(ruleSet, facts)`.
   * Pure and synchronous. Its lists may be frozen and shared with other verdicts.
   */
  evaluate(facts: Facts): Verdict;
  /** What the verdict decides, without the reasons; for replays and counts. */
  decide(facts: Facts): Decision;
  /** @internal */
  readonly program: Program;
}

/**
 * Compiles a rule set into bit tables behind a decision tree. What an evaluation costs hardly grows with the
 * number of rules as long as they share a selective fact. It generates no code, so it runs where `eval` is
 * forbidden, and expects a rule set that passed the schema.
 */
export const compile = (ruleSet: RuleSet): CompiledRuleSet => {
  const program = programOf(ruleSet);
  const { answers, scratch } = program;
  const naming = namingOf(ruleSet.rules);
  return {
    ruleSet,
    program,
    evaluate: (facts) => verdictOf(answers, naming, scratch, run(program, facts)),
    decide: (facts) => judge(answers, scratch, run(program, facts)),
  };
};
