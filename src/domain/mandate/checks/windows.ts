import { momentsOf } from '../schema/window.ts';
import type { MandateFinding, Remit } from './remit.ts';

type Edges = Parameters<typeof momentsOf>[1];

const inverted = (zone: string, edges: Edges, path: MandateFinding['path']): readonly MandateFinding[] => {
  const { opens, closes } = momentsOf(zone, edges);
  if (opens === undefined || closes === undefined || opens < closes) return [];
  return [
    {
      code: 'window-inverted',
      path,
      message: {
        'zh-CN': '受理截止不晚于受理开始',
        en: 'the window closes before it opens, or when it does',
      },
      help: {
        'zh-CN': '对照公告核对两个日期的年份和钟点；只写日期的截止到当日结束为止',
        en: 'compare year and hour of both edges with the notice; a close that is a date alone lasts to the end of that day',
      },
    },
  ];
};

/** Windows of the mandate, its targets and its channels that end before they begin. */
export const windowFindings = ({ zone, window, targets, channels }: Remit): readonly MandateFinding[] => [
  ...inverted(zone, window, ['window']),
  ...targets.flatMap((target, i) => inverted(zone, target.window, ['targets', i, 'window'])),
  ...channels.flatMap((channel, i) => inverted(zone, channel, ['channels', i])),
];
