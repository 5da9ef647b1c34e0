import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson, start } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

const files = new URL('transcripts/files/', import.meta.url);

const ruleSet = (name = 'small-rules.json') => JSON.parse(readFileSync(new URL(name, files), 'utf8'));

const folderWith = (...names: readonly string[]): string => {
  const cwd = scratch();
  for (const name of names) put(cwd, name, ruleSet(name));
  return cwd;
};

describe('rules test', () => {
  it('passes on the shipped sets, every rule reached', async () => {
    const { stdout, code } = await guanxia(['rules', 'test', '--json']);
    const { passed, failed, sets } = JSON.parse(stdout);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThan(40);
    const reached = sets.map(({ percentReached }: { percentReached: number }) => percentReached);
    expect(new Set(reached)).toStrictEqual(new Set([100]));
    expect(code).toBe(0);
  });

  it('fails on a case that comes out otherwise, with the conditions it saw and the coverage', async () => {
    const cwd = folderWith('wrong-case.json');
    const { stdout, code } = await guanxia(['rules', 'test', 'wrong-case.json'], { cwd });
    expect(stdout).toContain('outcome：期望 undetermined，实际 in-scope');
    expect(stdout).toContain('✓ 同时满足');
    expect(stdout).toMatch(/^others +0 +✗ +✓$/m);
    expect(code).toBe(1);
  });

  it('fails when too few rules are reached, and --min says how many that is', async () => {
    const cwd = scratch();
    const set = ruleSet();
    put(cwd, 'half.json', { ...set, cases: set.cases.slice(0, 1) });
    expect((await guanxia(['rules', 'test', 'half.json'], { cwd })).code).toBe(1);
    expect((await guanxia(['rules', 'test', 'half.json', '--min', '51'], { cwd })).code).toBe(1);
    expect((await guanxia(['rules', 'test', 'half.json', '--min', '50'], { cwd })).code).toBe(0);
  });

  it('ends with 7 where there are no cases', async () => {
    const cwd = scratch();
    put(cwd, 'none.json', { ...ruleSet(), cases: [] });
    expect((await guanxia(['rules', 'test', 'none.json', '--min', '0'], { cwd })).code).toBe(7);
  });

  it('writes JUnit XML, safe for any name', async () => {
    const cwd = scratch();
    const set = ruleSet('wrong-case.json');
    put(cwd, 'wrong.json', { ...set, cases: [{ ...set.cases[0], name: '<b> & "c"' }] });
    await guanxia(['rules', 'test', 'wrong.json', '--junit', 'out.xml'], { cwd });
    expect(readFileSync(join(cwd, 'out.xml'), 'utf8')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="small 1" tests="1" failures="1">
    <testcase classname="small 1" name="&lt;b&gt; &amp; &quot;c&quot;">
      <failure message="outcome: expected undetermined, got in-scope; grounds: expected , got committee"/>
    </testcase>
  </testsuite>
</testsuites>
`);
    const { code } = await guanxia(['rules', 'test', 'wrong.json', '--junit', 'nowhere/out.xml'], { cwd });
    expect(code).toBe(5);
  });

  it('watches, goes on after mistakes, and ends with Ctrl-C', async () => {
    const cwd = folderWith('small-rules.json');
    const child = start(['rules', 'test', 'small-rules.json', '--watch', '--lang', 'en'], { cwd });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const until = async (words: string) => {
      while (!said.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
      said = '';
    };
    await until('2 cases passed, 0 failed');
    writeFileSync(join(cwd, 'small-rules.json'), '{');
    await until('[json-syntax]');
    put(cwd, 'small-rules.json', ruleSet('wrong-case.json'));
    await until('0 cases passed, 1 failed');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
  });
});

describe('rules check', () => {
  it('finds no error in the shipped sets, and tells what is not verified', async () => {
    const { stdout, code } = await guanxia(['rules', 'check', '--json']);
    const { errors, warnings } = JSON.parse(stdout);
    expect(errors).toBe(0);
    expect(warnings).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  it('is stricter before activation', async () => {
    const { stdout, code } = await guanxia(['rules', 'check', '--activation', '--lang', 'en']);
    expect(stdout).toContain('✗ error');
    expect(code).toBe(1);
  });

  it('takes comments, but not in a file called .json', async () => {
    const cwd = scratch();
    const text = `// a note\n${JSON.stringify(ruleSet())}`;
    put(cwd, 'rules.jsonc', text);
    put(cwd, 'rules.json', text);
    expect((await guanxia(['rules', 'check', 'rules.jsonc'], { cwd })).code).toBe(0);
    expect((await guanxia(['rules', 'check', 'rules.json'], { cwd })).code).toBe(1);
  });
});

describe('an unknown operator in a rule set', () => {
  it.each([
    ['decide', ['decide', 'report.json', '--rules', 'unknown-operator.json'], 3],
    ['publish', ['publish', 'unknown-operator.json', '--approved-by', 'x'], 3],
    ['rules test', ['rules', 'test', 'unknown-operator.json'], 3],
    ['rules prove', ['rules', 'prove', 'unknown-operator.json'], 3],
    ['rules check', ['rules', 'check', 'unknown-operator.json'], 1],
  ])('is told by %s with its place and what was meant', async (_name, args, exit) => {
    const cwd = folderWith('unknown-operator.json');
    const { stdout, stderr, code } = await guanxia([...args, '--lang', 'en'], { cwd });
    expect(stdout + stderr).toContain(
      'unknown-operator.json:40:25 (/rules/0/conditions/all/0/operator): there is no operator `equals`',
    );
    expect(stdout + stderr).toContain('did you mean `equal`');
    expect(code).toBe(exit);
  });
});

describe('rules fmt', () => {
  it('rewrites a file once, and then finds it in order', async () => {
    const cwd = scratch();
    put(cwd, 'rules.json', JSON.stringify(ruleSet()));
    expect((await guanxia(['rules', 'fmt', '--check', 'rules.json'], { cwd })).code).toBe(1);
    expect((await guanxia(['rules', 'fmt', 'rules.json'], { cwd })).code).toBe(0);
    const formatted = readFileSync(join(cwd, 'rules.json'), 'utf8');
    expect(JSON.parse(formatted)).toStrictEqual(ruleSet());
    expect(await guanxia(['rules', 'fmt', '--check', 'rules.json'], { cwd })).toStrictEqual({
      stdout: '',
      stderr: '',
      code: 0,
    });
    const piped = await guanxia(['rules', 'fmt', '-'], { input: JSON.stringify(ruleSet()) });
    expect(piped.stdout).toBe(formatted);
  });

  it('leaves a broken file as it is', async () => {
    const cwd = scratch();
    put(cwd, 'broken.json', '{ "a": ');
    const { stderr, code } = await guanxia(['rules', 'fmt', 'broken.json'], { cwd });
    expect(stderr).toContain('broken.json:1:');
    expect(code).toBe(3);
    expect(readFileSync(join(cwd, 'broken.json'), 'utf8')).toBe('{ "a": ');
  });
});

describe('rules prove', () => {
  it('holds for the shipped sets', async () => {
    expect((await guanxia(['rules', 'prove'])).code).toBe(0);
  });

  it('fails on a gap, with an example', async () => {
    const cwd = folderWith('rules-with-a-gap.json');
    const { stdout, code } = await guanxia(['rules', 'prove', 'rules-with-a-gap.json', '--lang', 'en'], {
      cwd,
    });
    expect(stdout).toContain('[gap]');
    expect(stdout).toContain('· the committee or its leading team: no');
    expect(code).toBe(1);
  });
});

describe('rules diff', () => {
  it('ends with 0 on the same content, 1 on another', async () => {
    const cwd = folderWith('small-rules.json', 'other-rules.json');
    expect((await guanxia(['rules', 'diff', 'small-rules.json', 'small-rules.json'], { cwd })).code).toBe(0);
    const { stdout, code } = await guanxia(
      ['rules', 'diff', 'small-rules.json', 'other-rules.json', '--lang', 'en'],
      { cwd },
    );
    expect(stdout).toContain('! rule others');
    expect(code).toBe(1);
  });

  it('tells whose determination would change', async () => {
    const cwd = folderWith('small-rules.json', 'other-rules.json');
    const { impact } = (await guanxiaJson(
      ['rules', 'diff', 'small-rules.json', 'other-rules.json', '--impact', '--json'],
      { cwd },
    )) as { impact: { regions: readonly { before: unknown; after: unknown }[] } };
    expect(impact.regions.map(({ before, after }) => [before, after])).toStrictEqual([
      [
        { outcome: 'referral', to: 'discipline-organ' },
        { outcome: 'referral', to: 'petition-office' },
      ],
    ]);
  });
});

describe('rules schema', () => {
  it('prints what an editor needs', async () => {
    const schema = (await guanxiaJson(['rules', 'schema'])) as { definitions: object };
    expect(Object.keys(schema.definitions)).toContain('condition');
    expect(await guanxiaJson(['rules', 'schema', '--settings'])).toHaveProperty(['json.schemas']);
  });
});
