import * as z from 'zod';
import { cite } from '../../documents/source.ts';
import { destination } from './matters.ts';

const cites = z.array(cite).min(1);

/**
 * What a report may be sent to (#23). `never`: no unit that any of its matters is about;
 * `non-accusation-only`: no unit of anybody whom it accuses; `allowed`: the published policy forwards even
 * accusations to the locality concerned, so nothing is barred.
 */
export const forwarding = z.enum(['never', 'non-accusation-only', 'allowed']).meta({ id: 'Forwarding' });
export type Forwarding = z.infer<typeof forwarding>;

/** Where complaints about the group itself go: the line as printed and, where the notice says, who answers. */
const complaintsAboutGroup = z.strictObject({
  line: z.string().min(1),
  to: destination.optional(),
  cites,
});

/** What happens to what is out of scope, and what reporters are told. */
export const referral = z
  .strictObject({
    forwardToAccusedUnit: forwarding,
    /** Whom the notice names for what is out of scope; the inspected unit never gets an accusation of itself. */
    outOfScope: z
      .array(z.enum(['competent-organs', 'inspected-unit']))
      .min(1)
      .optional(),
    /** Whether reporters are told what became of it: not at all, by the group's own policy, or by law. */
    replyDuty: z.enum(['none', 'policy', 'statutory']),
    complaintsAboutGroup: complaintsAboutGroup.optional(),
    cites,
  })
  .meta({ id: 'ReferralPolicy' });
