import type { LocalizedText } from '../problems/localized.ts';
import { hidden } from './discretion.ts';
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
export const concealed =
  (keys: ReadonlySet<string>) =>
  (finding: Finding): Finding => {
    const isOwn = (step: string | number): boolean => typeof step === 'number' || keys.has(step);
    const given = [finding.given, finding.expected?.input].filter(hasText);
    const foreign = finding.path.filter((step) => !isOwn(step));
    const message = [...given, ...foreign].reduce(without, finding.message);
    return { ...finding, message, path: finding.path.map((step) => (isOwn(step) ? step : hidden)) };
  };
