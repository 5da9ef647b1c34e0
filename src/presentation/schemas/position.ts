import * as z from 'zod';

/** A place in the log, as a decimal number of any size. */
export const position = z.string().regex(/^\d{1,20}$/);
