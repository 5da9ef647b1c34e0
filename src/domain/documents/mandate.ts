import { z } from 'zod';
import { customIssue } from '../../json/index.ts';
import { directoryId } from '../ids.ts';
import { localizedText, slug } from '../text.ts';
import { epochMs, instant, zone } from '../time/index.ts';
import { heading } from './heading.ts';
import { channel } from './mandate-channels.ts';
import { proceedings } from './mandate-proceedings.ts';
import { target } from './mandate-scope.ts';
import { cite } from './source.ts';

const cites = z.array(cite).min(1);

/** Something the notice leaves open, how it is read here, and on what support. */
const assumption = z.strictObject({
  question: localizedText,
  reading: localizedText,
  risk: z.enum(['low', 'medium', 'high']),
});

/** Reports are taken in `[opens, closes)`; `openingHourStated` is false where only the day was printed. */
const window = z
  .strictObject({ opens: instant, closes: instant, openingHourStated: z.boolean(), cites })
  .refine(
    ({ opens, closes }) => epochMs(opens) < epochMs(closes),
    customIssue('window-inverted', {
      'zh-CN': '受理截止不晚于受理开始',
      en: 'the window closes before it opens, or when it does',
    }),
  );

/** Risky readings of the notice, as parameters that a person can flip (domain.md §4.2). */
const readings = z.strictObject({
  /** #12: does a letter count by its postmark's date or by the instant of receipt? */
  postal: z.enum(['postmark', 'receipt']),
  /** #8: are former holders covered for what they did in office? */
  formerHolders: z.enum(['in-office-conduct', 'excluded']),
  /** #13: does what is found in a box sealed at closing count as in time? */
  boxSealedAtClosing: z.enum(['in-time', 'by-receipt']),
});
export type Readings = z.infer<typeof readings>;

/**
 * What a report may be sent to (#23). `never`: no unit that any of its matters is about;
 * `non-accusation-only`: no unit of anybody whom it accuses; `allowed`: the published policy forwards even
 * accusations to the locality concerned, so nothing is barred.
 */
export const forwarding = z.enum(['never', 'non-accusation-only', 'allowed']).meta({ id: 'Forwarding' });
export type Forwarding = z.infer<typeof forwarding>;

/** 巡视任务: one published remit. Data, never code. */
export const mandate = z
  .strictObject({
    kind: z.literal('mandate'),
    ...heading,
    zone,
    /** Which rule set, directory and calendar decide its matters, by document id. */
    uses: z.strictObject({ ruleSet: slug, directory: slug, calendar: slug }),
    group: z.strictObject({
      name: z.string().min(1),
      organ: directoryId,
      sender: directoryId,
      senderName: z.string().min(1),
    }),
    inspection: z.strictObject({
      type: z.enum(['routine', 'special', 'flexible', 'look-back', 'joint']),
      duration: z.array(z.string().min(1)),
      entered: z.string().min(1),
      basis: cites,
      cites,
    }),
    window,
    /** One for now: several targets with scopes and windows of their own come with a later release. */
    targets: z.array(target).min(1).max(1),
    channels: z.array(channel).min(1),
    readings,
    referral: z.strictObject({
      forwardToAccusedUnit: forwarding,
      replyPromised: z.boolean(),
      complaintsAboutGroup: z.string().min(1).optional(),
      cites,
    }),
    /** What people might look for and the notice does not contain. */
    absent: z.array(localizedText).optional(),
    assumptions: z.array(assumption),
    proceedings: proceedings.optional(),
  })
  .meta({ id: 'Mandate', title: '巡视任务 · mandate' });

export type Mandate = z.infer<typeof mandate>;
