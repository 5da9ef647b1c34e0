import { type ViewState, viewStates } from '../../app/views/view-states.ts';
import { inOffice, type OfficeOptions } from '../../office/office.ts';
import { stateLines } from '../../presentation/projections/state-lines.ts';
import { stopJson } from '../../presentation/projections/stop-json.ts';
import type { ProjectionsListOutput } from '../../presentation/schemas/projections.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { projections } from '../../projections/projections.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { printDocument } from '../shell/print-json.ts';

export interface ListOptions {
  readonly store?: string;
  readonly views?: string;
  readonly json?: boolean;
}

const stateJson = ({ position, lag, stop, draft, ...view }: ViewState) => ({
  ...view,
  position: `${position}`,
  lag,
  ...stopJson(stop),
  ...(draft && { draft: { position: `${draft.position}`, ...stopJson(draft.stop) } }),
});

/** Views are kept where they are, or not told of at all. */
export const officeOf = (cli: Cli, options: ListOptions): OfficeOptions => {
  const { note: _note, ...kept } = officeToRead(cli, options);
  return kept;
};

/** `guanxia projections list`: how each view stands to the log. Nothing is caught up for it. */
export const listProjections = async (cli: Cli, options: ListOptions): Promise<ExitCode> => {
  await inOffice(officeOf(cli, options), async ({ store, views: open }) => {
    const views = await open();
    const end = await store.end();
    const states = await viewStates(store, views, projections);
    if (options.json !== true) return cli.print(stateLines(cli, states).join('\n'));
    const output: ProjectionsListOutput = {
      schema: schemaUrl('projections-list'),
      end: `${end}`,
      views: states.map(stateJson),
    };
    return printDocument(cli, output);
  });
  return exit.done;
};
