import * as z from 'zod';
import { localizedText } from '../../domain/text.ts';

/** One thing that is wrong, as `Problem` has it. */
export const problemJson = z
  .strictObject({
    code: z.string(),
    message: localizedText,
    help: localizedText.optional(),
    pointer: z.string().optional(),
    place: z
      .strictObject({ file: z.string().optional(), line: z.int().min(1), column: z.int().min(1) })
      .optional(),
  })
  .meta({ id: 'Problem' });
