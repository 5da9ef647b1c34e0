import { DateTime } from 'luxon';
import { type Edge, isHourStated } from '../../domain/mandate/schema/window.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

interface Edges {
  readonly opens?: Edge | undefined;
  readonly closes?: Edge | undefined;
  readonly printed?: string | undefined;
}

/** As fine as it was printed: a date alone, or the wall clock of the mandate's zone. */
const shown = (edge: Edge, zone: string): string =>
  isHourStated(edge) ? DateTime.fromISO(edge, { zone }).toFormat('yyyy-MM-dd HH:mm:ss') : edge;

const opening = (edge: Edge, zone: string): LocalizedText =>
  text(`自 ${shown(edge, zone)} 起`, `from ${shown(edge, zone)}`);

const closing = (edge: Edge, zone: string): LocalizedText =>
  isHourStated(edge)
    ? text(
        `${shown(edge, zone)} 截止（该时刻不算在内）`,
        `until ${shown(edge, zone)}, that instant not included`,
      )
    : text(`${edge} 当日终了为止`, `to the end of ${edge}`);

/** When something is open, in words; `undefined` for what has no edges. */
export const edgesText = ({ opens, closes, printed }: Edges, zone: string): LocalizedText | undefined => {
  const parts = [
    ...(opens === undefined ? [] : [opening(opens, zone)]),
    ...(closes === undefined ? [] : [closing(closes, zone)]),
    ...(printed === undefined ? [] : [text(`原文“${printed}”`, `printed as “${printed}”`)]),
  ];
  if (parts.length === 0) return undefined;
  return text(parts.map((one) => one['zh-CN']).join('，'), parts.map(({ en }) => en).join(', '));
};
