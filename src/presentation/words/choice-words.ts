import type { ChoiceReason } from '../../domain/receivers/choice-reasons.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** Why a receiver was chosen, step by step. */
export const choiceWords: Readonly<Record<ChoiceReason, LocalizedText>> = {
  'managing-authority': text('按干部管理权限', 'by authority over the cadre'),
  place: text('按属地', 'by place'),
  sender: text('派出巡视组的党组织', 'of the level that sent the group'),
  'above-sender': text('派出巡视组的党组织的上一级', 'of the level above the one that sent the group'),
  superior: text('被反映单位的上级', 'the superior of the unit concerned'),
  'unit-concerned': text('涉及的单位', 'the unit concerned'),
  'decided-it': text('作出决定的机关', 'the organ that decided'),
  'inspected-unit': text('被巡视单位', 'the inspected unit'),
  'named-in-notice': text('公告指明的机关', 'the body that the notice names'),
  successor: text('承继已撤并的机构', 'successor of an organ that has ended'),
  'common-superior': text(
    '多个机关都有权处理，由其共同的上级决定',
    'common superior of several competent organs',
  ),
  objected: text('已采纳原受转机关的异议', 'the objection of an earlier receiver was accepted'),
  'clear-of-accused': text('逐级上提，避开被举报人', 'the next level clear of the accused'),
  'inseparable-part': text('与之不能分开的事项由其牵头', 'it leads for a part that cannot be told apart'),
};
