import type { InspectionType } from '../../domain/documents/inspection-type.ts';
import type { Hours } from '../../domain/mandate/schema/channels.ts';
import type { Forwarding } from '../../domain/mandate/schema/referral.ts';
import type { Coverage, Selector } from '../../domain/mandate/schema/selectors.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

export const typeWords: Readonly<Record<InspectionType, LocalizedText>> = {
  routine: text('常规', 'routine'),
  special: text('专项', 'special'),
  flexible: text('机动', 'flexible'),
  'look-back': text('“回头看”', 'look-back'),
  joint: text('联动', 'joint'),
  pinpoint: text('“点穴式”', 'pinpoint'),
  upgraded: text('提级', 'upgraded'),
  standing: text('常设', 'standing'),
};

export const coverageWords: Readonly<Record<Coverage, LocalizedText>> = {
  body: text('组织本身', 'the organ itself'),
  members: text('领导班子成员', 'members of the leading team'),
  principal: text('主要负责人', 'the principal head'),
  staff: text('其他工作人员', 'other staff'),
};

export const selectorWords: Readonly<Record<Selector['select'], LocalizedText>> = {
  target: text('被巡视的组织', 'the inspected organ'),
  'party-groups-of': text('这些机构的党组', 'Party groups of these organs'),
  'next-level': text('下一级党组织', 'Party organs of the next level'),
  'organs-of-kind': text('这些种类的机构', 'organs of these kinds'),
  organs: text('指明的机构', 'the organs named'),
  posts: text('指明的职务', 'the posts named'),
  'key-posts': text('名册上的关键岗位', 'key posts on the register'),
  'managed-by': text('由该党委管理的干部', 'cadres whom the committee manages'),
  anyone: text('任何人和单位', 'anybody and anything'),
};

export const dayWords: Readonly<Record<Hours['days'], LocalizedText>> = {
  'every-day': text('每天', 'every day'),
  'working-days': text('工作日', 'working days'),
  'rest-days': text('休息日', 'rest days'),
  unspecified: text('日期未公布', 'days not published'),
};

export const forwardingWords: Readonly<Record<Forwarding, LocalizedText>> = {
  never: text('任何事项都不转其所涉单位', 'nothing goes to a unit that it is about'),
  'non-accusation-only': text(
    '检举控告不转被举报人及其单位；其他事项可以',
    'accusations never go to the accused or their unit; other matters may',
  ),
  allowed: text(
    '按公布的办法，检举控告也交当地处理',
    'by published policy even accusations go to the locality',
  ),
};
