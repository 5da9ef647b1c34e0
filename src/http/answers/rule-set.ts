import { ruleSetUnknown } from '../../app/rule-sets/rule-set-problems.ts';
import type { Office } from '../../office/office.ts';
import { ruleSetHistories } from '../../presentation/rule-sets/history.ts';
import { ruleSetStatusJson } from '../../presentation/rule-sets/status-json.ts';
import type { RuleSetStatusOutput } from '../../presentation/schemas/rule-set-status.ts';

/** The text of a rule set as it was sent; comments may stand in it. */
export const ruleSetText = (body: unknown) => ({ name: 'rules.jsonc', bytes: body as Uint8Array });

/**
 * What has become of a rule set up to now.
 *
 * @throws {GuanxiaError} `rule-set-unknown`
 */
export const ruleSetNow = async ({ store }: Office, id: string): Promise<RuleSetStatusOutput> => {
  const history = (await ruleSetHistories(store)).get(id);
  if (history === undefined) throw ruleSetUnknown(id);
  return ruleSetStatusJson(history);
};
