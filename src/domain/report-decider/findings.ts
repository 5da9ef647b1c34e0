import type * as z from 'zod';
import type { inScope, leftUndetermined, referred } from '../determination/determination.ts';
import type { Determination } from '../events/domain-event.ts';

type Data<Schema extends z.ZodType> = z.infer<Schema>;

/** What was found for one matter: the data of the determination that will be recorded. */
export type Finding =
  | { readonly outcome: 'in-scope'; readonly data: Data<typeof inScope> }
  | { readonly outcome: 'referral'; readonly data: Data<typeof referred> }
  | { readonly outcome: 'undetermined'; readonly data: Data<typeof leftUndetermined> };

/** The finding that a recorded determination holds. */
export const findingOf = (event: Determination): Finding => {
  switch (event.type) {
    case 'MatterFoundInScope':
      return { outcome: 'in-scope', data: event.data };
    case 'MatterReferred':
      return { outcome: 'referral', data: event.data };
    case 'MatterLeftUndetermined':
      return { outcome: 'undetermined', data: event.data };
  }
};
