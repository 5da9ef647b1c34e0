import type { Environment } from '../../../office/surroundings.ts';
import type { Language } from '../../../problems/localized.ts';

const byTag = (tag: string): Language => (/^zh(?:[-_.@]|$)/i.test(tag) ? 'zh-CN' : 'en');

/** Locale names that say nothing about a language. */
const neutral = /^(?:C|POSIX)(?:[.@]|$)/;

/** The value of `--lang` or `--lang=…`, wherever it stands; commander checks it later. */
const asked = (args: readonly string[]): string | undefined => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const [, value] = (args[at] ?? '').split('=');
  return at < 0 ? undefined : (value ?? args[at + 1]);
};

/** `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that names a language, else Chinese. */
export const chooseLanguage = (args: readonly string[], env: Environment): Language => {
  const wanted = asked(args);
  if (wanted !== undefined) return byTag(wanted);
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  );
  return locale === undefined || neutral.test(locale) ? 'zh-CN' : byTag(locale);
};
