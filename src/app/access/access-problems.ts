import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

/** The same for a key that is unknown, wrong, over or revoked: who tries keys learns nothing. */
export const notAuthenticated = () =>
  problem('not-authenticated', text('没有有效的密钥', 'there is no valid key'), {
    help: text(
      '请在 `Authorization: Bearer gxk_…` 中写入有效的密钥；密钥由管理员签发',
      'send a key that serves in `Authorization: Bearer gxk_…`; an administrator issues them',
    ),
  });
