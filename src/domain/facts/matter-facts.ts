import { booleanFact, codeFact, codesFact } from './definition.ts';

/** Facts about what is reported. */
export const matterFacts = {
  'matter.kind': codeFact(
    ['事项性质', 'kind of matter'],
    ['反映的是哪一类事项？', 'What kind of matter is it?'],
    {
      misconduct: ['违纪违法问题', 'misconduct'],
      'conduct-information': ['履职情况反映', 'information on how a body or cadre works'],
      claim: ['申诉求决', 'a claim of one’s own'],
      suggestion: ['意见建议', 'a suggestion'],
      'ordinary-crime': ['一般刑事案件', 'an ordinary crime'],
      'private-wrong': [
        '不担任公职的个人、企业的违法行为',
        'a wrong of a person or company that holds no office',
      ],
      'false-accusation': ['被诬告的申诉', 'a complaint of being falsely accused'],
    },
  ),
  'matter.disciplines': codesFact(
    ['涉及的纪律', 'disciplines concerned'],
    ['涉及六项纪律中的哪几项？', 'Which of the six disciplines are concerned?'],
    {
      political: ['政治纪律', 'political'],
      organisational: ['组织纪律', 'organisational'],
      integrity: ['廉洁纪律', 'integrity'],
      mass: ['群众纪律', 'mass'],
      work: ['工作纪律', 'work'],
      life: ['生活纪律', 'life'],
    },
  ),
  'matter.priority': booleanFact(
    ['属于公告的重点', 'named as a priority'],
    ['是否违反公告列明的重点纪律？', 'Does it breach a discipline that the notice names?'],
  ),
  'matter.in-remit': booleanFact(
    ['属于公告限定的事项', 'among the matters that the notice is limited to'],
    [
      '是否属于公告限定受理的事项？没有限定的都属于',
      'Is it one of the matters that the notice is limited to? Without a limit all are.',
    ],
  ),
  'matter.excluded': booleanFact(
    ['属于公告写明不受理的事项', 'a matter that the notice says is not taken'],
    ['是否属于公告写明不受理的某一类事项？', 'Is it of a class that the notice says is not taken?'],
  ),
  'matter.sent-elsewhere': booleanFact(
    ['公告指明由其他单位受理', 'the notice names who takes it instead'],
    [
      '是否属于公告写明转其他单位的某一类事项？',
      'Is it of a class that the notice says somebody else takes?',
    ],
  ),
  'matter.field': codeFact(
    ['专门领域', 'field'],
    [
      '是否属于选人用人、生态环境或行贿？',
      'Does it concern appointments, the environment or the giving of bribes?',
    ],
    {
      'selection-and-appointment': ['选人用人', 'selection and appointment'],
      environment: ['生态环境', 'environment'],
      'bribe-giving': ['行贿', 'the giving of bribes'],
      other: ['其他', 'other'],
    },
  ),
  'matter.remedy': codeFact(
    ['解决途径', 'remedy'],
    ['该诉求依法应通过什么途径解决？', 'Through which procedure is the claim settled?'],
    {
      department: ['职能部门处理', 'the competent department'],
      litigation: ['诉讼（涉法涉诉）', 'litigation'],
      arbitration: ['仲裁', 'arbitration'],
      'administrative-reconsideration': ['行政复议', 'administrative reconsideration'],
      'sanction-appeal': ['党纪政务处分申诉', 'appeal against a sanction'],
    },
  ),
  'matter.abuse-of-judicial-power': booleanFact(
    ['司法人员侵犯公民权利', 'rights-violating abuse by judicial staff'],
    [
      '是否反映司法人员非法拘禁、刑讯逼供、非法搜查等？',
      'Does it allege unlawful detention, coerced confession or illegal search by judicial staff?',
    ],
  ),
  'matter.dangers': codesFact(['紧急情形', 'dangers'], ['有无紧急情形？', 'Is there any danger?'], {
    'life-at-risk': ['危及生命', 'life at risk'],
    'mass-incident': ['群体性事件', 'mass incident'],
    'evidence-destruction': ['毁灭证据', 'destruction of evidence'],
    'flight-risk': ['外逃风险', 'risk of flight'],
  }),
  'matter.specific': booleanFact(
    ['有具体事实或线索', 'names a fact or lead'],
    ['有没有具体的事实、时间、行为或线索？', 'Does it name any fact, time, act or lead?'],
  ),
  'matter.time-barred': booleanFact(
    ['超过受理时限', 'out of time'],
    ['当事人是什么时候知道的？', 'When did the person affected first know of it?'],
  ),
  'matter.personal-injustice': booleanFact(
    ['本人因此受损', 'the complainant suffered from it'],
    ['投诉人本人是否因此受损？', 'Did the person who complains suffer from it?'],
  ),
  'matter.affects-most': booleanFact(
    ['影响当地多数人', 'affects all or most people there'],
    ['是否同样影响当地全部或多数居民？', 'Does it affect all or most people of the place alike?'],
  ),
  'matter.prior-stage-exhausted': booleanFact(
    ['已经原单位处理', 'the body complained about has had its say'],
    ['被投诉单位是否已有机会处理并答复？', 'Has the body complained about had its chance to deal with it?'],
  ),
  'matter.right-of-appeal': booleanFact(
    ['可以上诉或申诉', 'there is a right of appeal'],
    ['能否向法院或裁判所上诉？', 'Is there, or was there, a right of appeal to a tribunal or court?'],
  ),
  'matter.minor': booleanFact(
    ['情节轻微', 'a trifle'],
    [
      '是否只是轻微占用工作时间、车辆之类？',
      'Is it no more than minor abuse of working time, of a vehicle and the like?',
    ],
  ),
  'matter.contested': booleanFact(
    ['受理机关有争议', 'competence is contested'],
    ['接收机关之间是否有管辖争议？', 'Do the receiving organs dispute who is competent?'],
  ),
} as const;
