import type { Facts } from '../../domain/facts/catalogue.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { conclude } from './conclude.ts';
import { defeatersOf, standingOf } from './standing.ts';
import { truthsOf } from './truth-of.ts';
import type { Verdict } from './verdict.ts';

/**
 * The verdict of a rule set on the facts of one matter, straight from the definition: three-valued
 * conditions, then exceptions, then agreement. Pure and synchronous; never throws on a checked rule set.
 */
export const evaluate = (set: RuleSet, facts: Facts): Verdict =>
  conclude(set, standingOf(truthsOf(set, facts), defeatersOf(set)));
