export { type SampleOptions, sampleReports } from './generate-reports.ts';
export { type NoticeCase, type NoticeCases, noticeCases } from './notices/notice-cases.ts';
export { standIn, withStandIns } from './notices/stand-in.ts';
export { type Replacement, replaced, type Transposition, transpose } from './transpose.ts';
