import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { ruleSetStatusJson } from '../../presentation/rule-sets/status-json.ts';
import { statusLine } from '../../presentation/rule-sets/status-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { historyOf } from './show.ts';
import { type StepName, type StepOptions, steps } from './steps.ts';

/** `guanxia rules draft|submit|approve|return|activate|withdraw`: one step, and where the rule set stands then. */
export const takeStep = async (
  cli: Cli,
  name: StepName,
  what: string,
  options: StepOptions,
): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const access = name === 'draft' ? 'create' : 'write';
  await inOffice({ store: url, access }, async ({ ports }) => {
    const id = await steps[name]({ ports, what, options });
    const history = await historyOf(ports.store, id);
    if (options.json === true) printDocument(cli, ruleSetStatusJson(history));
    else cli.print(statusLine(cli, history.state));
  });
  return exit.done;
};
