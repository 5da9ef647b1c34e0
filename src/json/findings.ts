import type * as z from 'zod';
import { fromBilingual } from './bilingual.ts';
import { customFinding } from './custom-findings.ts';
import { notOneOf } from './expectations.ts';
import type { Finding } from './finding.ts';
import type { IssueNotes } from './issue-notes.ts';
import { invalidKey, missingField, unknownKeys } from './key-findings.ts';
import type { JsonPath } from './pointer.ts';
import { sizeFinding } from './size-findings.ts';
import { unionFindings } from './union-findings.ts';
import { invalidFormat, notMultipleOf, wrongType } from './value-findings.ts';

type Issue = z.core.$ZodIssue;

/** What one zod issue means, in our codes and words. Where the schema's author worded it, those words stay. */
export function findings(issue: Issue, notes: IssueNotes, outer: JsonPath = []): readonly Finding[] {
  const path = [...outer, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const found = translate(issue, notes, path).map((finding) => ({ given: issue.input, ...finding }));
  const words = notes.authorsMessage(issue);
  if (issue.code === 'custom' || words === undefined) return found;
  return found.map((finding) => ({ ...finding, message: fromBilingual(words) }));
}

function translate(issue: Issue, notes: IssueNotes, path: JsonPath): readonly Finding[] {
  // JSON has no `undefined`, so the member is not there
  if (issue.code !== 'custom' && issue.input === undefined) return [missingField(path)];
  const nested = (issues: readonly Issue[]): readonly Finding[] =>
    issues.flatMap((inner) => findings(inner, notes, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, notes.rawOf(issue), path);
    case 'invalid_union':
      return unionFindings(issue, path, issue.errors.map(nested));
    case 'invalid_key':
    case 'invalid_element':
      return [invalidKey(path.at(-1), nested(issue.issues)[0], path)];
    default:
      return [simple(issue, notes, path)];
  }
}

type SimpleIssue =
  | z.core.$ZodIssueInvalidType
  | z.core.$ZodIssueInvalidValue
  | z.core.$ZodIssueInvalidStringFormat
  | z.core.$ZodIssueTooSmall
  | z.core.$ZodIssueTooBig
  | z.core.$ZodIssueNotMultipleOf
  | z.core.$ZodIssueCustom;

function simple(issue: SimpleIssue, notes: IssueNotes, path: JsonPath): Finding {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, path);
    case 'invalid_value':
      return notOneOf(path, issue.values, issue.input);
    case 'invalid_format':
      return invalidFormat(issue, notes.rawOf(issue)?.schema, path);
    case 'too_small':
    case 'too_big':
      return sizeFinding(issue, path);
    case 'not_multiple_of':
      return notMultipleOf(issue, path);
    case 'custom':
      return customFinding(issue, path, notes.authorsMessage(issue));
  }
}
