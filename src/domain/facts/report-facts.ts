import { booleanFact, codeFact } from './definition.ts';

/** Facts about how and when the report came, and what the mandate says of such reports. */
export const reportFacts = {
  'report.channel': codeFact(
    ['来件渠道', 'channel'],
    ['来件通过什么渠道？', 'Through which channel did it come?'],
    {
      telephone: ['来电', 'telephone'],
      sms: ['短信', 'SMS'],
      post: ['来信', 'post'],
      'qr-code': ['码上巡', 'QR code'],
      'contact-box': ['联系信箱', 'contact box'],
      email: ['电子邮件', 'e-mail'],
      website: ['网站', 'website'],
      visit: ['来访', 'visit'],
      fax: ['传真', 'fax'],
      other: ['其他渠道', 'another channel'],
    },
  ),
  'report.before-opening': booleanFact(
    ['受理开始前收到', 'received before the window opens'],
    ['是否在受理开始前收到？', 'Was it received before the window opened?'],
  ),
  'report.after-closing': booleanFact(
    ['受理截止后来件', 'came after the window closed'],
    [
      '邮戳日期（或投递时刻）是否在受理截止之后？',
      'Is the postmark (or the delivery) later than the closing of the window?',
    ],
  ),
  'report.late-arrival': booleanFact(
    ['期内投寄、期后收到', 'posted in time, arrived late'],
    ['是否期内投寄、截止后收到？', 'Was it posted in time and received after closing?'],
  ),
  'report.working-day': booleanFact(
    ['收到日是工作日', 'received on a working day'],
    ['收到当日是否工作日？', 'Was it received on a working day?'],
  ),
  'report.duplicate': booleanFact(
    ['与已登记的来件重复', 'repeats a registered report'],
    ['是否与已登记的来件重复？', 'Does it repeat a registered report?'],
  ),
  'reporter.reachable': booleanFact(
    ['可以联系到信访人', 'the reporter can be reached'],
    ['能否联系到信访人？', 'Can the reporter be reached?'],
  ),
  'mandate.former-holders': codeFact(
    ['原任职人员的解读', 'reading for former holders'],
    ['对原任职人员采用哪种解读？', 'Which reading applies to former holders?'],
    {
      'in-office-conduct': ['任职期间的问题予以受理', 'conduct in office is covered'],
      excluded: ['不予受理', 'not covered'],
    },
  ),
} as const;
