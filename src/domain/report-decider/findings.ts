import type * as z from 'zod';
import type { inScope, leftUndetermined, referred } from '../determination/determination.ts';
import type { Determination } from '../events/domain-event.ts';
import type { SightName } from '../sight/sight.ts';

/** Who may see it is found for the report as a whole, after the findings. */
type Data<Schema extends z.ZodType> = Omit<z.infer<Schema>, 'sight'> & { readonly sight?: SightName };

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

/** The finding with who may see it. */
export const withSight = (finding: Finding, sight: SightName): Finding =>
  ({ ...finding, data: { ...finding.data, sight } }) as Finding;
