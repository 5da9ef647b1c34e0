import * as z from 'zod';
import { bilingual } from '../../json/bilingual.ts';
import { customIssue } from '../../json/custom-issue.ts';
import { reportId } from '../ids.ts';
import { sight } from '../sight/sight.ts';
import { slug } from '../text.ts';
import { instant } from '../time/instant.ts';
import { accusation } from './accusation.ts';
import { channelUse } from './channel.ts';
import { incomingMatterParticulars, matter } from './matter.ts';
import { sealed } from './sealed.ts';

/** How the reporter signs: real name with contact, anonymous, or on behalf of an organisation. */
export const signature = z.enum(['real-name', 'anonymous', 'organisation']).meta({ id: 'Signature' });

export const reporterFacts = { signature: signature.optional(), reachable: z.boolean().optional() };

/** What follows may be personal: a message about it names the type and never what was written. */
const unquoted = (zh: string, en: string) => ({ error: bilingual({ 'zh-CN': zh, en }) });

export const freeText = z
  .string(unquoted('应为文本', 'expected a string'))
  .max(20_000, unquoted('文本不能超过 20000 字', 'a text has at most 20,000 characters'));

export const identity = z.record(
  slug,
  freeText,
  unquoted(
    '应为身份信息，字段名为小写英文，值为文本',
    'expected an object of texts whose names are in lower case, such as `name` and `phone`',
  ),
);

/** 信访件 as an intake service hands it in. `text`, `identity` and matter texts are sealed before storing. */
export const incomingReport = z
  .strictObject({
    $schema: z.string().optional(),
    mandate: slug.optional(),
    channel: channelUse,
    receivedAt: instant,
    reporter: z.strictObject({ ...reporterFacts, identity: identity.optional() }).optional(),
    text: freeText.optional(),
    duplicateOf: reportId.optional(),
    matters: z
      .array(z.strictObject({ ...incomingMatterParticulars, text: freeText.optional() }))
      .min(1)
      .max(50),
  })
  .refine(
    ({ matters }) =>
      matters.every(({ inseparableFrom = [] }) =>
        inseparableFrom.every((id) => Number(id.slice(1)) <= matters.length),
      ),
    {
      ...customIssue('inseparable-from-unknown', {
        'zh-CN': '`inseparableFrom` 须写本件的事项序号：`m1`、`m2`……',
        en: '`inseparableFrom` names matters of this report by their order: `m1`, `m2`, …',
      }),
      path: ['matters'],
    },
  )
  .meta({ id: 'IncomingReport', title: '信访件（登记） · report as handed in' });

export type IncomingReport = z.infer<typeof incomingReport>;

/** 信访件 as recorded: what arrived, once. No personal data of the reporter in clear. */
export const report = z
  .strictObject({
    id: reportId,
    mandate: slug,
    channel: channelUse,
    receivedAt: instant,
    /** Keyed digest of the body that was handed in: tells a repeated submission from another one. */
    fingerprint: z.string().min(1).max(100),
    reporter: z.strictObject({
      /** Opaque; the same person in two reports has two references. */
      reference: z.string().min(1).max(100),
      ...reporterFacts,
      identity: sealed.optional(),
    }),
    text: sealed.optional(),
    duplicateOf: reportId.optional(),
    /** Whom the report that it repeats accused by then. */
    linked: z.array(accusation).optional(),
    /** Who may see it, by whom it accuses; and by whom the reports accuse that it is linked with. */
    sight,
    linkedSight: sight.optional(),
    matters: z.array(matter).min(1).max(50),
  })
  .meta({ id: 'Report', title: '信访件 · report as recorded' });

export type Report = z.infer<typeof report>;
