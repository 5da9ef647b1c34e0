import type * as z from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/**
 * Keeps what zod knows while it makes an issue and then drops: the schema that raised it. `error` goes to
 * `safeParse`; in place of a message it leaves a mark, so that a message that is no mark was written by the
 * author of the schema.
 */
export interface IssueNotes {
  readonly error: z.core.$ZodErrorMap;
  readonly rawOf: (issue: Issue) => RawIssue | undefined;
  readonly authorsMessage: (issue: Issue) => string | undefined;
}

const mark = /^guanxia-issue-(\d+)$/;
/** More issues are not told of anyway; a hostile document makes a million. */
const mostKept = 10_000;

export function issueNotes(): IssueNotes {
  const raw: RawIssue[] = [];
  return {
    error: (issue) => `guanxia-issue-${raw.length < mostKept ? raw.push(issue) - 1 : mostKept}`,
    rawOf: ({ message }) => raw[Number(mark.exec(message)?.[1] ?? -1)],
    authorsMessage: ({ message }) => (mark.test(message) ? undefined : message),
  };
}
