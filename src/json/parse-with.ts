import type { z } from 'zod';
import type { Problem } from '../problems/index.ts';
import type { Finding } from './finding.ts';
import { findings } from './findings.ts';
import { issueNotes } from './issue-notes.ts';
import type { JsonDocument } from './json-document.ts';
import { pointer } from './pointer.ts';
import { problemList } from './problem-list.ts';

/**
 * What `schema` makes of a document.
 *
 * @throws {GuanxiaError} with one problem for each departure from the schema, each with its pointer and place;
 * at most 100 of them are told, then `too-many-problems`. Codes: `unknown-key`, `missing-field`, `wrong-type`,
 * `not-one-of`, `too-small`, `too-big`, `invalid-format`, `not-multiple-of`, `invalid-key`,
 * `no-variant-matches`, `several-variants-match`, `invalid-value`, and those of `customIssue`.
 */
export function parseWith<T>(schema: z.ZodType<T>, document: JsonDocument): T {
  return check(schema, document.value, document.placeOf);
}

/** {@link parseWith} for a value that was not read from a text: its problems have pointers but no places. */
export function parseValue<T>(schema: z.ZodType<T>, value: unknown): T {
  return check(schema, value, () => undefined);
}

function check<T>(schema: z.ZodType<T>, value: unknown, placeOf: JsonDocument['placeOf']): T {
  const notes = issueNotes();
  const result = schema.safeParse(value, { error: notes.error, reportInput: true });
  if (result.success) return result.data;
  const problems = problemList();
  for (const issue of result.error.issues) {
    problems.addAll(() => findings(issue, notes).map((finding) => () => problemOf(finding, placeOf)));
  }
  problems.throwIfAny();
  throw new TypeError('a failed parse without an issue');
}

function problemOf({ code, path, part, message, help }: Finding, placeOf: JsonDocument['placeOf']): Problem {
  const at = pointer(path);
  const helped = help?.();
  const place = placeOf(at, part);
  return { code, message, ...(helped && { help: helped }), pointer: at, ...(place && { place }) };
}
