import type { Range } from '../../app/replay/range.ts';
import type { Problem } from '../../problems/problem.ts';
import type { KeptStore } from '../stores/store-url.ts';
import type { Job, Part } from './job.ts';

/** What a thread is started with. */
export interface Assignment {
  readonly url: KeptStore;
  readonly job: Job;
}

/** What a thread is sent: a part of the log to replay, or that there is no more. */
export type Order = Range | 'end';

/** What a thread answers. */
export type Reply =
  | { readonly part: Part }
  | { readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly fault: string };
