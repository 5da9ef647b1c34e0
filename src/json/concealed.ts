import type { LocalizedText } from '../problems/localized.ts';
import type { Finding } from './finding.ts';
import { quoted } from './quoted.ts';

const hidden = '…';
/** How fields are named; what is not named so may be anything that somebody typed. */
const fieldName = /^[A-Za-z$][A-Za-z$_-]{0,39}$/;

const without = ({ 'zh-CN': zh, en }: LocalizedText, given: string): LocalizedText => ({
  'zh-CN': zh.replaceAll(quoted(given), quoted(hidden)),
  en: en.replaceAll(quoted(given), quoted(hidden)),
});

const withoutKey = (finding: Finding): Finding => {
  const key = finding.path.at(-1);
  if (finding.part !== 'key' || typeof key !== 'string' || fieldName.test(key)) return finding;
  const path = [...finding.path.slice(0, -1), hidden];
  return { ...finding, path, message: without(finding.message, key) };
};

/** The finding without the text that was given: where it is and what it should have been stays. */
export const concealed = (finding: Finding): Finding => {
  const given = [finding.given, finding.expected?.input].filter(
    (one) => typeof one === 'string' && one !== '',
  );
  const message = (given as readonly string[]).reduce(without, finding.message);
  return withoutKey({ ...finding, message });
};
