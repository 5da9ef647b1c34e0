import type { Determination } from '../../domain/events/domain-event.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';

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
