import { inOffice } from '../../office/office.ts';
import { readFor } from '../../office/reads/sources.ts';
import { type Course, partsOf, usualThreads } from '../../office/replay/run-job.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { Cli } from '../shell/cli.ts';
import { meter } from '../shell/meter.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import type { ProgressKind } from '../shell/progress-kinds.ts';
import type { SightOptions } from '../shell/sight-option.ts';

/** The options of everything that goes through a whole log. */
export interface CourseOptions extends SightOptions {
  readonly store?: string;
  readonly since?: string;
  readonly until?: string;
  readonly workers?: string;
  readonly progress: ProgressKind;
  readonly json?: boolean;
}

/** Opens the log that the options name, to be read only, up to where it ends now. */
export const withCourse = <Result>(
  cli: Cli,
  options: CourseOptions,
  work: (course: Course) => Promise<Result>,
): Promise<Result> => {
  const asked =
    options.workers === undefined ? undefined : wholeNumberOption('--workers', options.workers, 1);
  const office = { store: storeUrlFrom(options.store, cli.env), access: 'read' } as const;
  return inOffice(office, async (opened) => {
    const { store, url } = readFor(opened, options.for);
    const parts = await partsOf(store);
    // Other threads would open the log itself.
    const threads = options.for === undefined ? (asked ?? usualThreads(parts.length)) : 1;
    return work({ store, url, parts, threads, progress: meter(cli, options.progress) });
  });
};
