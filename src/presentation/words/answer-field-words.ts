import type { Ask } from '../../domain/determination/determination.ts';
import type { AnswerField } from '../../domain/questions/answer-field.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Voice } from '../text/voice.ts';

/** What the fields are called that answer questions. */
export const answerFieldWords: Readonly<Record<AnswerField, LocalizedText>> = {
  'subject.person': text('被反映人', 'person'),
  'subject.posts': text('被反映人职务', 'posts'),
  'subject.organ': text('被反映单位', 'unit'),
  'subject.standing': text('被反映人身份', 'rank'),
  kind: text('事项性质', 'kind'),
  disciplines: text('涉及的纪律', 'disciplines'),
  field: text('专门领域', 'field'),
  remedy: text('解决途径', 'remedy'),
  abuseOfJudicialPower: text('司法人员侵犯公民权利', 'abuse of judicial power'),
  dangers: text('紧急情形', 'dangers'),
  specific: text('有具体事实或线索', 'names a fact or lead'),
  codes: text('公告列明的类别', 'classes of the notice'),
  knownSince: text('何时知道', 'known since'),
  personalInjustice: text('本人因此受损', 'suffered from it'),
  affectsMost: text('影响当地多数人', 'affects most people there'),
  priorStageExhausted: text('已经原单位处理', 'the body has had its say'),
  rightOfAppeal: text('可以上诉或申诉', 'right of appeal'),
  minor: text('情节轻微', 'a trifle'),
  'conduct.from': text('发生时间', 'when it happened'),
  'conduct.through': text('发生至何时', 'until when it happened'),
  'conduct.place': text('发生地', 'where it happened'),
  decidedBy: text('作出决定的机关', 'organ that decided'),
  managedBy: text('干部管理权限', 'who manages the cadre'),
  confirmed: text('须写明来源的确认', 'a confirmation, with its source'),
  'channel.id': text('渠道', 'channel'),
  'channel.postmark': text('邮戳日期', 'postmark'),
  'channel.sealedAtClosing': text('截止时封存', 'sealed at closing'),
  'channel.location': text('信箱地点', 'place of the box'),
  'channel.startedAt': text('来电开始时刻', 'when the call began'),
  'reporter.reachable': text('能否联系信访人', 'whether the reporter can be reached'),
  decision: text('工作人员认定', 'a person’s decision'),
  opening: text('受理开始后重新认定', 'determined again at the opening'),
};

/** A question in words, with what answers it and, where that is so, the matter where it is answered. */
export const askText = ({ say }: Pick<Voice, 'say'>, { question, field, of }: Ask): string => {
  const { 'zh-CN': zh, en } = answerFieldWords[field];
  const where = of === undefined ? text('', '') : text(`，在事项 ${of} 中填写`, `, at matter ${of}`);
  return say(text(`${question['zh-CN']}（${zh}${where['zh-CN']}）`, `${question.en} (${en}${where.en})`));
};
