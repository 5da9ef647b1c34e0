import { sharedZone } from '../../app/documents/zones.ts';
import { ruleSetState } from '../../app/rule-sets/lifecycle.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { type RuleSetHistory, ruleSetHistories } from '../../presentation/rule-sets/history.ts';
import { ruleSetListJson, ruleSetStatusJson } from '../../presentation/rule-sets/status-json.ts';
import { historyLines, listLines, statusLine } from '../../presentation/rule-sets/status-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface ShowOptions {
  readonly store?: string;
  readonly json?: boolean;
}

/** @throws {GuanxiaError} `rule-set-unknown` */
export const historyOf = async (store: Office['store'], id: string): Promise<RuleSetHistory> =>
  (await ruleSetHistories(store)).get(id) ?? { state: await ruleSetState(store, id), events: [] };

/** `guanxia rules status`: who did what to a rule set, and when. */
export const showRuleSet = async (cli: Cli, id: string, options: ShowOptions): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  await inOffice({ store: url, access: 'read' }, async ({ store, library }) => {
    const history = await historyOf(store, id);
    if (options.json === true) printDocument(cli, ruleSetStatusJson(history));
    else
      cli.print(
        [
          statusLine(cli, history.state),
          '',
          ...historyLines(cli, history, sharedZone(await library.current())),
        ].join('\n'),
      );
  });
  return exit.done;
};

/** `guanxia rules list`: every rule set of the log, and how far it has come. */
export const listRuleSets = async (cli: Cli, options: ShowOptions): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  await inOffice({ store: url, access: 'read' }, async ({ store, library }) => {
    const histories = [...(await ruleSetHistories(store)).values()];
    if (options.json === true) printDocument(cli, ruleSetListJson(histories));
    else cli.print(listLines(cli, histories, sharedZone(await library.current())).join('\n'));
  });
  return exit.done;
};
