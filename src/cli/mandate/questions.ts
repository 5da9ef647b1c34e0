import type { MandateAnswers } from '../../domain/mandate/tools/mandate-answers.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** A question, and which answer it gives; `list` answers are separated by commas, `yes` ones are yes or no. */
export interface Question {
  readonly key: keyof MandateAnswers | 'title.zh-CN' | 'title.en';
  readonly ask: LocalizedText;
  readonly form?: 'list' | 'yes';
  readonly optional?: boolean;
}

export const questions: readonly Question[] = [
  { key: 'id', ask: text('标识，例如 pingyu-2025', 'id, for example pingyu-2025') },
  { key: 'title.zh-CN', ask: text('中文标题', 'title in Chinese') },
  { key: 'title.en', ask: text('英文标题', 'title in English') },
  { key: 'url', ask: text('公告网址', 'address of the notice'), optional: true },
  {
    key: 'verified',
    ask: text('是否对照官方文本读过原文', 'were its words read in an official copy'),
    form: 'yes',
  },
  { key: 'group', ask: text('巡视组名称', 'name of the group') },
  { key: 'groupOrgan', ask: text('巡视组在名录中的标识', 'the group’s id in the directory') },
  { key: 'sender', ask: text('派出党委名称', 'name of the committee that sent it'), optional: true },
  {
    key: 'senderOrgan',
    ask: text('派出党委在名录中的标识', 'that committee’s id in the directory'),
    optional: true,
  },
  { key: 'opens', ask: text('受理起，日期或时刻', 'opens, a date or an instant'), optional: true },
  { key: 'closes', ask: text('受理止，日期或时刻', 'closes, a date or an instant'), optional: true },
  {
    key: 'windowQuote',
    ask: text('写明受理时间的原文', 'the words about when reports are taken'),
    optional: true,
  },
  { key: 'target', ask: text('被巡视单位名称', 'name of the inspected unit') },
  { key: 'targetOrgan', ask: text('被巡视单位在名录中的标识', 'the unit’s id in the directory') },
  { key: 'scopeQuote', ask: text('受理范围原文', 'the scope sentence') },
  { key: 'team', ask: text('其中：领导班子及其成员，原文', 'in it: the words for the leading team') },
  {
    key: 'nextLevel',
    ask: text('其中：下一级主要负责人，原文', 'in it: the words for heads of the next level'),
    optional: true,
  },
  { key: 'keyPosts', ask: text('其中：重要岗位，原文', 'in it: the words for key posts'), optional: true },
  {
    key: 'sixDisciplines',
    ask: text('列明六项纪律的原文', 'the words that name the six disciplines'),
    optional: true,
  },
  {
    key: 'channels',
    ask: text('渠道，例如 telephone,post,email', 'channels, for example telephone,post,email'),
    form: 'list',
  },
  {
    key: 'outOfScopeQuote',
    ask: text('范围外如何处理，原文', 'the words about what is out of scope'),
    optional: true,
  },
  {
    key: 'inspectedUnitHandles',
    ask: text(
      '范围外的是否写明由被巡视单位处理',
      'is the inspected unit named as handling what is out of scope',
    ),
    form: 'yes',
  },
];
