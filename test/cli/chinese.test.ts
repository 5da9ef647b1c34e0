import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contradictionCode } from '../../src/domain/derive/contradiction.ts';
import { domainEvent } from '../../src/domain/events/domain-event.ts';
import { factCatalogue, factNames } from '../../src/domain/facts/catalogue.ts';
import {
  matterKinds,
  organKinds,
  outcomes,
  receiverKinds,
  undeterminedReason,
} from '../../src/domain/index.ts';
import { choiceReasons } from '../../src/domain/receivers/choice-reasons.ts';
import { scratch } from '../stores/support/scratch.ts';
import { shippedRuleSets } from '../support/shipped.ts';
import { guanxia } from './support/command.ts';

const transcripts = new URL('transcripts/', import.meta.url);

const codesOfFacts = factNames.flatMap((name) => {
  const definition = factCatalogue[name];
  return 'values' in definition ? Object.keys(definition.values) : [];
});

const namesOfRules = shippedRuleSets.flatMap(([, { rules, conditions, sources }]) => [
  ...rules.map(({ name }) => name),
  ...rules.flatMap(({ event }) => (event.type === 'label' ? [event.params.name] : [])),
  ...Object.keys(conditions ?? {}),
  ...Object.keys(sources),
]);

/** Every id and code that stands for something that has a Chinese name. */
const ids = new Set<string>([
  ...factNames,
  ...codesOfFacts,
  ...namesOfRules,
  ...outcomes,
  ...matterKinds,
  ...organKinds,
  ...receiverKinds,
  ...choiceReasons,
  ...contradictionCode.options,
  ...undeterminedReason.options,
  ...domainEvent.options.map(({ shape }) => shape.type.value),
]);

/** Without what is quoted, given for a program or a command, or an id beside the name that it belongs to. */
const withoutHandles = (line: string): string =>
  line
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/“[^”]*”/g, '')
    .replaceAll(/--[\w-]+|(?:person|post|organ):\S*/g, '')
    .replaceAll(/(?:可选|索引有|栏有)：.*/g, '')
    .replaceAll(/[\w.-]*[./][^，；\s]*/g, '');

const isChinese = (line: string): boolean => /\p{Script=Han}/u.test(line);

const idsIn = (line: string): readonly string[] =>
  isChinese(line)
    ? (withoutHandles(line).match(/[A-Za-z][\w.-]*/g) ?? []).filter((word) => ids.has(word))
    : [];

/** Commands about programs, or about rules by their names, whose arguments these ids are. */
const namesThem = /^\$ guanxia (?:--help|help|\S+ --help|projections?|rules|schema|completion|.*--json)/;

const answersIn = (file: string): readonly string[] => {
  let isSpoken = false;
  return readFileSync(new URL(file, transcripts), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('$ ')) isSpoken = !line.includes('--lang en') && !namesThem.test(line);
      return isSpoken && !line.startsWith('$ ') ? [line] : [];
    });
};

describe('what is said in Chinese', () => {
  it.each(readdirSync(transcripts).filter((name) => name.endsWith('.md')))(
    'has no English id in %s',
    (file) => {
      const found = answersIn(file).flatMap((line) => idsIn(line).map((id) => `${id}: ${line.trim()}`));
      expect(found).toStrictEqual([]);
    },
  );

  const { folder: cwd, remove } = scratch();
  const store = ['--store', 'sqlite:./demo.db'];
  const said = async (...args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await guanxia([...args, ...store], { cwd });
    return `${stdout}${stderr}`;
  };
  const found = (text: string): readonly string[] => text.split('\n').flatMap(idsIn);

  beforeAll(async () => {
    await guanxia(['demo', '--reports', '60', ...store], { cwd });
  });
  afterAll(remove);

  it.each(['in-scope', 'referral', 'undetermined', 'by-subject', 'statistics', 'duties'])(
    'has no English id in the view and the ledger %s',
    async (view) => {
      expect(found(await said('view', view))).toStrictEqual([]);
      await guanxia(['ledger', 'export', '--view', view, '-o', `${view}.csv`, ...store], { cwd });
      const isLedger = existsSync(join(cwd, `${view}.csv`));
      expect(found(isLedger ? readFileSync(join(cwd, `${view}.csv`), 'utf8') : '')).toStrictEqual([]);
    },
  );

  it('has no English id in what is due, the log and the explanation of any report', async () => {
    expect(found(await said('due'))).toStrictEqual([]);
    const listed = await said('log', 'list');
    expect(found(listed)).toStrictEqual([]);
    const reports = [...new Set(listed.match(/report-[0-9a-f-]{36}/g))].slice(0, 12);
    expect(reports.length).toBeGreaterThan(0);
    for (const one of reports) expect(found(await said('explain', one.slice(7)))).toStrictEqual([]);
  });

  it('is looked through for ids and codes', () => {
    expect(idsIn('  依据      next-level-head')).toStrictEqual(['next-level-head']);
    expect(idsIn('依据条款 petition-2022 第三十条')).toStrictEqual(['petition-2022']);
    expect(idsIn('反映的是下一级党组织主要负责人的问题 [next-level-head]')).toStrictEqual([]);
  });
});
