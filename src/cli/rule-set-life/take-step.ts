import { systemClock, uuidV7 } from '../../app/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { openLog } from '../store/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';
import { printDocument } from '../text/print-json.ts';
import { historyOf } from './show.ts';
import { ruleSetStatusJson } from './status-json.ts';
import { statusLine } from './status-text.ts';
import { type StepName, type StepOptions, steps } from './steps.ts';

/** `guanxia rules draft|submit|approve|return|activate|withdraw`: one step, and where the rule set stands then. */
export const takeStep = async (
  cli: Cli,
  name: StepName,
  what: string,
  options: StepOptions,
): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  await withOpen(openLog(url, name === 'draft' ? 'create' : 'write'), async (store) => {
    const id = await steps[name]({ ports: { store, clock: systemClock, ids: uuidV7 }, what, options });
    const history = await historyOf(store, id);
    if (options.json === true) printDocument(cli, ruleSetStatusJson(history));
    else cli.print(statusLine(cli, history.state));
  });
  return exit.done;
};
