import type * as z from 'zod';
import type { Problem } from '../problems/problem.ts';
import { concealed } from './concealed.ts';
import type { Finding } from './finding.ts';
import { findings } from './findings.ts';
import { issueNotes } from './issue-notes.ts';
import type { JsonDocument } from './json-document.ts';
import { pointer } from './pointer.ts';
import { problemList } from './problem-list.ts';
import { schemaKeys } from './schema-keys.ts';

/**
 * What `schema` makes of a document.
 *
 * @throws {GuanxiaError} with one problem for each departure from the schema, each with its pointer and place;
 * at most 100 of them are told, then `too-many-problems`. Codes: `unknown-key`, `missing-field`, `wrong-type`,
 * `not-one-of`, `too-small`, `too-big`, `invalid-format`, `not-multiple-of`, `invalid-key`,
 * `no-variant-matches`, `several-variants-match`, `invalid-value`, and those of `customIssue`.
 */
export function parseWith<T>(schema: z.ZodType<T>, document: JsonDocument): T {
  return check(schema, document, said);
}

/** {@link parseWith} for a value that was not read from a text: its problems have pointers but no places. */
export function parseValue<T>(schema: z.ZodType<T>, value: unknown): T {
  return check(schema, placeless(value), said);
}

/** {@link parseWith} for what may be personal: no message repeats a text that was given, or a key that the schema does not name. */
export function parsePrivate<T>(schema: z.ZodType<T>, document: JsonDocument): T {
  return check(schema, document, concealed(schemaKeys(schema)));
}

/** {@link parseValue} for what may be personal, as {@link parsePrivate}. */
export function parsePrivateValue<T>(schema: z.ZodType<T>, value: unknown): T {
  return check(schema, placeless(value), concealed(schemaKeys(schema)));
}

type Checked = Pick<JsonDocument, 'value' | 'placeOf'>;

const placeless = (value: unknown): Checked => ({ value, placeOf: () => undefined }) as Checked;

const said = (finding: Finding): Finding => finding;

function check<T>(schema: z.ZodType<T>, { value, placeOf }: Checked, told: (finding: Finding) => Finding): T {
  const notes = issueNotes();
  const result = schema.safeParse(value, { error: notes.error, reportInput: true });
  if (result.success) return result.data;
  const problems = problemList();
  for (const issue of result.error.issues) {
    problems.addAll(() => findings(issue, notes).map((finding) => () => problemOf(finding, told, placeOf)));
  }
  problems.throwIfAny();
  throw new TypeError('a failed parse without an issue');
}

function problemOf(
  finding: Finding,
  told: (finding: Finding) => Finding,
  placeOf: JsonDocument['placeOf'],
): Problem {
  const { code, path, message, help } = told(finding);
  const helped = help?.();
  const place = placeOf(pointer(finding.path), finding.part);
  return { code, message, ...(helped && { help: helped }), pointer: pointer(path), ...(place && { place }) };
}
