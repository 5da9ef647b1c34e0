import { GuanxiaError } from '../../problems/index.ts';

const wanting: Readonly<Record<'submitted' | 'approved' | 'activated', string>> = {
  submitted: '送审',
  approved: '批准',
  activated: '生效',
};

export const ruleSetNotReady = (wanted: keyof typeof wanting, status: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'rule-set-not-ready',
      message: {
        'zh-CN': `规则集目前的状态是 \`${status}\`，不能${wanting[wanted]}`,
        en: `the rule set is \`${status}\` and cannot be ${wanted}`,
      },
      help: {
        'zh-CN': '顺序是：起草、送审、由另一人批准、生效',
        en: 'the order is: draft, submit, approval by another person, activate',
      },
    },
  ]);

export const approverIsAuthor = (): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'approver-is-author',
      message: {
        'zh-CN': '规则集不能由起草人或送审人自己批准',
        en: 'a rule set cannot be approved by the person who drafted or submitted it',
      },
      help: { 'zh-CN': '请由另一人批准', en: 'have another person approve it' },
    },
  ]);

export const hashIsNotThatOfTheDraft = (): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'rule-set-changed',
      message: {
        'zh-CN': '内容的哈希与草稿不符；任何修改都使送审和批准失效',
        en: 'the hash is not that of the draft; any edit voids submission and approval',
      },
    },
  ]);
