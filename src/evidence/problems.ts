import { GuanxiaError } from '../problems/guanxia-error.ts';
import type { LocalizedText } from '../problems/localized.ts';

interface More {
  readonly help?: LocalizedText;
  readonly cause?: unknown;
}

export const problem = (code: string, zh: string, en: string, { help, cause }: More = {}): GuanxiaError =>
  new GuanxiaError([{ code, message: { 'zh-CN': zh, en }, ...(help && { help }) }], { cause });

export const unencodableText = () =>
  problem(
    'unencodable-text',
    '文本中有不成对的代理码元，无法以 UTF-8 编码',
    'a text holds half a surrogate pair, which UTF-8 cannot carry',
  );

export const malformedTreeState = () =>
  problem(
    'malformed-tree-state',
    '所给数据不是任何哈希树的状态',
    'what was given cannot be the state of a hash tree',
  );

export const outsideTree = (number: bigint, size: bigint) =>
  problem(
    'outside-tree',
    `哈希树有 ${size} 个叶子，其中没有 ${number}`,
    `there is no ${number} in a tree of ${size} leaves`,
  );
