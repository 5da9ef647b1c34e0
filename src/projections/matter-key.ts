import type { MatterId, ReportId } from '../domain/ids.ts';

/** The key of a matter in the whole log, `<report>/<matter>`: matters are numbered within their report. */
export const matterKey = (report: ReportId, matter: MatterId): string => `${report}/${matter}`;
