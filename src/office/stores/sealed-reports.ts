import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';

/** What the log says is sealed: each report with text under its key, and whether it was erased since. */
export interface SealedReports {
  readonly sealed: ReadonlySet<string>;
  readonly erased: ReadonlySet<string>;
}

export const nothingSealed: SealedReports = { sealed: new Set(), erased: new Set() };

const isSealed = (value: object): boolean => 'ciphertext' in value && 'tag' in value;

const holdsSealed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isSealed(value) || Object.values(value).some(holdsSealed));

/** A stream of a report is named `report-` and its id. */
const reportOf = (stream: string): string | undefined => /^report-(.+)$/.exec(stream)?.[1];

/** Reads the whole log. */
export const sealedReports = async (store: EventStore): Promise<SealedReports> => {
  const [sealed, erased] = [new Set<string>(), new Set<string>()];
  for await (const { event, stream } of store.readAll({ after: beginning })) {
    const report = reportOf(stream);
    if (report === undefined) continue;
    if (event.type === 'ReporterErased') erased.add(report);
    else if (!sealed.has(report) && holdsSealed(event.data)) sealed.add(report);
  }
  return { sealed, erased };
};

/** Whether the log holds a report, so that there has been a vault. */
export const holdsReports = async (store: EventStore): Promise<boolean> => {
  for await (const _one of store.readAll({ after: beginning, types: ['ReportReceived'] })) return true;
  return false;
};
