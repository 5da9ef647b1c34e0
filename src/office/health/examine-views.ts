import { type ViewState, viewStates } from '../../app/views/view-states.ts';
import { lagText } from '../../presentation/projections/lag-text.ts';
import { text } from '../../problems/text.ts';
import { projections } from '../../projections/projections.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { Position } from '../../stores/port/position.ts';
import type { Stop, ViewStore } from '../../stores/port/view-store.ts';
import { caution, type Finding, ok, problemFound } from './finding.ts';

const stopped = (name: string, { position, eventId, reason }: Stop): Finding =>
  problemFound(
    'views',
    text(
      `视图 ${name} 停在位置 ${position} 的事件 ${eventId} 之前：${reason['zh-CN']}`,
      `the view ${name} has stopped before event ${eventId} at position ${position}: ${reason.en}`,
    ),
    text('请用能处理该事件的版本', 'use a release that can take the event in'),
  );

const unfinished = (name: string, position: Position): Finding =>
  caution(
    'views',
    text(
      `视图 ${name} 的重建停在位置 ${position}`,
      `the rebuild of the view ${name} is at position ${position}`,
    ),
    text(`guanxia projections rebuild ${name}`, `guanxia projections rebuild ${name}`),
  );

const notOfThisLog = (name: string, standing: 'ahead' | 'foreign'): Finding => {
  const { 'zh-CN': zh, en } = lagText({ standing });
  return problemFound(
    'views',
    text(`视图 ${name}：${zh}`, `the view ${name} is ${en}`),
    text(
      '核对 --store 与 --views；日志无误时用 guanxia projections rebuild --all 重建',
      'see whether --store and --views belong together; if the log is the right one, guanxia projections rebuild --all',
    ),
  );
};

const findingOf = ({ name, version, kind, lag, stop, draft }: ViewState): readonly Finding[] => {
  if (kind === 'foreign')
    return [
      caution(
        'views',
        text(
          `视图 ${name} 第 ${version} 版属于其他版本的 guanxia`,
          `the view ${name} version ${version} is of another release of guanxia`,
        ),
      ),
    ];
  const stops = [stop, draft?.stop].flatMap((one) => (one === undefined ? [] : [stopped(name, one)]));
  if (stops.length > 0) return stops;
  if (draft !== undefined) return [unfinished(name, draft.position)];
  if (lag.standing !== 'in-log') return [notOfThisLog(name, lag.standing)];
  if (lag.events === 0 && !lag.more)
    return [ok('views', text(`视图 ${name} 与日志一致`, `the view ${name} is up to date`))];
  // A view that is behind catches up when it is shown.
  const { 'zh-CN': zh, en } = lagText(lag);
  return [ok('views', text(`视图 ${name} 落后 ${zh}`, `the view ${name} is behind by ${en}`))];
};

/** How each view stands to the log. */
export const examineViews = async (store: EventStore, views: ViewStore): Promise<readonly Finding[]> =>
  (await viewStates(store, views, projections)).flatMap(findingOf);
