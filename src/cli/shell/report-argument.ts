import * as z from 'zod';
import { matterId } from '../../domain/ids.ts';
import { optionValue } from './option-value.ts';

const startOfId = z
  .string()
  .regex(/^[0-9a-f][0-9a-f-]{3,35}$/i)
  .meta({ id: 'StartOfReportId' });

/** A report's id or its beginning, of four characters at least, as somebody wrote it. */
export const reportArgument = (name: string, written: string): string =>
  optionValue(name, startOfId, written);

/** A report, or one matter of it. */
export interface Target {
  readonly report: string;
  readonly matter?: string;
}

/** `ID/m1`, where the id may be only its beginning; `ID` alone unless a matter is needed. */
export const targetArgument = (written: string, needs: 'report' | 'matter' | 'either'): Target => {
  const at = written.indexOf('/');
  const isWhole = needs === 'report' || at < 0;
  const report = reportArgument(
    needs === 'matter' ? 'matter' : 'report',
    isWhole ? written : written.slice(0, at),
  );
  if (isWhole && needs !== 'matter') return { report };
  return { report, matter: optionValue('matter', matterId, written.slice(report.length + 1)) };
};
