import type { ActName } from '../../app/life/givens.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** An option of an act: the flag, and the member of what is given that it fills. */
export interface ActOption {
  readonly flags: string;
  readonly key: string;
  readonly about: LocalizedText;
  readonly required?: true;
  /** The value is a file that holds the text: what is personal stays out of the history of a shell. */
  readonly inFile?: true;
  /** The value is a report's id or its beginning. */
  readonly isReport?: true;
}

/** A command that performs one act on a report or on one of its matters. */
export interface ActCommand {
  readonly name: string;
  readonly act: ActName;
  readonly about: LocalizedText;
  /** What the first argument names; `either` leaves the matter open. */
  readonly target: 'report' | 'matter' | 'either';
  readonly options: readonly ActOption[];
  /** A whole command line on what `guanxia demo` has recorded. */
  readonly example: string;
  /** A second argument: a JSON file with all that is given. */
  readonly file?: true;
}

const inLog = text('写入日志，不可删除，勿写姓名', 'it stays in the log for good: name nobody');

export const reasonOption: ActOption = {
  flags: '--reason <text>',
  key: 'reason',
  about: text(`理由；${inLog['zh-CN']}`, `why; ${inLog.en}`),
  required: true,
};

export const atOption: ActOption = {
  flags: '--at <instant>',
  key: 'at',
  about: text('何时发生；默认现在', 'when it happened; default: now'),
};

const duplicateOf: ActOption = {
  flags: '--duplicate-of <report>',
  key: 'duplicateOf',
  about: text('先收到的那一件；可只写开头', 'the report that came first; the beginning of its id is enough'),
  required: true,
  isReport: true,
};

const approvedBy: ActOption = {
  flags: '--approved-by <actor>',
  key: 'approvedBy',
  about: text('批准人代号，须为另一人', 'who approves it; another person'),
  required: true,
};

export const reportCommands: readonly ActCommand[] = [
  {
    name: 'add',
    act: 'addParticulars',
    example: 'guanxia report add 86c23672 particulars.json',
    about: text('登记补充情况，并重新认定所涉事项', 'record what became known since, and determine again'),
    target: 'report',
    options: [],
    file: true,
  },
  {
    name: 'link',
    act: 'link',
    example: 'guanxia report link 9c77dd1b --duplicate-of e010c4b8 --reason "the same letter"',
    about: text('关联到重复的先到件；不合并', 'link it to the report it repeats; never merged'),
    target: 'report',
    options: [duplicateOf, reasonOption],
  },
  {
    name: 'unlink',
    act: 'unlink',
    example: 'guanxia report unlink 9c77dd1b --reason "not the same letter"',
    about: text('解除误关联', 'undo a mistaken link'),
    target: 'report',
    options: [reasonOption],
  },
  {
    name: 'clear',
    act: 'clearAccused',
    example: 'guanxia report clear e010c4b8 --reason "never accused" --approved-by head --as clerk',
    about: text(
      '解除更正前所反映、或关联件所反映对象的限制；须两人',
      'let whom it accused before a correction, or by a link, bind it no more; needs two persons',
    ),
    target: 'report',
    options: [reasonOption, approvedBy],
  },
  {
    name: 'withdraw',
    act: 'withdraw',
    example: 'guanxia report withdraw e010c4b8 --reason "the reporter asked for it"',
    about: text(
      '登记信访人撤回；检举控告继续核查',
      'the reporter takes it back; accusations are looked into all the same',
    ),
    target: 'report',
    options: [reasonOption],
  },
  {
    name: 'erase',
    act: 'erase',
    example: 'guanxia report erase e010c4b8 --reason "the term is over" --approved-by head --as clerk',
    about: text('销毁其个人信息的密钥，不可恢复', 'destroy the key of all that is personal in it, for good'),
    target: 'report',
    options: [reasonOption, approvedBy],
  },
  {
    name: 'recuse',
    act: 'recuse',
    example: 'guanxia report recuse e010c4b8 --handler clerk --ground relative',
    about: text('登记经办人回避；此后不得办理本件', 'recuse a handler, who may do nothing more about it'),
    target: 'report',
    options: [
      {
        flags: '--handler <actor>',
        key: 'handler',
        about: text('回避人代号', 'who is recused'),
        required: true,
      },
      {
        flags: '--ground <ground>',
        key: 'ground',
        about: text('self、relative、interest 或 other', 'self, relative, interest or other'),
        required: true,
      },
    ],
  },
];
