import { booleanFact } from './definition.ts';

/** Facts about whom the matter is about, and which limb of the scope covers that subject. */
export const subjectFacts = {
  'subject.identified': booleanFact(
    ['可以确定被反映对象', 'the subject can be identified'],
    ['反映的是谁，或哪个单位？', 'Who, or which unit, is it about?'],
  ),
  'subject.in-target': booleanFact(
    ['属于被巡视地区（单位）', 'belongs to the inspected place or unit'],
    ['被反映对象在哪个单位任职？', 'In which unit does the subject serve?'],
  ),
  'subject.inspector': booleanFact(
    ['是巡视组成员', 'is one of the inspection group'],
    ['被反映对象是否巡视组成员？', 'Is the subject one of the inspection group?'],
  ),
  'subject.above-target': booleanFact(
    ['是派出党组织领导或更高层级', 'leads the sending Party organisation or a higher one'],
    [
      '被反映对象是否派出党组织的领导或更高层级干部？',
      'Does the subject lead the sending Party organisation or a higher one?',
    ],
  ),
  'scope.committee': booleanFact(
    ['党委及其领导班子', 'the committee or its leading team'],
    ['是否被巡视党委或其领导班子成员？', 'Is it the committee or one of its leading team?'],
  ),
  'scope.party-group': booleanFact(
    ['人大常委会、政府、政协党组', 'a Party group of congress, government or CPPCC'],
    ['是否人大常委会、政府、政协党组或其成员？', 'Is it one of these Party groups or their members?'],
  ),
  'scope.judicial-head': booleanFact(
    ['法院、检察院党组主要负责人', 'head of the court’s or procuratorate’s Party group'],
    ['是否法院、检察院党组主要负责人？', 'Is it the head of the court’s or procuratorate’s Party group?'],
  ),
  'scope.next-level-head': booleanFact(
    ['下一级党组织主要负责人', 'head of a Party organisation of the next level'],
    ['是否下一级党组织主要负责人？', 'Is it the head of a Party organisation of the next level?'],
  ),
  'scope.key-post': booleanFact(
    ['关键重要岗位领导干部', 'leading cadre in a key post'],
    ['该岗位是否列入关键重要岗位？', 'Is the post one of the key posts?'],
  ),
  'scope.key-personnel': booleanFact(
    ['重点岗位人员', 'person in a key position'],
    ['该岗位是否列为重点岗位？', 'Is the position one of the key positions?'],
  ),
  'scope.managed-cadre': booleanFact(
    ['公告写明的管理权限内的其他干部', 'another cadre whom the named committee manages'],
    ['该干部由哪一级党委管理？', 'Which Party committee manages this cadre?'],
  ),
  'scope.section-head': booleanFact(
    ['所属部门或内设机构负责人', 'head of a department or section of the unit'],
    ['是否所属部门或内设机构负责人？', 'Does the subject head a department or section of the unit?'],
  ),
  'scope.other': booleanFact(
    ['公告写明的其他对象', 'another subject that the notice names'],
    ['是否公告写明的其他对象？', 'Is it another subject that the notice names?'],
  ),
  'scope.former': booleanFact(
    ['反映的是原任职期间的问题', 'a former holder, for conduct in office'],
    [
      '问题发生时，被反映对象是否担任受理范围内的职务？',
      'Did the subject hold a covered post when it happened?',
    ],
  ),
} as const;
