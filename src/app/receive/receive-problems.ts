import { GuanxiaError } from '../../problems/guanxia-error.ts';

export const idempotencyKeyReused = (): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'idempotency-key-reused',
      message: {
        'zh-CN': '这个幂等键已用于另一份内容不同的来件，本次未登记',
        en: 'this idempotency key was used for another report with a different body; nothing was recorded',
      },
      help: {
        'zh-CN': '重发请保持内容不变；新的来件请用新的键',
        en: 'repeat a report unchanged, or use a new key for a new one',
      },
    },
  ]);

export const receivedInTheFuture = (receivedAt: string, now: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'received-in-the-future',
      message: {
        'zh-CN': `收到时刻 \`${receivedAt}\` 晚于现在（${now}）`,
        en: `\`${receivedAt}\` as the instant of receipt lies after now (${now})`,
      },
      help: { 'zh-CN': '请核对日期和时区', en: 'check the date and the offset' },
      pointer: '/receivedAt',
    },
  ]);

export const idempotencyKeyEmpty = (): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'idempotency-key-empty',
      message: { 'zh-CN': '幂等键不能为空', en: 'an idempotency key cannot be empty' },
      help: { 'zh-CN': '不需要时请不要提供', en: 'leave it out where none is needed' },
    },
  ]);
