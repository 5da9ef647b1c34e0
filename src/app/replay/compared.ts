import type { Decision } from './decision.ts';
import type { WhyNot } from './why-not.ts';

/** What a matter comes to with other documents. */
export type Compared =
  | { readonly status: 'same' | 'changed'; readonly before: Decision; readonly after: Decision }
  | { readonly status: 'not-concerned' }
  | ({ readonly status: 'cannot-replay' } & WhyNot);
