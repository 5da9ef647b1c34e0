import type { Language } from './localized.ts';
import type { Problem } from './problem.ts';
import { visible } from './visible.ts';

/**
 * A problem as plain lines for a terminal or a log, without a final newline:
 *
 *     rules.json:12:7 (/rules/3/event): unknown key `evnt` [unknown-key]
 *       did you mean `event`
 *
 * What is not known (file, place, pointer, help) is left out. Invisible characters are escaped.
 */
export function formatProblem(problem: Problem, language: Language): string {
  const where = [placeText(problem), pointerText(problem)].filter((part) => part !== '').join(' ');
  const head = `${where === '' ? '' : `${where}: `}${problem.message[language]} [${problem.code}]`;
  const help = problem.help === undefined ? [] : problem.help[language].split('\n');
  return [visible(head), ...help.map((line) => `  ${visible(line)}`)].join('\n');
}

function placeText({ place }: Problem): string {
  if (place === undefined) return '';
  const position = `${place.line}:${place.column}`;
  return place.file === undefined ? position : `${place.file}:${position}`;
}

function pointerText({ pointer }: Problem): string {
  return pointer === undefined || pointer === '' ? '' : `(${pointer})`;
}
