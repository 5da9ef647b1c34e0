import { type IncomingReport, incomingReport } from '../../domain/report/report.ts';
import { readPrivate } from '../../json/read-private.ts';
import { asInput } from './input-error.ts';
import { type Input, readInput } from './read-input.ts';

/** The largest report that is read. */
export const maxReportBytes = 2 ** 20;

/**
 * The report in bytes that have been read.
 *
 * @throws {InputError}
 */
export const reportIn = ({ name, bytes }: Input): IncomingReport =>
  asInput(() => readPrivate(incomingReport, bytes, { file: name, maxBytes: maxReportBytes }));

/** A report from a file. */
export const readReport = async (path: string): Promise<IncomingReport> =>
  reportIn(await readInput(path, maxReportBytes));
