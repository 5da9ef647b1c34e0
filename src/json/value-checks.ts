import { type Inspection, report } from './inspection.ts';
import { numberFault } from './number-fault.ts';
import type { JsonPath } from './pointer.ts';
import { textFault } from './text-fault.ts';

/** Reports a key or string value that would not survive storing or hashing. */
export function checkText(inspection: Inspection, text: string, offset: number, path: () => JsonPath): void {
  const fault = textFault(text);
  if (fault !== undefined) report(inspection, () => ({ ...fault, offset, path }));
}

/** Reports a number that would silently become another; a malformed one is the parser's to report. */
export function checkNumber(
  inspection: Inspection,
  literal: string,
  offset: number,
  path: () => JsonPath,
): void {
  const fault = Number.isNaN(Number(literal)) ? undefined : numberFault(literal);
  if (fault === undefined) return;
  const { quote } = inspection.discretion;
  report(inspection, () => ({
    code: 'json-unsafe-number',
    offset,
    path,
    message: { 'zh-CN': `${fault['zh-CN']}：${quote(literal)}`, en: `${fault.en}: ${quote(literal)}` },
    help: {
      'zh-CN': '编号、电话等请写成带双引号的文本',
      en: 'write identifiers and long numbers as text in double quotes',
    },
  }));
}
