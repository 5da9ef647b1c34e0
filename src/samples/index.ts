export { type SampleOptions, sampleReports } from './generate-reports.ts';
export { type Replacement, replaced, type Transposition, transpose } from './transpose.ts';
