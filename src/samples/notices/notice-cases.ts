import * as z from 'zod';
import { directoryId } from '../../domain/ids.ts';
import { incomingReport } from '../../domain/report/report.ts';
import { localizedText, slug } from '../../domain/text.ts';
import { customIssue } from '../../json/custom-issue.ts';

const expectation = z
  .strictObject({
    outcome: z.enum(['in-scope', 'referral', 'undetermined']),
    /** The rules that carry the outcome, in any order. */
    grounds: z.array(slug),
    /** Not compared where absent. */
    labels: z.array(slug).optional(),
    /** The organ that a referral goes to, as the fictional directory calls it. */
    to: directoryId.optional(),
    /** The target of the mandate under which it was decided; not compared where absent. */
    target: directoryId.optional(),
  })
  .refine(
    ({ outcome, to }) => (outcome === 'referral') === (to !== undefined),
    customIssue('expectation-without-receiver', {
      'zh-CN': '转办须写明 `to`，其他结果不写',
      en: 'a referral says `to`, and no other outcome does',
    }),
  );

/** One report about fictional people, and what is expected of each of its matters, in their order. */
const noticeCase = z
  .strictObject({
    name: z.string().min(1),
    /** Which of the notice's special points it shows, by id. */
    shows: z.array(slug).min(1),
    report: incomingReport,
    expect: z.array(expectation).min(1),
  })
  .refine(
    ({ report, expect }) => report.matters.length === expect.length,
    customIssue('expectations-do-not-fit', {
      'zh-CN': '每个事项写一个预期，顺序相同',
      en: 'give one expectation for each matter, in their order',
    }),
  );

/**
 * What shows that an encoded notice is right. No case alleges anything against a real post: the mandate is moved
 * into the fictional directory first, where `standsFor` gives the fictional id for each of its ids (or for all
 * that begin with it and a dot) and `names` what to write in place of real names, one after the other.
 */
export const noticeCases = z
  .strictObject({
    $schema: z.string().optional(),
    kind: z.literal('notice-cases'),
    /** The mandate's id, and the name of its file. */
    mandate: slug,
    /** What is special in this notice. */
    special: z.array(z.strictObject({ id: slug, what: localizedText })).min(1),
    standsFor: z.record(directoryId, directoryId),
    names: z.array(z.tuple([z.string().min(1), z.string().min(1)])),
    cases: z.array(noticeCase).min(2),
  })
  .meta({ id: 'NoticeCases', title: '公告用例 · cases of an encoded notice' });

export type NoticeCases = z.infer<typeof noticeCases>;
export type NoticeCase = NoticeCases['cases'][number];
