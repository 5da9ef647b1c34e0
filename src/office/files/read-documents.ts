import { type Documents, documentsFrom } from '../../app/documents/documents.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { calendar } from '../../domain/documents/calendar.ts';
import { type Mandate, mandate } from '../../domain/mandate/schema/mandate.ts';
import { organsNamedBy } from '../../domain/mandate/schema/names.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { type DocumentRole, packagedPath } from './packaged.ts';
import { readDirectory } from './read-directory.ts';
import { readDocument } from './read-document.ts';
import { readRuleSet } from './read-rule-set.ts';

/** Which file each document is in; a shipped example where none is named. */
export type DocumentFiles = Readonly<Partial<Record<DocumentRole, string | undefined>>>;

interface Named {
  readonly id: string;
}

const doNotFit = (what: LocalizedText, wanted: string, given: string) =>
  problem(
    'documents-do-not-fit',
    text(
      `巡视任务所用的${what['zh-CN']}是 \`${wanted}\`，给出的是 \`${given}\``,
      `the mandate uses the ${what.en} \`${wanted}\`, and \`${given}\` was given`,
    ),
    {
      help: text(
        '四份文件应当配套：请检查 --mandate、--directory、--calendar、--rules',
        'the four documents belong together: check --mandate, --directory, --calendar and --rules',
      ),
    },
  );

const assertFit = ({ uses }: Mandate, directory: Named, calendar: Named, rules: Named): void => {
  if (uses.directory !== directory.id)
    throw doNotFit(text('名录', 'directory'), uses.directory, directory.id);
  if (uses.calendar !== calendar.id) throw doNotFit(text('工作日历', 'calendar'), uses.calendar, calendar.id);
  if (uses.ruleSet !== rules.id) throw doNotFit(text('规则集', 'rule set'), uses.ruleSet, rules.id);
};

const lacksOrgans = (missing: readonly string[]) =>
  problem(
    'documents-do-not-fit',
    text(
      `名录中没有巡视任务写明的机关：${missing.join('、')}`,
      `the directory lacks organs that the mandate names: ${missing.join(', ')}`,
    ),
    { help: text('请检查 --mandate 和 --directory', 'check --mandate and --directory') },
  );

/** An organ that only the mandate knows would make facts wrong in silence. */
const assertKnown = (named: Mandate, { organs }: Directory): void => {
  const known = new Set(organs.map(({ id }) => id));
  const missing = organsNamedBy(named).filter((organ) => !known.has(organ));
  if (missing.length > 0) throw lacksOrgans(missing);
};

/**
 * The four documents that decide a report.
 *
 * @throws {GuanxiaError} what is wrong with a file, or `documents-do-not-fit`
 */
export const readDocuments = async (files: DocumentFiles): Promise<Documents> => {
  const path = (role: DocumentRole): string => files[role] ?? packagedPath(role);
  const parts = {
    mandate: await readDocument(path('mandate'), mandate),
    directory: await readDirectory(path('directory')),
    calendar: await readDocument(path('calendar'), calendar),
    ruleSet: await readRuleSet(path('rules')),
  };
  assertFit(parts.mandate, parts.directory, parts.calendar, parts.ruleSet);
  assertKnown(parts.mandate, parts.directory);
  return documentsFrom(parts);
};
