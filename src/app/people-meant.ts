import { arrivedAt } from '../domain/derive/timing.ts';
import { withPersonMeant } from '../domain/directory/holder.ts';
import { accused } from '../domain/report/accused.ts';
import type { Matter } from '../domain/report/matter.ts';
import { asAdmitted, type ReportToDetermine } from '../domain/report-decider/report-to-determine.ts';
import { dateIn } from '../domain/time/instant.ts';
import type { Documents } from './documents/documents.ts';

/** A report with everybody it means, on the day of its receipt, by a person's id. */
export const withPeopleMeant = (
  { mandate, directory }: Pick<Documents, 'mandate' | 'directory'>,
  report: ReportToDetermine,
): ReportToDetermine => {
  const day = dateIn(mandate.zone, arrivedAt(asAdmitted(report)));
  const meant = <One extends Pick<Matter, 'subject' | 'kind'>>(one: One): One =>
    withPersonMeant(directory, { ...one, subject: accused(one) }, day);
  const { matters, formerly } = report;
  return { ...report, matters: matters.map(meant), ...(formerly && { formerly: formerly.map(meant) }) };
};
