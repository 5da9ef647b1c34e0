import type { Language, LocalizedText } from '../../problems/localized.ts';
import { type Palette, palette } from './colour.ts';

/** How texts are put for the reader: in which language and, on a terminal, in which colours. */
export interface Voice {
  readonly language: Language;
  /** The text in the reader's language. */
  readonly say: (text: LocalizedText) => string;
  readonly paint: Palette;
}

/** A voice without colours, for what is kept or handed on. */
export const plainVoice = (language: Language): Voice => ({
  language,
  say: (both) => both[language],
  paint: palette(false),
});
