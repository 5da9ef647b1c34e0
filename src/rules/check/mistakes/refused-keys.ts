import type { LocalizedText } from '../../../problems/localized.ts';

/** Why a key that other rule engines know is not one of guanxia's, and what to write instead. */
export interface RefusedKey {
  readonly code: string;
  readonly message: LocalizedText;
  readonly help: LocalizedText;
}

const refused = (
  code: string,
  [zh, en]: readonly [string, string],
  [zhHelp, enHelp]: readonly [string, string],
): RefusedKey => ({ code, message: { 'zh-CN': zh, en }, help: { 'zh-CN': zhHelp, en: enHelp } });

const functions = refused(
  'function-refused',
  ['规则是数据，不能带有函数', 'a rule is data and has no functions'],
  ['效果写在 `event` 中', 'write its effect in `event`'],
);

const remark = refused(
  'unknown-key',
  ['JSON 中没有说明用的键', 'there is no key for remarks'],
  [
    '在 .jsonc 文件中写注释 `// …`；法律上有意义的说明写在 `because` 或依据的 `note` 中',
    'write a comment `// …` in a .jsonc file; what matters in law goes into `because` or the `note` of a source',
  ],
);

const refusals: ReadonlyMap<string, RefusedKey> = new Map([
  [
    'priority',
    refused(
      'priority-refused',
      ['规则没有优先级：先后不能决定管辖', 'rules have no priority: their order must not decide competence'],
      [
        '改用 `exceptionTo` 写明它排除哪些规则或规则组',
        'use `exceptionTo` to name the rules or groups that it is an exception to',
      ],
    ),
  ],
  [
    'path',
    refused(
      'path-refused',
      [
        '不允许使用 `path`：路径表达式可以执行代码',
        '`path` is not allowed: a path is an expression that can run code',
      ],
      ['直接写事实目录中的事实', 'name a fact of the catalogue in `fact`'],
    ),
  ],
  [
    'params',
    refused(
      'params-refused',
      ['事实没有参数，不允许使用 `params`', 'facts take no parameters, so `params` is not allowed here'],
      ['直接写事实目录中的事实', 'name a fact of the catalogue in `fact`'],
    ),
  ],
  ['onSuccess', functions],
  ['onFailure', functions],
  ...['comment', '$comment', '//', 'description', 'note', 'remark', '备注', '说明'].map(
    (key) => [key, remark] as const,
  ),
]);

/** Why `key` is refused, if it is a key that people know from elsewhere. */
export const refusedKey = (key: string): RefusedKey | undefined => refusals.get(key);
