import { quoted } from '../../json/quoted.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { Finding } from '../schema/finding.ts';
import { confusable } from './characters/confusable.ts';
import { unknownFact } from './mistakes/fact.ts';
import { invalidName } from './mistakes/name.ts';
import { unknownReceiver } from './mistakes/receiver.ts';
import { refusedKey } from './mistakes/refused-keys.ts';
import { lastStepTo, stepsTo, type Told } from './told.ts';

type Words = Pick<Finding, 'code' | 'message' | 'help'>;

/** Where the schema found something wrong: the last step, all steps, and the value that stands there. */
interface Found {
  readonly last: string;
  readonly steps: readonly string[];
  readonly value: unknown;
}

const missingTexts: Readonly<Record<string, LocalizedText>> = {
  'zh-CN': { 'zh-CN': '缺少中文文本', en: 'the Chinese text is missing' },
  en: { 'zh-CN': '缺少英文文本', en: 'the English text is missing' },
};

const missingText = ({ last }: Found): Words | undefined => {
  const message = Object.hasOwn(missingTexts, last) ? missingTexts[last] : undefined;
  return message && { code: 'missing-text', message };
};

/** Effects have `params`; only facts have none, and conditions are explained elsewhere. */
const unknownKey = ({ last }: Found): Words | undefined =>
  (last === 'params' ? undefined : refusedKey(last)) ?? confusable(last, [], { path: [] });

const nameKeys: ReadonlySet<string> = new Set(['id', 'version', 'name', 'group', 'source', 'condition']);
const nameLists: ReadonlySet<string | undefined> = new Set(['exceptionTo', 'grounds', 'labels']);

const ofName = ({ last, steps, value }: Found): Words | undefined =>
  typeof value === 'string' && (nameKeys.has(last) || nameLists.has(steps.at(-2)))
    ? invalidName(value)
    : undefined;

const unknownOutcome = (word: string): Words => ({
  code: 'unknown-outcome',
  message: { 'zh-CN': `没有 ${quoted(word)} 这种结果`, en: `there is no outcome ${quoted(word)}` },
  help: didYouMean(word, ['in-scope', 'referral', 'undetermined']) ?? {
    'zh-CN': '可用 `in-scope`（受理）、`referral`（转办）、`undetermined`（待定）',
    en: 'it is one of `in-scope`, `referral` and `undetermined`',
  },
});

const inExpectation: ReadonlyMap<string | undefined, (word: string) => Words> = new Map([
  ['outcome', unknownOutcome],
  ['to', (word) => unknownReceiver(word, [])],
  ['asks', (word) => unknownFact(word, { path: [] })],
]);

const notListed = ({ steps: [, , field, inner], value }: Found): Words | undefined =>
  field === 'expect' && typeof value === 'string' ? inExpectation.get(inner)?.(value) : undefined;

const translations: ReadonlyMap<string, (found: Found) => Words | undefined> = new Map([
  ['missing-field', missingText],
  ['too-small', missingText],
  ['unknown-key', unknownKey],
  ['invalid-key', ({ last }) => invalidName(last)],
  ['invalid-format', ofName],
  ['not-one-of', notListed],
]);

/**
 * A problem of the schema in the words of rules, where there are better ones: keys of other rule engines,
 * look-alike characters, names that a list does not have, texts in one language only.
 */
export const translate = (problem: Told, value: unknown): Told => {
  const steps = stepsTo(problem);
  const words = translations.get(problem.code)?.({ last: lastStepTo(problem), steps, value });
  if (words === undefined) return problem;
  const { code, message, help = problem.help } = words;
  return { ...problem, code, message, ...(help && { help }) };
};
