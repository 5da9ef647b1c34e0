import type * as z from 'zod';
import type { LocalizedText } from '../problems/localized.ts';
import { fromBilingual } from './bilingual.ts';
import type { CustomIssue } from './custom-issue.ts';
import type { Finding } from './finding.ts';
import type { JsonPath } from './pointer.ts';

/** What a check of the schema's author found: as `customIssue` put it, or else in the words of the check. */
export function customFinding(
  issue: z.core.$ZodIssueCustom,
  path: JsonPath,
  words: string | undefined,
): Finding {
  const { code = 'invalid-value', message, help }: Partial<CustomIssue['params']> = issue.params ?? {};
  return { code, path, message: message ?? inWords(words), ...(help && { help: () => help }) };
}

function inWords(words: string | undefined): LocalizedText {
  return words === undefined ? { 'zh-CN': '值无效', en: 'invalid value' } : fromBilingual(words);
}
