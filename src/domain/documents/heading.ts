import * as z from 'zod';
import { localizedText, slug } from '../text.ts';
import { sources } from './source.ts';

/** What every document starts with. `$schema` is for editors and not part of the document's identity. */
export const heading = {
  $schema: z.string().optional(),
  id: slug,
  version: slug,
  title: localizedText,
  sources,
};
