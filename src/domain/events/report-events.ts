import * as z from 'zod';
import { documentRef, outcome } from '../determination/determination.ts';
import { actor, directoryId, matterId, reportId } from '../ids.ts';
import { accusation } from '../report/accusation.ts';
import { channelKind } from '../report/channel.ts';
import { particulars } from '../report/particulars.ts';
import { report } from '../report/report.ts';
import { sight, sightName } from '../sight/sight.ts';
import { reason, slug } from '../text.ts';
import { instant } from '../time/instant.ts';
import { defineEvent } from './define.ts';

const of = { report: reportId };

const reportReceived = defineEvent('ReportReceived', report);

/** What became known later. What is given replaces what was known; what is absent stays as it was. */
const particularsAdded = defineEvent('ParticularsAdded', particulars);

/** It repeats an earlier report. Linked, never merged: both keep their matters and determinations. */
const reportLinked = defineEvent(
  'ReportLinked',
  z.strictObject({ ...of, duplicateOf: reportId, accused: z.array(accusation), reason }),
);

/** Another report repeats it, which accused these by then: nothing of either goes to the units of any of them. */
const reportRepeated = defineEvent(
  'ReportRepeated',
  z.strictObject({ ...of, by: reportId, accused: z.array(accusation) }),
);

/**
 * Its matters are determined again, under the documents published by now. `linked`: who is accused by what it is
 * linked with. `barred`: organs that the directory of its receipt does not know to be an accused's own, and one
 * since does.
 */
const reportRedetermined = defineEvent(
  'ReportRedetermined',
  z.strictObject({ ...of, linked: z.array(accusation), reason }),
);

/**
 * Who was accused by what the report said earlier, or by a report it is linked with, binds it no more.
 * Two persons: the actor and `approvedBy`. What a matter accuses now cannot be cleared.
 */
const accusedCleared = defineEvent(
  'AccusedCleared',
  z.strictObject({ ...of, accused: z.array(accusation).min(1), reason, approvedBy: actor }),
);

/**
 * Who may see the report is another by what is known now: `own` of its accused, `linked` of the reports that it was
 * ever linked with. `from` and `to` say what all its matters were and are for whoever reads; `matters` are those
 * decided by then, `dossiers` those that their decisions stand in.
 */
const sightChanged = defineEvent(
  'SightChanged',
  z.strictObject({
    ...of,
    own: sight,
    linked: sight,
    from: sightName,
    to: sightName,
    channel: channelKind,
    receivedAt: instant,
    matters: z.array(z.strictObject({ matter: matterId, outcome, mandate: documentRef })),
    dossiers: z.array(z.strictObject({ directory: slug, subject: z.string().min(1) })),
  }),
);

/**
 * Directories of later, up to that of the day, or reports that it is linked with, show these organs of the directory
 * that decides to be units of the accused: nothing of the report goes there.
 */
const unitsOfAccusedFound = defineEvent(
  'UnitsOfAccusedFound',
  z.strictObject({ ...of, organs: z.array(directoryId).min(1) }),
);

/** The link was a mistake. */
const reportUnlinked = defineEvent('ReportUnlinked', z.strictObject({ ...of, from: reportId, reason }));

/**
 * The reporter takes it back. `continues` is true for matters that accuse somebody: an accusation is
 * looked into all the same.
 */
const reportWithdrawn = defineEvent(
  'ReportWithdrawn',
  z.strictObject({
    ...of,
    reason,
    matters: z.array(
      z.strictObject({
        matter: matterId,
        subject: z.string().min(1),
        directory: slug,
        continues: z.boolean(),
      }),
    ),
  }),
);

/** The key of everything sealed in the report is destroyed. Two persons: the actor and `approvedBy`. */
const reporterErased = defineEvent('ReporterErased', z.strictObject({ ...of, reason, approvedBy: actor }));

/** Received before the window opened: from now on it counts as received `at` its opening. */
const reportAdmitted = defineEvent('ReportAdmitted', z.strictObject({ ...of, at: instant }));

export const recusalGround = z.enum(['self', 'relative', 'interest', 'other']).meta({ id: 'RecusalGround' });

/** `handler` has nothing more to do with the report (信访工作条例 Art 28(3), 处理检举控告工作规则 Art 48). */
const handlerRecused = defineEvent(
  'HandlerRecused',
  z.strictObject({ ...of, handler: actor, ground: recusalGround }),
);

/** What a reporter is told: that it was accepted, where it was forwarded, what came of it. */
export const duty = z.enum(['acceptance', 'forwarding', 'result']).meta({ id: 'Duty' });
export const noticeMeans = z
  .enum(['letter', 'telephone', 'message', 'in-person'])
  .meta({ id: 'NoticeMeans' });

/** The reporter was told, and how. What was said is not in the log. */
const reporterNotified = defineEvent(
  'ReporterNotified',
  z.strictObject({ ...of, matter: matterId.optional(), duty, means: noticeMeans }),
);

export const reportEvents = [
  reportReceived,
  particularsAdded,
  reportLinked,
  reportUnlinked,
  reportRepeated,
  reportRedetermined,
  unitsOfAccusedFound,
  accusedCleared,
  sightChanged,
  reportWithdrawn,
  reporterErased,
  reportAdmitted,
  handlerRecused,
  reporterNotified,
] as const;
