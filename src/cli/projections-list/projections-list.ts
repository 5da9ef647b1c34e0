import { type ViewState, viewStates } from '../../app/index.ts';
import { projections } from '../../projections/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import type { ProjectionsListOutput } from '../schemas/projections.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { openLog } from '../store/open-store.ts';
import { openViews } from '../store/open-views.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { viewsUrlFrom } from '../store/views-url.ts';
import { withOpen } from '../store/with-open.ts';
import { printDocument } from '../text/print-json.ts';
import { stateLines } from './state-lines.ts';
import { stopJson } from './stop-json.ts';

export interface ListOptions {
  readonly store?: string;
  readonly views?: string;
  readonly json?: boolean;
}

const stateJson = ({ position, lag, stop, draft, ...view }: ViewState) => ({
  ...view,
  position: `${position}`,
  lag: `${lag}`,
  ...stopJson(stop),
  ...(draft && { draft: { position: `${draft.position}`, ...stopJson(draft.stop) } }),
});

/** `guanxia projections list`: how each view stands to the log. Nothing is caught up for it. */
export const listProjections = async (cli: Cli, options: ListOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const viewsUrl = viewsUrlFrom(options.views, cli.env);
  await withOpen(openLog(url, 'read'), (store) =>
    withOpen(openViews(url, viewsUrl), async (views) => {
      const end = await store.end();
      const states = await viewStates(store, views, projections);
      if (options.json !== true) return cli.print(stateLines(cli, states).join('\n'));
      const output: ProjectionsListOutput = {
        schema: schemaUrl('projections-list'),
        end: `${end}`,
        views: states.map(stateJson),
      };
      return printDocument(cli, output);
    }),
  );
  return exit.done;
};
