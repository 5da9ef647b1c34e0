/** The stream that holds everything about a report. */
export const streamOf = (report: string): string => `report-${report}`;
