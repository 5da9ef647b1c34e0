import type { ViewState } from '../../app/views/view-states.ts';
import { text } from '../../problems/text.ts';
import type { Stop } from '../../stores/port/view-store.ts';
import { table } from '../text/table.ts';
import type { Voice } from '../text/voice.ts';
import { lagText } from './lag-text.ts';

const headings = {
  view: text('视图', 'view'),
  version: text('版本', 'version'),
  kind: text('来源', 'kind'),
  position: text('位置', 'position'),
  lag: text('落后', 'behind'),
  draft: text('重建到', 'rebuilt to'),
  state: text('状况', 'state'),
};

const kinds = {
  own: text('本版本', 'own'),
  foreign: text('其他版本', 'foreign'),
};

const states = {
  current: text('最新', 'current'),
  behind: text('落后，查看时自动跟上', 'behind; catches up when it is shown'),
  unused: text('本版本不用', 'not used by this release'),
};

const stoppedAt = ({ position, eventId, reason }: Stop) =>
  text(
    `停在位置 ${position} 的事件 ${eventId} 之前：${reason['zh-CN']}`,
    `stopped before event ${eventId} at position ${position}: ${reason.en}`,
  );

const stateOf = ({ kind, lag, stop, draft }: ViewState) => {
  if (stop !== undefined) return stoppedAt(stop);
  if (draft?.stop !== undefined) return stoppedAt(draft.stop);
  if (kind === 'foreign') return states.unused;
  if (lag.standing !== 'in-log') return lagText(lag);
  return lag.events === 0 ? states.current : states.behind;
};

const lagNumber = (lag: ViewState['lag']): string =>
  lag.standing === 'in-log' ? `${lag.more ? '>' : ''}${lag.events}` : '?';

/** The views as a table. */
export const stateLines = (cli: Voice, views: readonly ViewState[]): readonly string[] => {
  const { view, version, kind, position, lag, draft, state } = headings;
  const numbers = [version, position, lag, draft];
  const columns = [view, version, kind, position, lag, draft, state].map((heading) => ({
    heading: cli.say(heading),
    number: numbers.includes(heading),
  }));
  return table(
    columns,
    views.map((one) => [
      one.name,
      `${one.version}`,
      cli.say(kinds[one.kind]),
      `${one.position}`,
      lagNumber(one.lag),
      one.draft === undefined ? '' : `${one.draft.position}`,
      cli.say(stateOf(one)),
    ]),
  );
};
