import { describe, expect, it } from 'vitest';
import { oddCharacterOf } from '../../../src/domain/directory/names/odd-character.ts';

const odd = [
  ['张\u200b三', 'invisible-character', 'error', 'write `张三`'],
  ['张三\ufeff', 'invisible-character', 'error', 'write `张三`'],
  ['\u202e张三', 'invisible-character', 'error', 'write `张三`'],
  ['张三\n', 'invisible-character', 'error', 'write `张三`'],
  ['\u845b\u{e0100}城', 'invisible-character', 'error', 'write `葛城`'],
  ['\uf9e1强', 'lookalike-character', 'error', 'write `李强`'],
  ['\u2fa6水\u2ed3', 'lookalike-character', 'error', 'write `金水长`'],
  ['二○二四专班', 'lookalike-character', 'error', 'write `二〇二四专班`'],
  ['АBC公司', 'mixed-scripts', 'warning', 'check whether a look-alike was typed'],
  ['エ业局', 'mixed-scripts', 'warning', 'check whether a look-alike was typed'],
  ['Оffice', 'mixed-scripts', 'warning', 'check whether a look-alike was typed'],
  ['张　三', 'stray-space', 'warning', 'write `张三`'],
  ['示例局 ', 'stray-space', 'warning', 'write `示例局`'],
  ['Example  Office', 'stray-space', 'warning', 'write `Example Office`'],
] as const;

describe('a name', () => {
  it.each(odd)('%j has the oddity %s', (name, code, severity, help) => {
    const found = oddCharacterOf(name);
    expect([found?.code, found?.severity]).toStrictEqual([code, severity]);
    expect(found?.help.en).toContain(help);
  });

  it.each([
    '示例区卫健局',
    '示例局（筹）',
    '第12中学',
    'ABC（中国）公司',
    'Example Office',
    '阿不都·买买提',
    '蕭山區',
    '二〇二四专班',
    'ئۇيغۇر',
    'Москва',
    '\u{20bb7}野',
  ])('%s has nothing odd', (name) => {
    expect(oddCharacterOf(name)).toBeUndefined();
  });

  it('names the code point and what is meant', () => {
    expect(oddCharacterOf('\uf9e1强')?.message).toStrictEqual({
      'zh-CN': '名称 `\uf9e1强` 里的 `\uf9e1`（U+F9E1）不是通常的 `李`（U+674E）',
      en: '`\uf9e1` (U+F9E1) in the name `\uf9e1强` is not the usual `李` (U+674E)',
    });
  });
});
