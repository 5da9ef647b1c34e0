import { GuanxiaError } from '../../problems/guanxia-error.ts';

export const ruleSetUnknown = (id: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'rule-set-unknown',
      message: { 'zh-CN': `没有起草过规则集 \`${id}\``, en: `no rule set \`${id}\` has been drafted` },
      help: {
        'zh-CN': '用 `guanxia rules draft 文件` 起草，用 `guanxia rules list` 查看已有的',
        en: 'draft one with `guanxia rules draft FILE`; see what there is with `guanxia rules list`',
      },
    },
  ]);
