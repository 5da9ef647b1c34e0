import type { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

// What is wrong with a request as such; none of it repeats what the request says.

export const badRequest = (): GuanxiaError =>
  problem('bad-request', text('请求不合 HTTP 规范', 'the request is not well-formed HTTP'));

export const notFound = (): GuanxiaError =>
  problem('not-found', text('没有这个地址', 'there is nothing at this address'), {
    help: text('地址见 /openapi.json', 'the addresses stand in /openapi.json'),
  });

export const methodNotAllowed = (): GuanxiaError =>
  problem('method-not-allowed', text('该地址不接受这种方法', 'this address does not take this method'), {
    help: text('可用的方法见 `Allow`', 'the methods that it takes stand in `Allow`'),
  });

export const notAcceptable = (): GuanxiaError =>
  problem('not-acceptable', text('不能以所要求的格式作答', 'no answer in a form that was asked for'), {
    help: text('请接受 `application/json`', 'accept `application/json`'),
  });

export const unsupportedMediaType = (): GuanxiaError =>
  problem(
    'unsupported-media-type',
    text('不接受这种内容类型或编码', 'a body of this type or encoding is not taken'),
    {
      help: text(
        '请用 `Content-Type: application/json`（UTF-8，不压缩）',
        'send `Content-Type: application/json`, in UTF-8 and not compressed',
      ),
    },
  );

export const bodyTooLarge = (limit: number): GuanxiaError =>
  problem('body-too-large', text(`内容超过 ${limit} 字节`, `the body is larger than ${limit} bytes`));

export const forbidden = (): GuanxiaError =>
  problem('forbidden', text('没有这项权限', 'none of your roles may do this'), {
    help: text(
      '需要的角色见 /openapi.json 的 x-roles',
      'the roles that may stand in /openapi.json, as x-roles',
    ),
  });

/** Another person approves by a request of their own. */
export const approverClaimed = (pointer: string): GuanxiaError =>
  problem('approver-claimed', text('不能代他人批准', 'nobody approves by what another one writes'), {
    help: text('请由批准人自己办理', 'the second person has to do it'),
    pointer,
  });

export const originNotAllowed = (): GuanxiaError =>
  problem(
    'origin-not-allowed',
    text('不接受来自其他网站页面的请求', 'requests from pages of other sites are not taken'),
  );

export const keyMissing = (): GuanxiaError =>
  problem('idempotency-key-missing', text('缺少幂等键', 'the idempotency key is missing'), {
    help: text(
      '请在 `Idempotency-Key` 中写入一个不含个人信息的键；重发时用同一个键',
      'send a key without personal data in `Idempotency-Key`, and the same one with a repetition',
    ),
  });

export const keyInvalid = (): GuanxiaError =>
  problem(
    'idempotency-key-invalid',
    text('幂等键的格式有误', 'the idempotency key is not in the right form'),
    {
      help: text(
        '1 至 200 个可见的 ASCII 字符，不含空格；可用双引号括起',
        '1 to 200 visible ASCII characters without spaces, bare or in double quotes',
      ),
    },
  );

export const preconditionRequired = (): GuanxiaError =>
  problem(
    'precondition-required',
    text('须写明所依据的版本', 'the version that this is decided on must be named'),
    {
      help: text('请把信访件的 `ETag` 写入 `If-Match`', 'send the `ETag` of the report in `If-Match`'),
    },
  );

export const cursorInvalid = (): GuanxiaError =>
  problem('cursor-invalid', text('翻页标记无效', 'the cursor is not valid here'), {
    help: text('请从第一页重新开始', 'begin with the first page again'),
    pointer: '/after',
  });

export const cursorOfAnotherVersion = (): GuanxiaError =>
  problem(
    'cursor-of-another-version',
    text('视图已重建为新的版本', 'the view has been rebuilt in another version'),
    {
      help: text('请从第一页重新开始', 'begin with the first page again'),
      pointer: '/after',
    },
  );

export const positionInvalid = (): GuanxiaError =>
  problem('position-invalid', text('位置标记无效', 'the position is not one that was given'), {
    help: text(
      '请原样使用 `Guanxia-Position` 中的标记',
      'use the token of a `Guanxia-Position` as it stands',
    ),
  });

export const viewBehind = (): GuanxiaError =>
  problem('view-behind', text('视图尚未到达所要求的位置', 'the view has not come as far as was asked'));

export const rateLimited = (): GuanxiaError =>
  problem('rate-limited', text('请求过于频繁', 'too many requests'), {
    help: text('请稍后重试', 'repeat it a little later'),
  });

/** Of a fault of the program nothing is told but under which id it stands in the log. */
export const internal = (): GuanxiaError =>
  problem(
    'internal',
    text('guanxia 内部错误，这是程序的缺陷', 'guanxia has failed; this is a fault of the program'),
    {
      help: text('请把 `instance` 中的编号告诉管理员', 'tell the administrator the id in `instance`'),
    },
  );
