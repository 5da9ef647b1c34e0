import type { MandatePart } from '../../domain/documents/source.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { choice, described, type JsonSchema, object, ref, text } from './json-schema.ts';

const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const words = (zh: string, en: string): JsonSchema => ({
  ...described(text(zh, en)),
  type: 'string',
  minLength: 1,
});
const verified: JsonSchema = {
  ...described(
    text('已核实', 'verified'),
    text('对照官方文本核实过才写 true', 'true only if it was compared with the official text'),
  ),
  type: 'boolean',
};

/** A text that something rests on. */
export const sourceSchema: JsonSchema = {
  ...described(text('依据', 'source')),
  ...object(
    { title: ref('text'), verified },
    {
      url: words('网址', 'address'),
      issued: { ...described(text('发布日期', 'date of issue')), ...date },
      inForce: { ...described(text('施行期间', 'in force')), ...object({ from: date }, { until: date }) },
      note: ref('text'),
    },
  ),
};

const mandateParts: Readonly<Record<MandatePart, LocalizedText>> = {
  scope: text('受理范围', 'the scope'),
  'scope.committee': text('受理范围：党委及其领导班子', 'the scope: the committee and its leading team'),
  'scope.party-group': text('受理范围：党组', 'the scope: Party groups'),
  'scope.judicial-head': text(
    '受理范围：法院、检察院主要负责人',
    'the scope: heads of court and procuratorate',
  ),
  'scope.next-level-head': text('受理范围：下一级主要负责人', 'the scope: heads of the next level'),
  'scope.key-post': text('受理范围：关键重要岗位', 'the scope: key posts'),
  'scope.key-personnel': text('受理范围：重点岗位人员', 'the scope: people in key positions'),
  'scope.managed-cadre': text('受理范围：管理权限内的其他干部', 'the scope: other cadres it manages'),
  'scope.section-head': text(
    '受理范围：所属部门、内设机构负责人',
    'the scope: heads of departments and sections',
  ),
  'scope.other': text('受理范围：其他对象', 'the scope: other subjects'),
  'scope.former': text('受理范围：原任职人员', 'the scope: former holders'),
  priority: text('重点', 'the priority'),
  gate: text('限定的事项', 'the matters it is limited to'),
  exclusions: text('不受理的事项', 'matters that are not taken'),
  limitation: text('时限', 'the time limit'),
  window: text('受理时间', 'the window'),
  channels: text('信访渠道', 'the channels'),
  referral: text('转办', 'referral'),
  'complaints-about-group': text('对巡视组的监督', 'complaints about the group'),
};

/** A place in a source. */
export const citeSchema: JsonSchema = {
  ...described(text('引用', 'citation')),
  ...object(
    {
      source: { ...described(text('依据的名称', 'name of a source')), allOf: [ref('slug')] },
      clause: words('条款', 'clause'),
      verified,
    },
    {
      quote: words('原文', 'quoted words'),
      of: {
        ...described(
          text('公告的哪一部分', 'part of the notice'),
          text('引用 mandate 时：认定书引述该部分的原文', 'of `mandate`: the part whose words are quoted'),
        ),
        ...choice(mandateParts),
      },
    },
  ),
};
