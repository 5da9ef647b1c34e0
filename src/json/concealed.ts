import type { LocalizedText } from '../problems/localized.ts';
import { hidden, tellingStep } from './discretion.ts';
import type { Finding } from './finding.ts';
import { quoted } from './quoted.ts';

const without = ({ 'zh-CN': zh, en }: LocalizedText, given: unknown): LocalizedText => ({
  'zh-CN': zh.replaceAll(quoted(given), quoted(hidden)),
  en: en.replaceAll(quoted(given), quoted(hidden)),
});

const hasText = (given: unknown): boolean =>
  typeof given === 'number' || (typeof given === 'string' && given !== '');

/**
 * The finding without what was given: where it is and what it should have been stays. Of keys only those are told
 * that the schema names.
 */
export const concealed = (keys: ReadonlySet<string>) => {
  const telling = tellingStep(keys);
  return (finding: Finding): Finding => {
    const path = finding.path.map(telling);
    const given = [finding.given, finding.expected?.input].filter(hasText);
    const foreign = finding.path.filter((step, at) => path[at] !== step);
    return { ...finding, path, message: [...given, ...foreign].reduce(without, finding.message) };
  };
};
