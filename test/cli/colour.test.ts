import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { palette, wantsColour } from '../../src/presentation/text/colour.ts';
import { printable, shownLine } from '../../src/presentation/text/printable.ts';
import { table } from '../../src/presentation/text/table.ts';
import { main } from './support/built.ts';
import { guanxia } from './support/command.ts';
import { vectorPath } from './support/example.ts';

const esc = String.fromCharCode(0x1b);

describe('colour', () => {
  it.each([
    ['on a terminal', { isTerminal: true, args: [], env: {} }, true],
    ['off a terminal', { isTerminal: false, args: [], env: {} }, false],
    ['under --no-color', { isTerminal: true, args: ['view', '--no-color'], env: {} }, false],
    ['under NO_COLOR', { isTerminal: true, args: [], env: { NO_COLOR: '1' } }, false],
    ['under an empty NO_COLOR', { isTerminal: true, args: [], env: { NO_COLOR: '' } }, true],
    ['on a dumb terminal', { isTerminal: true, args: [], env: { TERM: 'dumb' } }, false],
  ])('%s', (_name, stream, wanted) => {
    expect(wantsColour(stream)).toBe(wanted);
  });

  it.each([{}, { NO_COLOR: '1' }, { NO_COLOR: '' }, { FORCE_COLOR: '1' }])(
    'is never in a pipe: %j',
    async (env) => {
      const { stdout, stderr } = await guanxia(['decide', vectorPath('T04.json'), '--explain'], { env });
      expect(stdout + stderr).not.toContain(esc);
      expect(stdout).toContain('[key-post]');
    },
  );

  const hasScript = spawnSync('script', ['--version']).status === 0;

  it.skipIf(!hasScript)('is on a terminal, and only repeats what is said', () => {
    const run = (...args: readonly string[]): string => {
      const command = [process.execPath, main, 'decide', vectorPath('T04.json'), '--explain', ...args].join(
        ' ',
      );
      return spawnSync('script', ['-qec', command, '/dev/null'], {
        env: { PATH: process.env['PATH'], TERM: 'xterm' },
      })
        .stdout.toString()
        .replaceAll('\r\n', '\n');
    };
    const coloured = run();
    expect(coloured).toContain(`${esc}[33m？${esc}[39m`);
    const plain = coloured.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '');
    expect(plain).toBe(run('--no-color'));
  });
});

describe('text from elsewhere', () => {
  const steering = `a${esc}[2Jb\u202ec\u200bd`;

  it('cannot steer the terminal', () => {
    expect(shownLine(steering)).toBe('a\\u001b[2Jb\\u202ec\\u200bd');
    expect(printable(`${steering}\n${steering}`, true).split('\n').length).toBe(2);
  });

  it('cannot paint where colour is off', () => {
    expect(printable(palette(true).red('x'), false)).toBe('\\u001b[31mx\\u001b[39m');
    expect(printable(palette(true).red('x'), true)).toBe(palette(true).red('x'));
  });
});

describe('a table', () => {
  it('is aligned by what a terminal shows, Chinese and coloured cells too', () => {
    const { green } = palette(true);
    const lines = table(
      [{ heading: '名称' }, { heading: 'n', number: true }, { heading: 'x' }],
      [
        ['受理台账', '1', green('✓')],
        ['a', '1000', '✗'],
      ],
    );
    expect(lines).toStrictEqual([
      '名称         n  x',
      '--------  ----  -',
      `受理台账     1  ${green('✓')}`,
      'a         1000  ✗',
    ]);
  });

  it('keeps a line break in a cell from breaking the row', () => {
    expect(table([{ heading: 'h' }], [['a\nb']])).toStrictEqual(['h', '--------', 'a\\u000ab']);
  });
});
