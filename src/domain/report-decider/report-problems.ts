import { GuanxiaError } from '../../problems/index.ts';

export const reportAlreadyReceived = (id: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'report-already-received',
      message: { 'zh-CN': `信访件 \`${id}\` 已经登记`, en: `report \`${id}\` has already been received` },
    },
  ]);

export const findingsDoNotFit = (id: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'findings-do-not-fit',
      message: {
        'zh-CN': `信访件 \`${id}\` 的每个事项须有且仅有一个认定`,
        en: `every matter of report \`${id}\` must have exactly one finding`,
      },
    },
  ]);
