import type { CaseResult } from '../../rules/cases.ts';
import { hasFailed, type TestedSet } from './tested-set.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for most control characters, not even as references. */
const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');

const caseXml = (suite: string, result: CaseResult): string => {
  const open = `    <testcase classname="${xml(suite)}" name="${xml(result.case.name)}"`;
  if (!hasFailed(result)) return `${open}/>`;
  const why = result.mismatches.map(
    ({ what, expected, actual }) => `${what}: expected ${expected.join(', ')}, got ${actual.join(', ')}`,
  );
  return `${open}>\n      <failure message="${xml(why.join('; '))}"/>\n    </testcase>`;
};

const suiteXml = ({ set, results }: TestedSet): string => {
  const name = `${set.id} ${set.version}`;
  const failures = results.filter(hasFailed).length;
  const cases = results.map((result) => caseXml(name, result));
  return [
    `  <testsuite name="${xml(name)}" tests="${results.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
};

/** The results in the form that build servers read. */
export const junit = (tested: readonly TestedSet[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...tested.map(suiteXml),
    '</testsuites>',
    '',
  ].join('\n');
