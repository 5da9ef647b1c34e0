import { type Rebuilt, rebuild } from '../../app/views/rebuild.ts';
import { ViewStopped } from '../../app/views/view-stopped.ts';
import { inOffice } from '../../office/office.ts';
import { rebuiltText } from '../../presentation/projections/rebuilt-text.ts';
import { stopJson } from '../../presentation/projections/stop-json.ts';
import type { ProjectionsRebuildOutput } from '../../presentation/schemas/projections.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { ViewName } from '../../presentation/views/view-names.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Projection } from '../../projections/projection.ts';
import { projections } from '../../projections/projections.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { meter } from '../shell/meter.ts';
import { printDocument } from '../shell/print-json.ts';
import { tellProblems } from '../shell/problems/tell-error.ts';
import type { ProgressKind } from '../shell/progress-kinds.ts';
import { officeOf } from './projections-list.ts';

export interface RebuildViewsOptions {
  readonly store?: string;
  readonly views?: string;
  readonly all?: boolean;
  readonly restart?: boolean;
  readonly progress: ProgressKind;
  readonly json?: boolean;
}

const viewsNotNamed = () =>
  problem('views-not-named', text('没有说明重建哪些视图', 'it does not say which views to rebuild'), {
    help: text('写出视图名，或用 --all 重建全部', 'name the views, or rebuild all with --all'),
  });

const wanted = (names: readonly ViewName[], { all }: RebuildViewsOptions): readonly Projection<unknown>[] => {
  if (all === true) return projections;
  if (names.length === 0) throw viewsNotNamed();
  return projections.filter(({ name }) => (names as readonly string[]).includes(name));
};

const interrupted = text(
  '重建未完成：旧视图照常应答；再次运行即从中断处继续',
  'the rebuild is not complete: the old views go on answering; run it again and it goes on from here',
);

const rebuiltJson = (views: readonly Rebuilt[]): ProjectionsRebuildOutput => ({
  schema: schemaUrl('projections-rebuild'),
  views: views.map(({ position, resumedAfter, stop, ...view }) => ({
    ...view,
    position: `${position}`,
    resumedAfter: `${resumedAfter}`,
    ...stopJson(stop),
  })),
});

/** `guanxia projections rebuild`. Ctrl-C leaves the old views, and what has been built so far beside them. */
export const rebuildViews = async (
  cli: Cli,
  names: readonly ViewName[],
  options: RebuildViewsOptions,
): Promise<ExitCode> => {
  const office = officeOf(cli, options);
  const chosen = wanted(names, options);
  const { reached, end } = meter(cli, options.progress);
  const forget = cli.interruption.before(() => {
    end();
    cli.tell(cli.say(interrupted));
  });
  const rebuilt = await inOffice(office, async ({ store, views }) =>
    rebuild(store, await views(), chosen, {
      restart: options.restart === true,
      progress: ({ done, total }) => reached(done, total),
    }),
  ).finally(() => {
    end();
    forget();
  });
  if (options.json === true) printDocument(cli, rebuiltJson(rebuilt));
  else for (const one of rebuilt) cli.print(cli.say(rebuiltText(one)));
  const stops = rebuilt.flatMap((one) => (one.stop === undefined ? [] : new ViewStopped(one, one.stop)));
  for (const { problems } of stops) tellProblems(cli, problems);
  return stops.length === 0 ? exit.done : exit.unavailable;
};
