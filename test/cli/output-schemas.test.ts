import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { exampleDocuments, publishExample, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** A check by the schema that the command itself prints. */
const compiled = async (name: string): Promise<ValidateFunction> => {
  const known = ajv.getSchema(`https://guanxia.dev/schemas/cli/${name}.v1`);
  return known ?? ajv.compile((await guanxiaJson(['schema', 'print', `cli/${name}`])) as object);
};

/** What is wrong with an output by its schema. */
const faults = async (name: string, output: unknown): Promise<unknown> => {
  const validate = await compiled(name);
  validate(output);
  return validate.errors ?? [];
};

const json = async (args: readonly string[], cwd: string): Promise<Record<string, unknown>> =>
  (await guanxiaJson(args, { cwd })) as Record<string, unknown>;

const small = {
  kind: 'rule-set',
  id: 'small',
  version: '1',
  title: { 'zh-CN': '示例', en: 'example' },
  sources: { notice: { title: { 'zh-CN': '公告', en: 'notice' }, verified: true } },
  effective: { from: '2024-01-01T00:00:00+08:00' },
  conditions: {},
  rules: [
    {
      name: 'committee',
      cites: [{ source: 'notice', clause: '一', verified: true }],
      because: { 'zh-CN': '党委', en: 'the committee' },
      conditions: { all: [{ fact: 'scope.committee', operator: 'equal', value: true }] },
      event: { type: 'in-scope' },
    },
  ],
  cases: [
    { name: 'wrong', given: { 'scope.committee': true }, expect: { outcome: 'referral', grounds: [] } },
  ],
};

/** A key that signed nothing here. */
const strangersKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

describe('what is printed as JSON fits the schema that it names', () => {
  const office = async (): Promise<string> => {
    const cwd = scratch();
    await publishExample(cwd);
    return cwd;
  };

  it.each([
    ['one in scope', ['T01.json']],
    ['one referred', ['T02.json']],
    ['one undetermined, explained', ['T04.json', '--explain']],
    ['two at once, explained', ['T10.json', '--explain']],
  ])('decide: %s', async (_name, [file = '', ...options]) => {
    const output = await json(['decide', vectorPath(file), '--json', ...options], scratch());
    expect(output['schema']).toBe('https://guanxia.dev/schemas/cli/decide.v1');
    expect(await faults('decide', output)).toStrictEqual([]);
  });

  it('receive, explain and view', async () => {
    const cwd = await office();
    for (const file of ['T01.json', 'T04.json', 'T10.json', 'T16.json']) {
      const receipt = await json(['receive', vectorPath(file), '--json'], cwd);
      expect(await faults('receive', receipt)).toStrictEqual([]);
      const explained = await json(['explain', String(receipt['report']), '--json'], cwd);
      expect(await faults('explain', explained)).toStrictEqual([]);
    }
    for (const view of ['in-scope', 'referral', 'undetermined', 'by-subject', 'statistics', 'duties']) {
      const output = await json(['view', view, '--json'], cwd);
      expect((output['rows'] as unknown[]).length).toBeGreaterThan(0);
      expect(await faults('view', output)).toStrictEqual([]);
      const { stdout } = await guanxia(['view', view, '--ndjson', '--limit', '1'], { cwd });
      expect(await faults('view-row', JSON.parse(stdout))).toStrictEqual([]);
    }
  });

  it('the log, event by event', async () => {
    const { stdout } = await guanxia(['log', '--json'], { cwd: await office() });
    for (const line of stdout.trim().split('\n'))
      expect(await faults('log-event', JSON.parse(line))).toStrictEqual([]);
  });

  it('acts on a report, what is due, and referrals', async () => {
    const cwd = await office();
    const { report } = await json(['receive', vectorPath('T10.json'), '--json'], cwd);
    put(cwd, 'answer.txt', '已答复');
    const acts = [
      ['matter', 'override', `${report}/m2`, '--outcome', 'in-scope', '--reason', 'r', '--clause', 'c'],
      ['matter', 'lift', `${report}/m2`, '--reason', 'r'],
      ['referral', 'dispatch', `${report}/m2`, '--number', '1'],
      ['report', 'withdraw', String(report), '--reason', 'r'],
    ];
    for (const act of acts)
      expect(await faults('act', await json([...act, '--json'], cwd))).toStrictEqual([]);
    const due = await json(['due', '--decide-held', '--json'], cwd);
    expect((due['dues'] as unknown[]).length).toBeGreaterThan(0);
    expect(await faults('due', due)).toStrictEqual([]);
    const list = await json(['referral', 'list', '--json'], cwd);
    expect(list['referrals']).toHaveLength(1);
    expect(await faults('referral-list', list)).toStrictEqual([]);
    await json(['referral', 'answer', `${report}/m2`, '--text', 'answer.txt', '--json'], cwd);
  });

  it('receive line by line', async () => {
    const cwd = await office();
    const input = `{"a":1}\n{`;
    const { stdout } = await guanxia(['receive', '-', '--ndjson'], { cwd, input });
    for (const line of stdout.trim().split('\n'))
      expect(await faults('receive-line', JSON.parse(line))).toStrictEqual([]);
  });

  it('directories and mandates', async () => {
    const cwd = scratch();
    const [mandate = '', directory = ''] = exampleDocuments;
    const outputs: readonly (readonly [name: string, args: readonly string[]])[] = [
      ['directory-check', ['directory', 'check', directory, '--json']],
      ['calendar-check', ['calendar', 'check', exampleDocuments[2] ?? '', '--json']],
      ['directory-diff', ['directory', 'diff', directory, directory, '--json']],
      ['directory-find', ['directory', 'find', '示例区信访局', '--json']],
      ['mandate-check', ['mandate', 'check', mandate, '--directory', directory, '--json']],
      ['mandate-test', ['mandate', 'test', '--json']],
    ];
    for (const [name, args] of outputs)
      expect([name, await faults(name, await json(args, cwd))]).toStrictEqual([name, []]);
  });

  it('rules test, check, prove and diff', async () => {
    const cwd = scratch();
    put(cwd, 'a.json', small);
    put(cwd, 'b.json', {
      ...small,
      version: '2',
      rules: small.rules.map((rule) => ({ ...rule, event: { type: 'referral', params: { to: 'police' } } })),
    });
    put(cwd, 'c.json', { ...small, rules: [] });
    const outputs: readonly (readonly [name: string, args: readonly string[]])[] = [
      ['rules-test', ['rules', 'test', 'a.json', '--json']],
      ['rules-test', ['rules', 'test', '--json']],
      ['rules-check', ['rules', 'check', 'a.json', 'c.json', '--json']],
      ['rules-prove', ['rules', 'prove', 'a.json', '--json']],
      ['rules-diff', ['rules', 'diff', 'a.json', 'b.json', '--impact', '--json']],
      ['rules-diff', ['rules', 'diff', 'a.json', 'a.json', '--json']],
    ];
    for (const [name, args] of outputs) expect(await faults(name, await json(args, cwd))).toStrictEqual([]);
  });

  it('the documents in force, and what became of mandates and rule sets', async () => {
    const cwd = await office();
    const outputs: readonly (readonly [name: string, args: readonly string[]])[] = [
      ['documents', ['documents', '--at', '2024-08-12T10:00:00+08:00', '--json']],
      ['documents', ['documents', '--mandate', 'unknown', '--json']],
      ['mandate-list', ['mandate', 'list', '--json']],
      ['publish', ['publish', exampleDocuments[2] ?? '', '--json']],
      ['documents-stale', ['documents', '--stale', '--json']],
      ['ledger-disciplines', ['ledger', 'disciplines', '--json']],
      ['redetermine', ['report', 'redetermine', '01920000-0000-7000-8000-000000000000', '--json']],
      ['subject', ['subject', 'person:ji-chou-5', '--json']],
      ['rule-set-list', ['rules', 'list', '--json']],
      ['rule-set-status', ['rules', 'status', 'cpc-inspection', '--json']],
    ];
    for (const [name, args] of outputs) expect(await faults(name, await json(args, cwd))).toStrictEqual([]);
  });

  it('replay verify and what-if', async () => {
    const cwd = await office();
    await guanxia(['receive', vectorPath('T03.json')], { cwd });
    const mandate = JSON.parse(readFileSync(exampleDocuments[0] ?? '', 'utf8'));
    const readings = { ...mandate.readings, postal: 'receipt' };
    put(cwd, 'other.json', { ...mandate, version: 'other', readings });
    const outputs: readonly (readonly [name: string, args: readonly string[]])[] = [
      ['replay-verify', ['replay', 'verify', '--json']],
      ['replay-what-if', ['replay', 'what-if', '--mandate', 'other.json', '--json']],
    ];
    for (const [name, args] of outputs) expect(await faults(name, await json(args, cwd))).toStrictEqual([]);
  });

  it('log checkpoint, verify and prove, audit check', async () => {
    const cwd = await office();
    const { stdout } = await guanxia(['log', 'key', 'new', '--name', 'example.org/log'], { cwd });
    const key = stdout.trim();
    const outputs: readonly (readonly [name: string, args: readonly string[]])[] = [
      ['log-checkpoint', ['log', 'checkpoint', '--json']],
      ['log-verify', ['log', 'verify', '--json']],
      ['log-verify', ['log', 'verify', '--verifier-key', key, '--json']],
      ['log-verify', ['log', 'verify', '--verifier-key', strangersKey, '--json']],
      ['log-prove', ['log', 'prove', 'inclusion', 'calendar-cn', '1']],
      ['log-prove', ['log', 'prove', 'consistency', '2']],
    ];
    for (const [name, args] of outputs) expect(await faults(name, await json(args, cwd))).toStrictEqual([]);
    await guanxia(['audit', 'export', '--all', '--out', 'all.json'], { cwd });
    for (const trusted of [key, strangersKey]) {
      const output = await json(['audit', 'check', 'all.json', '--verifier-key', trusted, '--json'], cwd);
      expect(await faults('audit-check', output)).toStrictEqual([]);
    }
  });

  it('and the schemas bite', async () => {
    expect(await faults('view', { schema: 'https://guanxia.dev/schemas/cli/view.v1' })).not.toStrictEqual([]);
  });
});

describe('schemas', () => {
  it('are listed, and each of them is printed', async () => {
    const { stdout } = await guanxia(['schema', 'list']);
    const names = stdout.trim().split('\n');
    expect(names).toEqual(expect.arrayContaining(['mandate', 'rule-set', 'incoming-report', 'cli/decide']));
    for (const name of names) expect(await guanxiaJson(['schema', 'print', name])).toHaveProperty('$schema');
  });

  it('of reports go by a shorter name', async () => {
    const [report, full] = await Promise.all(
      ['report', 'incoming-report'].map((name) => guanxiaJson(['schema', 'print', name])),
    );
    expect(report).toStrictEqual(full);
  });

  it('that are not there end with 7 and what was perhaps meant', async () => {
    const { stderr, code } = await guanxia(['schema', 'print', 'mandat', '--lang', 'en']);
    expect(stderr).toBe('there is no schema `mandat` [no-schema]\n  did you mean `mandate`\n');
    expect(code).toBe(7);
  });
});
