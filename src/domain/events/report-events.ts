import { inScope, leftUndetermined, referred } from '../determination/index.ts';
import { report } from '../report/index.ts';
import { defineEvent } from './define.ts';

export const reportReceived = defineEvent('ReportReceived', report);
export const matterFoundInScope = defineEvent('MatterFoundInScope', inScope);
export const matterReferred = defineEvent('MatterReferred', referred);
export const matterLeftUndetermined = defineEvent('MatterLeftUndetermined', leftUndetermined);
