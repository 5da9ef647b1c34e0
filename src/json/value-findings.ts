import * as z from 'zod';
import { unexpected } from './expectations.ts';
import type { Finding } from './finding.ts';
import { formatHelp, formatNoun, formatPhrase } from './format-words.ts';
import type { JsonPath } from './pointer.ts';
import { quoted } from './quoted.ts';
import { afterWords, receivedPhrase, typePhrase } from './wording.ts';

/** A value of another type than the schema's. */
export function wrongType({ input, expected }: z.core.$ZodIssueInvalidType, path: JsonPath): Finding {
  const rightType = expected === 'int' && typeof input === 'number';
  return unexpected('wrong-type', path, { input, rightType, phrases: [typePhrase(expected)], values: [] });
}

/** A text without the form that it must have. */
export function invalidFormat(
  issue: z.core.$ZodIssueInvalidStringFormat,
  schema: z.core.$ZodType | undefined,
  path: JsonPath,
): Finding {
  const noun = formatNoun(issue);
  const input = quoted(issue.input);
  const description = schema && z.globalRegistry.get(schema)?.description;
  return {
    code: 'invalid-format',
    path,
    message: {
      'zh-CN': `${input} 不是有效的${afterWords(noun['zh-CN'])}`,
      en: `${input} is not a valid ${noun.en}`,
    },
    help: () => formatHelp(issue, description),
    expected: {
      input: issue.input,
      rightType: true,
      phrases: [formatPhrase(issue, description)],
      values: [],
    },
  };
}

/** A number that is no multiple of what it must be one of. */
export function notMultipleOf({ input, divisor }: z.core.$ZodIssueNotMultipleOf, path: JsonPath): Finding {
  const got = receivedPhrase(input).en;
  return {
    code: 'not-multiple-of',
    path,
    message: {
      'zh-CN': `应为 ${divisor} 的倍数，实际为 ${got}`,
      en: `expected a multiple of ${divisor}, got ${got}`,
    },
  };
}
