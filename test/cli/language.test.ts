import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/shell/io/language.ts';
import { guanxia } from './support/command.ts';

describe('the language', () => {
  it.each([
    ['is Chinese by default', [], {}, 'zh-CN'],
    ['follows LANG', [], { LANG: 'en_US.UTF-8' }, 'en'],
    ['follows LANG in Chinese', [], { LANG: 'zh_CN.GB18030' }, 'zh-CN'],
    ['of LC_ALL comes before LANG', [], { LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' }, 'en'],
    ['of LC_MESSAGES comes before LANG', [], { LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh-CN'],
    ['is not told by an empty LC_ALL', [], { LC_ALL: '', LANG: 'en_GB' }, 'en'],
    ['is not told by C', [], { LANG: 'C.UTF-8' }, 'zh-CN'],
    ['is not told by POSIX', [], { LC_ALL: 'POSIX' }, 'zh-CN'],
    ['of the rest of the world is English', [], { LANG: 'de_DE.UTF-8' }, 'en'],
    ['is what --lang says first', ['view', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh-CN'],
    ['is what --lang= says', ['--lang=en', 'view'], { LANG: 'zh_CN' }, 'en'],
  ] as const)('%s', (_name, args, env, language) => {
    expect(chooseLanguage(args, env)).toBe(language);
  });

  it('holds for help, problems and results alike', async () => {
    const run = async (...args: readonly string[]) => guanxia(args, { env: { LANG: 'en_GB.UTF-8' } });
    expect((await run('--help')).stdout).toContain('Usage:');
    expect((await run('decid')).stderr).toContain('unknown command');
    expect((await run('--help', '--lang', 'zh')).stdout).toContain('用法：');
  });
});
