import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Directory } from '../../domain/directory/directory.ts';
import { type Calendar, calendar } from '../../domain/documents/calendar.ts';
import { type Mandate, mandate } from '../../domain/mandate/schema/mandate.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { type NoticeCases, noticeCases } from '../../samples/notices/notice-cases.ts';
import { packageFile } from '../package-files.ts';
import { packagedPath } from './packaged.ts';
import { readDirectory } from './read-directory.ts';
import { readDocument } from './read-document.ts';
import { readRuleSet } from './read-rule-set.ts';
import { shippedRuleSets } from './shipped-sets.ts';

const noticesFolder = packageFile('data/mandates/notices');
const suffix = '.cases.json';

/** An encoded notice with its cases. */
export interface NoticeFile {
  readonly file: string;
  readonly mandate: Mandate;
  readonly cases: NoticeCases;
}

/** Where every notice is played: the fictional directory, the calendar, and the shipped rule sets. */
export interface Stage {
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly ruleSets: readonly RuleSet[];
}

/** The case files of the encoded notices that are shipped. */
export const shippedNotices = (): readonly string[] =>
  readdirSync(noticesFolder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => join(noticesFolder, name));

/** A file of cases and the mandate that stands beside it under its id. */
export const readNotice = async (file: string): Promise<NoticeFile> => {
  const cases = await readDocument(file, noticeCases);
  return { file, cases, mandate: await readDocument(join(dirname(file), `${cases.mandate}.json`), mandate) };
};

export const readStage = async (): Promise<Stage> => {
  const ruleSets: RuleSet[] = [];
  for (const path of shippedRuleSets()) ruleSets.push(await readRuleSet(path));
  return {
    directory: await readDirectory(packageFile('data/directories/notices.json')),
    calendar: await readDocument(packagedPath('calendar'), calendar),
    ruleSets,
  };
};
