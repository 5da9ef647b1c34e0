import type { JsonPath } from './pointer.ts';
import { quoted } from './quoted.ts';

/** What problems may repeat of the document that they are about. */
export interface Discretion {
  /** A part of the document, for a message. */
  readonly quote: (part: unknown) => string;
  /** A key of the document, for a message. */
  readonly quoteKey: (key: string) => string;
  /** A path in the document, for a pointer. */
  readonly path: (path: JsonPath) => JsonPath;
  /** Whether a single character may be named. */
  readonly character: (character: string) => boolean;
}

/** Everything may be repeated. */
export const outspoken: Discretion = {
  quote: quoted,
  quoteKey: quoted,
  path: (path) => path,
  character: () => true,
};

/** What stands for what is not repeated. */
export const hidden = '…';

const isPunctuation = /^[\p{P}\p{S}\p{Z}\p{Cf}\p{Cc}]$/u;

const folded = (key: string): string => key.toLowerCase();

/** The step of a path if it is an index or one of these keys, in whatever case; else what stands for it. */
export const tellingStep = (keys: ReadonlySet<string>) => {
  const own = new Set([...keys].map(folded));
  return (step: string | number): string | number =>
    typeof step === 'number' || own.has(folded(step)) ? step : hidden;
};

/** Nothing may be repeated but these keys, and punctuation. */
export const discreet = (keys: ReadonlySet<string>): Discretion => {
  const step = tellingStep(keys);
  return {
    quote: () => quoted(hidden),
    quoteKey: (key) => quoted(step(key)),
    path: (path) => path.map(step),
    character: (character) => isPunctuation.test(character),
  };
};
