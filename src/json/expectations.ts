import type { LocalizedText } from '../problems/localized.ts';
import { closestMatch } from './closest-match.ts';
import type { Expectation, Finding } from './finding.ts';
import type { JsonPath } from './pointer.ts';
import { quoted } from './quoted.ts';
import { afterWords, oneOf, receivedPhrase, valuePhrase } from './wording.ts';

/** A value that is not what was expected, with the closest permitted value as help. */
export function unexpected(code: string, path: JsonPath, expected: Expectation): Finding {
  const wanted = oneOf(expected.phrases);
  const got = expected.rightType ? shortly(expected.input) : receivedPhrase(expected.input);
  return {
    code,
    path,
    message: {
      'zh-CN': `应为${afterWords(wanted['zh-CN'])}，实际为${afterWords(got['zh-CN'])}`,
      en: `expected ${wanted.en}, got ${got.en}`,
    },
    help: () => closestValue(expected),
    expected,
  };
}

/** A value outside a closed list. */
export function notOneOf(path: JsonPath, values: readonly unknown[], input: unknown): Finding {
  const rightType = values.some((value) => typeof value === typeof input);
  return unexpected('not-one-of', path, { input, rightType, phrases: values.map(valuePhrase), values });
}

/** `help` that names the closest of `candidates`, if one is close to `word`. */
export function didYouMean(word: string, candidates: Iterable<string>): LocalizedText | undefined {
  const match = closestMatch(word, candidates);
  if (match === undefined) return undefined;
  return { 'zh-CN': `是否应为 ${quoted(match)}`, en: `did you mean ${quoted(match)}` };
}

function closestValue({ input, values }: Expectation): LocalizedText | undefined {
  if (typeof input !== 'string') return undefined;
  return didYouMean(
    input,
    values.filter((value) => typeof value === 'string'),
  );
}

function shortly(input: unknown): LocalizedText {
  return typeof input === 'string' ? valuePhrase(input) : receivedPhrase(input);
}
