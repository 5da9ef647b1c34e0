import { isForbiddenKey } from './forbidden-key.ts';
import { type Inspection, report } from './inspection.ts';
import type { JsonPath } from './pointer.ts';
import { checkText } from './value-checks.ts';

/** The keys of the objects that are open, innermost last, each with the offset where it was first written. */
export interface KeyChecks {
  readonly open: () => void;
  readonly close: () => void;
  readonly key: (key: string, offset: number, path: () => JsonPath) => void;
}

export function keyChecks(inspection: Inspection): KeyChecks {
  const objects: Map<string, number>[] = [];
  return {
    open: () => void objects.push(new Map()),
    close: () => void objects.pop(),
    key: (key, offset, path) => {
      checkText(inspection, key, offset, path);
      if (isForbiddenKey(key)) report(inspection, () => ({ ...forbidden(inspection, key), offset, path }));
      const seen = objects.at(-1) ?? new Map<string, number>();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, offset);
      else report(inspection, () => ({ ...duplicate(inspection, key, first), offset, path }));
    },
  };
}

function forbidden({ discretion: { quoteKey } }: Inspection, key: string) {
  return {
    code: 'json-forbidden-key',
    message: { 'zh-CN': `不允许使用键 ${quoteKey(key)}`, en: `the key ${quoteKey(key)} is not allowed` },
  };
}

function duplicate({ placeAt, discretion: { quoteKey } }: Inspection, key: string, first: number) {
  const { line, column } = placeAt(first);
  return {
    code: 'json-duplicate-key',
    message: { 'zh-CN': `键 ${quoteKey(key)} 重复`, en: `the key ${quoteKey(key)} is written twice` },
    help: {
      'zh-CN': `首次出现在第 ${line} 行第 ${column} 列，只保留一个`,
      en: `it was first written at ${line}:${column}, keep one of them`,
    },
  };
}
