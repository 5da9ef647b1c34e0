import * as z from 'zod';
import type { LocalizedText } from '../../problems/localized.ts';

/** What a report can say against itself, the directory or the notice. */
export const contradictionCode = z.enum([
  'call-after-receipt',
  'call-long-before-receipt',
  'conduct-after-postmark',
  'conduct-after-receipt',
  'conduct-reversed',
  'known-after-receipt',
  'known-before-conduct',
  'postmark-after-receipt',
  'channel-of-another-kind',
  'channel-not-in-notice',
  'box-not-in-notice',
  'post-not-held',
  'post-before-its-holder',
  'unit-not-theirs',
  'rank-not-theirs',
  'private-yet-in-office',
]);
export type ContradictionCode = z.infer<typeof contradictionCode>;

/**
 * Two things that cannot both be so. Neither counts as a fact: what hangs on them is unknown until somebody
 * says which it is. `path` leads to the field, in the report or in the matter.
 */
export interface Contradiction {
  readonly code: ContradictionCode;
  readonly of: 'report' | 'matter';
  readonly path: readonly (string | number)[];
}

/** As a determination records it: `field` is an RFC 6901 pointer into the report, `/matters/0/conduct/from`. */
export const contradiction = z
  .strictObject({ code: contradictionCode, field: z.string().min(1) })
  .meta({ id: 'Contradiction', description: '互相矛盾之处 · what contradicts itself' });

const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** What to ask about each. */
export const contradictionQuestions: Readonly<Record<ContradictionCode, LocalizedText>> = {
  'call-after-receipt': text(
    '来电开始时刻晚于收到时刻，哪一个写错了？',
    'The call is said to have begun after it was received: which of the two instants is wrong?',
  ),
  'call-long-before-receipt': text(
    '来电开始时刻比收到时刻早六小时以上，哪一个写错了？',
    'The call is said to have begun more than six hours before it was received: which is wrong?',
  ),
  'conduct-after-postmark': text(
    '问题发生在邮戳日期之后，哪一个日期写错了？',
    'The conduct is dated after the postmark: which of the dates is wrong?',
  ),
  'conduct-after-receipt': text(
    '问题发生在收到来件之后，实际是什么时候？',
    'The conduct is dated after the report was received: when was it?',
  ),
  'conduct-reversed': text(
    '问题发生的起始日期晚于截止日期，实际是什么时候？',
    'The conduct is said to end before it begins: when was it?',
  ),
  'known-after-receipt': text(
    '知悉日期在收到来件之后，实际是什么时候知道的？',
    'It is said to have become known after the report was received: when was it?',
  ),
  'known-before-conduct': text(
    '知悉日期早于问题发生日期，哪一个写错了？',
    'It is said to have been known before it happened: which of the dates is wrong?',
  ),
  'postmark-after-receipt': text(
    '邮戳日期在收到之后，邮戳上是哪一天？',
    'The postmark is dated after the receipt: what does it say?',
  ),
  'channel-of-another-kind': text(
    '公告中这一渠道是另一类，来件实际通过哪个渠道？',
    'In the notice this channel is of another kind: through which one did the report come?',
  ),
  'channel-not-in-notice': text(
    '公告中没有这个渠道，来件实际通过哪个渠道？',
    'The notice has no such channel: through which one did the report come?',
  ),
  'box-not-in-notice': text(
    '公告中这里没有联系信箱，来件实际投在哪个信箱？',
    'The notice has no contact box there: in which one was the report found?',
  ),
  'post-not-held': text(
    '名录中此人不任所写职务，反映的是此人，还是任该职务的人？',
    'The directory does not have this person in that post: who is meant, this person or who holds the post?',
  ),
  'post-before-its-holder': text(
    '问题发生时现任者尚未任该职务，反映的是现任者，还是当时任职的人？',
    'It happened before the present holder took the post: who is meant, the present holder or the one of that time?',
  ),
  'unit-not-theirs': text(
    '所写单位与职务或名录不符，被反映对象在哪个单位？',
    'The unit does not go with the post or the directory: in which unit does the subject serve?',
  ),
  'rank-not-theirs': text(
    '所写身份与职务不符，被反映对象任什么职务？',
    'The rank does not go with the post: what does the subject hold?',
  ),
  'private-yet-in-office': text(
    '按不担任公职者的违法行为登记，而所写对象担任公职或是名录中的单位，属于哪一类事项？',
    'It is registered as a wrong of somebody without office, and the subject holds one or is a unit of the directory: what kind of matter is it?',
  ),
};
