import type { JsonDocument } from '../../json/json-document.ts';
import { parseWith } from '../../json/parse-with.ts';
import { readJson } from '../../json/read-json.ts';
import type { Problem } from '../../problems/problem.ts';
import { checkRuleSet } from '../../rules/check/check-rule-set.ts';
import { limits } from '../../rules/schema/limits.ts';
import { type RuleSet, ruleSet } from '../../rules/schema/rule-set.ts';
import { asInput, InputError } from './input-error.ts';
import { type Input, readInput } from './read-input.ts';

type Problems = readonly [Problem, ...Problem[]];

/** The errors that the checker finds in a rule set: it knows better what was meant than the schema does. */
const errorsIn = ({ name, bytes }: Input): readonly Problem[] =>
  checkRuleSet(bytes, { file: name })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ severity: _severity, ...problem }) => problem);

/** A rule set's JSON, read strictly; comments may stand in it unless its name ends in `.json`. */
export const ruleSetJson = ({ name, bytes }: Input): JsonDocument =>
  readJson(bytes, {
    file: name,
    comments: !name.endsWith('.json'),
    maxBytes: limits.fileBytes,
    maxDepth: limits.jsonDepth,
  });

/**
 * The rule set in a file that has been read.
 *
 * @throws {InputError}
 */
export const ruleSetIn = (input: Input): RuleSet => {
  try {
    return asInput(() => parseWith(ruleSet, ruleSetJson(input)));
  } catch (error) {
    const errors = errorsIn(input);
    throw errors.length === 0 ? error : new InputError(errors as Problems, { cause: error });
  }
};

/** As {@link ruleSetIn}, and nothing that the checker calls an error is in it. */
export const checkedRuleSetIn = (input: Input): RuleSet => {
  const set = ruleSetIn(input);
  const errors = errorsIn(input);
  if (errors.length > 0) throw new InputError(errors as Problems);
  return set;
};

/** A rule set's bytes from a file. */
export const readRuleSetInput = (path: string): Promise<Input> => readInput(path, limits.fileBytes);

/** A rule set from a file. */
export const readRuleSet = async (path: string): Promise<RuleSet> => ruleSetIn(await readRuleSetInput(path));
