import { text } from '../../problems/text.ts';
import { type ActCommand, atOption, reasonOption } from './act-command.ts';

export const matterCommands: readonly ActCommand[] = [
  {
    name: 'override',
    act: 'override',
    example:
      'guanxia matter override e010c4b8/m1 --outcome in-scope --reason "as the group decided" --clause "Article 15"',
    about: text('由人改定；规则的认定仍可见', 'decide otherwise than the rules, whose answer stays visible'),
    target: 'matter',
    options: [
      {
        flags: '--outcome <outcome>',
        key: 'outcome',
        about: text('in-scope 或 referral', 'in-scope or referral'),
        required: true,
      },
      {
        flags: '--to <organ>',
        key: 'receiver',
        about: text('转往的机关，按名录编号', 'the organ to refer to, by its id in the directory'),
      },
      reasonOption,
      {
        flags: '--clause <text>',
        key: 'clause',
        about: text('所依据的条款', 'the provision it rests on'),
        required: true,
      },
    ],
  },
  {
    name: 'lift',
    act: 'lift',
    example: 'guanxia matter lift e010c4b8/m1 --reason "the rules were right"',
    about: text('撤销改定，恢复规则的认定', 'lift a person’s decision; the rules’ answer holds again'),
    target: 'matter',
    options: [reasonOption],
  },
  {
    name: 'acknowledge',
    act: 'acknowledgeEscalation',
    example: 'guanxia matter acknowledge 3217ed2e/m1 --by 99.inspection-group-07',
    about: text(
      '登记某机关已确认收到紧急情况报告',
      'an organ that was told of a danger has taken note of it',
    ),
    target: 'matter',
    options: [
      {
        flags: '--by <organ>',
        key: 'by',
        about: text('已报告的机关，按名录编号', 'the organ that was told, by its id in the directory'),
        required: true,
      },
    ],
  },
  {
    name: 'tell',
    act: 'tellOfDanger',
    example:
      'guanxia matter tell e010c4b8/m1 --role police --to 9901.police --reason "as agreed with the leader"',
    about: text(
      '由人确定向哪个机关报告紧急情况；不得是被反映对象的单位',
      'say which organ is told of a danger; never one of the accused',
    ),
    target: 'matter',
    options: [
      {
        flags: '--role <role>',
        key: 'role',
        about: text(
          'group-leader（代组长）或 police（公安）',
          'group-leader, in place of the leader, or police',
        ),
        required: true,
      },
      {
        flags: '--to <organ>',
        key: 'to',
        about: text('报告的机关，按名录编号', 'the organ that is told, by its id in the directory'),
        required: true,
      },
      reasonOption,
    ],
  },
];

const numberOption = {
  flags: '--number <number>',
  key: 'number',
  about: text('公文字号', 'number of the letter'),
} as const;

export const referralCommands: readonly ActCommand[] = [
  {
    name: 'dispatch',
    act: 'dispatch',
    example: 'guanxia referral dispatch e010c4b8/m1 --number 2024-12',
    about: text('登记已转出', 'it was sent to its receiver'),
    target: 'matter',
    options: [{ ...numberOption, required: true }, atOption],
  },
  {
    name: 'acknowledge',
    act: 'acknowledge',
    example: 'guanxia referral acknowledge e010c4b8/m1',
    about: text('登记接收机关已签收', 'the receiver has it'),
    target: 'matter',
    options: [atOption],
  },
  {
    name: 'object',
    act: 'object',
    example: 'guanxia referral object e010c4b8/m1 --reasons "not ours to handle"',
    about: text('登记接收机关的异议（五个工作日内）', 'the receiver objects, within 5 working days'),
    target: 'matter',
    options: [
      {
        flags: '--reasons <text>',
        key: 'reasons',
        about: text('异议理由；写入日志，勿写姓名', 'its reasons; they stay in the log: name nobody'),
        required: true,
      },
      atOption,
    ],
  },
  {
    name: 'recall',
    act: 'recall',
    example: 'guanxia referral recall e010c4b8/m1 --number 2024-12 --reason "sent to the wrong organ"',
    about: text(
      '登记已转出的公文已收回，或接收机关已销毁',
      'a letter that was sent is back, or its receiver destroyed it',
    ),
    target: 'matter',
    options: [{ ...numberOption, required: true }, reasonOption, atOption],
  },
  {
    name: 'reroute',
    act: 'reroute',
    example: 'guanxia referral reroute e010c4b8/m1',
    about: text(
      '采纳异议，避开该机关重新认定',
      'accept the objection, and determine again without that organ',
    ),
    target: 'matter',
    options: [{ flags: reasonOption.flags, key: reasonOption.key, about: reasonOption.about }],
  },
  {
    name: 'answer',
    act: 'answer',
    example: 'guanxia referral answer e010c4b8/m1 --number 2024-31',
    about: text('登记办理结果；内容密封', 'the receiver tells the result; what it tells is sealed'),
    target: 'matter',
    options: [
      numberOption,
      {
        flags: '--text <file>',
        key: 'text',
        about: text(
          '结果内容所在文件，密封保存；- 为标准输入',
          'a file with the result, which is sealed; - for standard input',
        ),
        inFile: true,
      },
      atOption,
    ],
  },
];

export const notifyCommand: ActCommand = {
  name: 'notify',
  act: 'notify',
  example: 'guanxia notify e010c4b8 --duty acceptance --means letter',
  about: text('登记已告知信访人；不记内容', 'the reporter was told; not what was said'),
  target: 'either',
  options: [
    {
      flags: '--duty <duty>',
      key: 'duty',
      about: text('acceptance、forwarding 或 result', 'acceptance, forwarding or result'),
      required: true,
    },
    {
      flags: '--means <means>',
      key: 'means',
      about: text('letter、telephone、message 或 in-person', 'letter, telephone, message or in-person'),
      required: true,
    },
    atOption,
  ],
};
