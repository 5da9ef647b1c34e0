import type { Language, LocalizedText } from '../../problems/localized.ts';
import type { Palette } from './colour.ts';

/** How texts are put for the reader: in which language and, on a terminal, in which colours. */
export interface Voice {
  readonly language: Language;
  /** The text in the reader's language. */
  readonly say: (text: LocalizedText) => string;
  readonly paint: Palette;
}
