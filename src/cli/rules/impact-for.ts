import * as z from 'zod';
import { ruleSetImpact } from '../../app/replay/impact.ts';
import { draftedRuleSet, type RuleSetStep } from '../../app/rule-sets/lifecycle.ts';
import { logSeenBy } from '../../app/sight/seen-log.ts';
import { type Impact, impact } from '../../domain/events/document-events.ts';
import { readDocument } from '../../office/files/read-document.ts';
import type { Office } from '../../office/office.ts';
import { type ReplayWhatIfOutput, replayWhatIfOutput } from '../../presentation/schemas/replay.ts';

/** A file may hold the summary alone, or all that `guanxia rules impact --json` prints. */
const summaryIn = (given: Impact | ReplayWhatIfOutput): Impact => ('impact' in given ? given.impact : given);

/**
 * What a rule set would have changed: from a file, worked out from the log, or not asked for. Approvals are read by
 * everybody, so that only what the group may see is counted.
 */
export const impactFor = async (
  store: Office['store'],
  { ruleSet, hash }: RuleSetStep,
  given: string | true | undefined,
): Promise<Impact | undefined> => {
  if (given === undefined) return undefined;
  if (given !== true) return summaryIn(await readDocument(given, z.union([replayWhatIfOutput, impact])));
  const draft = await draftedRuleSet(store, ruleSet, hash);
  return (await ruleSetImpact(logSeenBy(store, 'group'), draft)).impact;
};
