import { ruleSetState } from '../../app/index.ts';
import type { EventStore } from '../../stores/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { openLog } from '../store/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';
import { printDocument } from '../text/print-json.ts';
import { type RuleSetHistory, ruleSetHistories } from './history.ts';
import { ruleSetListJson, ruleSetStatusJson } from './status-json.ts';
import { historyLines, listLines, statusLine } from './status-text.ts';

export interface ShowOptions {
  readonly store?: string;
  readonly json?: boolean;
}

/** @throws {GuanxiaError} `rule-set-unknown` */
export const historyOf = async (store: EventStore, id: string): Promise<RuleSetHistory> =>
  (await ruleSetHistories(store)).get(id) ?? { state: await ruleSetState(store, id), events: [] };

/** `guanxia rules status`: who did what to a rule set, and when. */
export const showRuleSet = async (cli: Cli, id: string, options: ShowOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  await withOpen(openLog(url, 'read'), async (store) => {
    const history = await historyOf(store, id);
    if (options.json === true) printDocument(cli, ruleSetStatusJson(history));
    else cli.print([statusLine(cli, history.state), '', ...historyLines(cli, history)].join('\n'));
  });
  return exit.done;
};

/** `guanxia rules list`: every rule set of the log, and how far it has come. */
export const listRuleSets = async (cli: Cli, options: ShowOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  await withOpen(openLog(url, 'read'), async (store) => {
    const histories = [...(await ruleSetHistories(store)).values()];
    if (options.json === true) printDocument(cli, ruleSetListJson(histories));
    else cli.print(listLines(cli, histories).join('\n'));
  });
  return exit.done;
};
