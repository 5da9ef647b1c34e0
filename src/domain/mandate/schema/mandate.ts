import * as z from 'zod';
import { heading } from '../../documents/heading.ts';
import { inspectionType } from '../../documents/inspection-type.ts';
import { cite } from '../../documents/source.ts';
import { directoryId } from '../../ids.ts';
import { localizedText, slug } from '../../text.ts';
import { plainDate } from '../../time/plain-date.ts';
import { zone } from '../../time/zone.ts';
import { checkMandate } from '../checks/mandate-findings.ts';
import { channel } from './channels.ts';
import { matterCodes } from './matters.ts';
import { proceedings } from './proceedings.ts';
import { readings } from './readings.ts';
import { referral } from './referral.ts';
import { target } from './scope.ts';
import { window } from './window.ts';

const cites = z.array(cite).min(1);

/** Something the notice leaves open, how it is read here, and on what support. */
const assumption = z.strictObject({
  question: localizedText,
  reading: localizedText,
  risk: z.enum(['low', 'medium', 'high']),
});

/** Who takes the reports; `sender` is the Party committee or authority that sent it, where there is one. */
const group = z.strictObject({
  name: z.string().min(1),
  organ: directoryId,
  sender: directoryId.optional(),
  senderName: z.string().min(1).optional(),
});

const inspection = z.strictObject({
  type: inspectionType,
  round: z.string().min(1).optional(),
  published: plainDate.optional(),
  duration: z.array(z.string().min(1)).optional(),
  entered: z.string().min(1).optional(),
  basis: cites,
  cites,
});

/** 巡视任务: one published remit. Data, never code. */
export const mandate = z
  .strictObject({
    kind: z.literal('mandate'),
    ...heading,
    zone,
    /** Which rule set, directory and calendar decide its matters, by document id. */
    uses: z.strictObject({ ruleSet: slug, directory: slug, calendar: slug }),
    group,
    inspection,
    /** Of every target that has none of its own; without one, reports are taken at any time. */
    window: window.optional(),
    /** Classes of matters that this notice names and that no general list has. */
    codes: matterCodes.optional(),
    targets: z.array(target).min(1),
    channels: z.array(channel).min(1),
    readings,
    referral,
    /** What people might look for and the notice does not contain. */
    absent: z.array(localizedText).optional(),
    assumptions: z.array(assumption),
    proceedings: proceedings.optional(),
  })
  .superRefine(checkMandate)
  .meta({ id: 'Mandate', title: '巡视任务 · mandate' });

export type Mandate = z.infer<typeof mandate>;
