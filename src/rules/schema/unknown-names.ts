import { quoted } from '../../json/quoted.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import type { Named } from './reading.ts';

/** More are never told, and comparing thousands of names with thousands takes seconds. */
const mostHelped = 100;

/** Names that are none of `known`, each with the closest one that is. */
export const unknownNames = (
  code: string,
  names: readonly Named[],
  known: ReadonlySet<string>,
  message: (name: string) => LocalizedText,
): readonly Finding[] =>
  names
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }, i) => ({
      code,
      path,
      message: message(quoted(name)),
      help: i < mostHelped ? didYouMean(name, known) : undefined,
    }));
