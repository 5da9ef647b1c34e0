import * as z from 'zod';
import { directoryId, matterId, reportId, uuid } from '../ids.ts';
import { sealed } from '../report/sealed.ts';
import { documentNumber, reason } from '../text.ts';
import { plainDate } from '../time/plain-date.ts';
import { defineEvent } from './define.ts';

/** `decision`: the event by which the matter was referred to `organ`. */
const of = { report: reportId, matter: matterId, decision: uuid, organ: directoryId };

/** The whole report, or an extract that shows one matter of several and nothing of the others. */
export const dispatchForm = z.enum(['whole', 'extract']).meta({ id: 'DispatchForm' });

/** Sent to the receiver, under the number of the covering letter (转办函). */
const referralDispatched = defineEvent(
  'ReferralDispatched',
  z.strictObject({ ...of, number: documentNumber, form: dispatchForm }),
);

/** The receiver has it. From here it may object within 5 working days. */
const referralAcknowledged = defineEvent('ReferralAcknowledged', z.strictObject(of));

/** `unknown`: the calendar does not reach far enough to count the days. */
export const timeliness = z.enum(['in-time', 'late', 'unknown']).meta({ id: 'Timeliness' });

/** The receiver says that it is not competent (信访工作条例 Art 23(3)). `due` is the last day for that. */
const referralObjected = defineEvent(
  'ReferralObjected',
  z.strictObject({ ...of, reasons: reason, timeliness, due: plainDate.optional() }),
);

/** The objection is accepted: `organ` is no longer asked, and the matter is determined again. */
const referralReopened = defineEvent(
  'ReferralReopened',
  z.strictObject({ ...of, reason: reason.optional() }),
);

/** The receiver has told what came of it. What it told is sealed. */
const referralAnswered = defineEvent(
  'ReferralAnswered',
  z.strictObject({ ...of, number: documentNumber.optional(), text: sealed.optional() }),
);

/** The letter is back, or its receiver has shown that it destroyed what it got: nothing of it is there any more. */
const referralRecalled = defineEvent(
  'ReferralRecalled',
  z.strictObject({ ...of, number: documentNumber, reason }),
);

export const referralEvents = [
  referralDispatched,
  referralAcknowledged,
  referralObjected,
  referralReopened,
  referralAnswered,
  referralRecalled,
] as const;
