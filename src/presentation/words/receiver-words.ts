import type { ReceiverKind } from '../../domain/receivers/receiver-kinds.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** Kinds of competent organ. */
export const receiverWords: Readonly<Record<ReceiverKind, LocalizedText>> = {
  'discipline-organ': text('纪检监察机关', 'discipline organ'),
  'local-discipline-organ': text('当地纪检监察机关', 'discipline organ of the place'),
  'higher-discipline-organ': text('上级纪检监察机关', 'discipline organ of a higher level'),
  'organisation-department': text('组织部门', 'organisation department'),
  'inspection-office': text('巡视办', 'inspection office'),
  'petition-office': text('信访部门', 'petition office'),
  'political-legal-committee': text('政法委', 'political and legal committee'),
  'arbitration-commission': text('仲裁机构', 'arbitration commission'),
  'reconsideration-organ': text('行政复议机关', 'organ of administrative reconsideration'),
  procuratorate: text('检察机关', 'procuratorate'),
  police: text('公安机关', 'police'),
  'ecology-department': text('生态环境部门', 'ecology department'),
  'superior-organ': text('上级单位', 'superior organ'),
  'competent-unit': text('有权处理的单位', 'unit concerned'),
  'deciding-organ': text('作出决定的机关', 'organ that decided'),
  'inspected-unit': text('被巡视（督察）地区或单位', 'inspected place or unit'),
  'group-supervisor': text('受理反映巡视组问题的机关', 'organ for complaints about the group'),
  'published-receiver': text('公告写明的受理单位', 'receiver named by the notice'),
};
