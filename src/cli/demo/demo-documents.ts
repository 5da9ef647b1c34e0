import type { Jurisdiction } from '../../app/jurisdiction.ts';
import { type Directory, directory } from '../../domain/directory/directory.ts';
import { type Calendar, calendar } from '../../domain/documents/calendar.ts';
import { type Mandate, mandate } from '../../domain/mandate/schema/mandate.ts';
import { packagedPath } from '../../office/files/packaged.ts';
import { readDocument } from '../../office/files/read-document.ts';
import { readRuleSet } from '../../office/files/read-rule-set.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

/** The documents of the fictional district. */
export interface DemoDocuments {
  readonly mandate: Mandate;
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly ruleSet: RuleSet;
}

export const readDemoDocuments = async (): Promise<DemoDocuments> => ({
  mandate: await readDocument(packagedPath('mandate'), mandate),
  directory: await readDocument(packagedPath('directory'), directory),
  calendar: await readDocument(packagedPath('calendar'), calendar),
  ruleSet: await readRuleSet(packagedPath('rules')),
});

const [office, author, approver] = ['demo.office', 'demo.lawyer', 'demo.director'];

const acceptUnverified = 'sample: nobody is affected by what the demonstration decides';

/** Publish them, the rule set drafted by one person and approved by another. */
export const publishDemoDocuments = async (
  { publish, adopt }: Jurisdiction,
  { mandate, directory, calendar, ruleSet }: DemoDocuments,
): Promise<void> => {
  for (const document of [directory, calendar, mandate]) await publish(document, office);
  await adopt(ruleSet, { author, approver, from: ruleSet.effective.from, acceptUnverified });
};
