export type { Log, LogLine } from './log-line.ts';
export { createService, type Service, type ServiceOptions } from './service.ts';
