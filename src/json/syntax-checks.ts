import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { type Inspection, report } from './inspection.ts';
import type { Nesting } from './nesting.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { SyntaxFault } from './syntax-texts.ts';

/** Reports what the parser finds wrong, but not what is only missing because of the fault before it. */
export function syntaxChecks(inspection: Inspection, { lastEnded, path }: Nesting) {
  const { text, placeAt } = inspection;
  let lastOffset = -1;
  let brokenUntil: number | undefined;
  const isConsequence = (fault: SyntaxFault, offset: number): boolean =>
    offset === lastOffset ||
    (brokenUntil !== undefined &&
      fault.endsWith('Expected') &&
      text.slice(brokenUntil, offset).trim() === '');
  return (error: ParseErrorCode, offset: number, length: number): void => {
    const fault = printParseErrorCode(error) as SyntaxFault;
    if (isConsequence(fault, offset)) return;
    lastOffset = offset;
    brokenUntil = fault.endsWith('Expected') ? undefined : offset + length;
    const openedAt = unclosed.has(fault) ? placeAt(lastEnded()) : undefined;
    report(inspection, {
      code: 'json-syntax',
      path,
      ...syntaxProblem(fault, text, offset, length),
      ...(openedAt && {
        help: {
          'zh-CN': `它从第 ${openedAt.line} 行第 ${openedAt.column} 列开始`,
          en: `it begins at ${openedAt.line}:${openedAt.column}`,
        },
      }),
    });
  };
}

const unclosed: ReadonlySet<SyntaxFault> = new Set(['CloseBraceExpected', 'CloseBracketExpected']);
