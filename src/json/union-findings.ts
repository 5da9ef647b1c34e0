import type * as z from 'zod';
import { notOneOf, unexpected } from './expectations.ts';
import type { Finding } from './finding.ts';
import { missingField } from './key-findings.ts';
import type { JsonPath } from './pointer.ts';
import { afterWords, oneOf, valuePhrase } from './wording.ts';

/**
 * What is wrong with a value that is none of several variants, each with its own findings: those of the
 * variant that was most likely meant, or all that the value could have been where it is wrong as a whole.
 */
export function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  path: JsonPath,
  variants: readonly (readonly Finding[])[],
): readonly Finding[] {
  if (issue.discriminator !== undefined) return [discriminatorFinding(issue, issue.discriminator, path)];
  if (variants.length === 0) return [severalMatch(path)];
  const near = variants.filter((findings) => wholeOf(findings, path)?.expected?.rightType !== false);
  const candidates = near.length === 0 ? variants : near;
  const wholes = candidates.map((findings) => wholeOf(findings, path));
  const [first, ...others] = wholes.filter((whole) => whole !== undefined);
  const scalarChoice = first !== undefined && others.length > 0 && others.length + 1 === wholes.length;
  return scalarChoice ? [choice([first, ...others], path)] : nearest(candidates, path);
}

/** The finding that the value itself, not a part of it, is wrong. */
function wholeOf(findings: readonly Finding[], path: JsonPath): Finding | undefined {
  return findings.find(({ expected, path: { length } }) => expected !== undefined && length === path.length);
}

function choice(wholes: readonly [Finding, ...Finding[]], path: JsonPath): Finding {
  const expected = wholes.flatMap((whole) => whole.expected ?? []);
  const values = expected.flatMap((each) => each.values);
  const phrases = expected.flatMap((each) => each.phrases);
  const codes = new Set(wholes.map(({ code }) => code));
  return unexpected(codes.size === 1 ? wholes[0].code : 'no-variant-matches', path, {
    input: expected[0]?.input,
    rightType: expected.some((each) => each.rightType),
    phrases: phrases.filter(({ en }, index) => phrases.findIndex((other) => other.en === en) === index),
    values,
  });
}

/** The variant whose keys fit best; among those that fit alike, the one with the fewest findings. */
function nearest(variants: readonly (readonly Finding[])[], path: JsonPath): readonly Finding[] {
  const depth = path.length + 1;
  const isShape = ({ code, path: { length } }: Finding): boolean => length === depth && shapeCodes.has(code);
  const cost = (findings: readonly Finding[]): number =>
    findings.filter(isShape).length * 1_000_000 + findings.length;
  return variants.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

const shapeCodes: ReadonlySet<string> = new Set(['missing-field', 'unknown-key', 'not-one-of']);

function discriminatorFinding(issue: z.core.$ZodIssueInvalidUnion, key: string, path: JsonPath): Finding {
  const options = ('options' in issue && issue.options) || [];
  const input = (issue.input as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (input !== undefined) return notOneOf(path, options, input);
  const names = oneOf(options.map(valuePhrase));
  const help = { 'zh-CN': `应为${afterWords(names['zh-CN'])}`, en: `expected ${names.en}` };
  return { ...missingField(path), help: () => help };
}

function severalMatch(path: JsonPath): Finding {
  const message = { 'zh-CN': '同时符合多种写法，含义不明', en: 'more than one variant matches' };
  return { code: 'several-variants-match', path, message };
}
