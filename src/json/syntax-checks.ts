import { type ParseErrorCode, printParseErrorCode } from '#jsonc-parser';
import type { LocalizedText } from '../problems/localized.ts';
import { type Inspection, report } from './inspection.ts';
import type { Nesting } from './nesting.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { SyntaxFault } from './syntax-texts.ts';

/** Reports what the parser finds wrong, but not what is only missing because of the fault before it. */
export function syntaxChecks(inspection: Inspection, { lastEnded, path }: Nesting) {
  const { placeAt } = inspection;
  const isConsequence = consequences(inspection.text);
  return (error: ParseErrorCode, offset: number, length: number): void => {
    const fault = printParseErrorCode(error) as SyntaxFault;
    if (isConsequence(fault, offset, length)) return;
    const openedAt = unclosed.has(fault) ? lastEnded() : undefined;
    report(inspection, () => {
      const problem = syntaxProblem(inspection, { fault, offset, length });
      const help = openedAt === undefined ? problem.help : beginsAt(placeAt(openedAt));
      return { code: 'json-syntax', path, ...problem, help };
    });
  };
}

/**
 * jsonc-parser skips a token that it cannot read and then misses what the token may have been; and it follows
 * a missing key by a missing value.
 */
function consequences(text: string) {
  let lastFault: SyntaxFault | undefined;
  let lastOffset = -1;
  let brokenUntil: number | undefined;
  return (fault: SyntaxFault, offset: number, length: number): boolean => {
    const isExpectation = fault.endsWith('Expected');
    const afterBroken = brokenUntil !== undefined && text.slice(brokenUntil, offset).trim() === '';
    const echoesKey = fault === 'ValueExpected' && lastFault === 'PropertyNameExpected';
    const isConsequence = offset === lastOffset || (isExpectation && (afterBroken || echoesKey));
    lastFault = fault;
    if (isConsequence) return true;
    lastOffset = offset;
    brokenUntil = isExpectation ? undefined : offset + length;
    return false;
  };
}

const unclosed: ReadonlySet<SyntaxFault> = new Set(['CloseBraceExpected', 'CloseBracketExpected']);

function beginsAt({ line, column }: { readonly line: number; readonly column: number }): LocalizedText {
  return { 'zh-CN': `它从第 ${line} 行第 ${column} 列开始`, en: `it begins at ${line}:${column}` };
}
