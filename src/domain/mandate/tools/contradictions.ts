import { type Finding, warning } from '../../directory/check/finding.ts';
import type { Channel } from '../schema/channels.ts';
import type { Mandate } from '../schema/mandate.ts';
import { type Moments, momentsOf } from '../schema/window.ts';

const day = 86_400_000;

const apart = (a: Moments, b: Moments): boolean =>
  (a.closes !== undefined && b.opens !== undefined && a.closes <= b.opens) ||
  (b.closes !== undefined && a.opens !== undefined && b.closes <= a.opens);

const neverOpen = ({ zone, window, targets }: Mandate, channel: Channel, i: number): readonly Finding[] => {
  const open = momentsOf(zone, channel);
  const windows = targets.map((target) => momentsOf(zone, target.window ?? window));
  if (!windows.every((one) => apart(open, one))) return [];
  return [
    warning({
      code: 'channel-never-open',
      path: ['channels', i],
      message: {
        'zh-CN': '这一渠道开放时，没有一个对象的窗口是开着的',
        en: 'while this channel is open, no target’s window is',
      },
      help: { 'zh-CN': '核对渠道和窗口的日期', en: 'check the dates of channel and window' },
    }),
  ];
};

const otherChannel = ({ kind }: Channel, i: number): readonly Finding[] =>
  kind === 'other'
    ? [
        warning({
          code: 'unnamed-channel',
          path: ['channels', i, 'kind'],
          message: { 'zh-CN': '渠道类型写作“其他”', en: 'the kind of this channel is “other”' },
          help: {
            'zh-CN': '在 note 中说明是什么渠道',
            en: 'say in its note what kind of channel it is',
          },
        }),
      ]
    : [];

const daysPrinted = /(\d+)\s*(?:天|days)/u;

/** A number of days beside two dates that are another number of days apart. */
const durations = ({ zone, window, inspection }: Mandate): readonly Finding[] => {
  const { opens, closes } = momentsOf(zone, window);
  if (opens === undefined || closes === undefined) return [];
  const days = Math.round((closes - opens) / day);
  return (inspection.duration ?? []).flatMap((printed, i) => {
    const said = Number(daysPrinted.exec(printed)?.[1] ?? days);
    if (said === days || /左右|约|~|～|about/u.test(printed)) return [];
    return [
      warning({
        code: 'duration-differs',
        path: ['inspection', 'duration', i],
        message: {
          'zh-CN': `写的是 ${said} 天，窗口的两个日期相隔 ${days} 天`,
          en: `it says ${said} days, and the window’s dates are ${days} days apart`,
        },
        help: {
          'zh-CN': '对照公告；原文如此就在 assumptions 中说明以哪个为准',
          en: 'compare with the notice; if it is printed so, say in assumptions which counts',
        },
      }),
    ];
  });
};

const forwards = ({ referral }: Mandate): readonly Finding[] =>
  referral.forwardToAccusedUnit === 'allowed' && referral.outOfScope?.includes('inspected-unit') !== true
    ? [
        warning({
          code: 'forwarding-without-words',
          path: ['referral', 'forwardToAccusedUnit'],
          message: {
            'zh-CN': '允许转被举报单位，而 `outOfScope` 没有写明交被巡视单位',
            en: 'forwarding to accused units is allowed, and `outOfScope` does not name the inspected unit',
          },
          help: {
            'zh-CN': '只有公告写明才可用 `allowed`；请核对并引用原文',
            en: 'only a published policy allows it: check and quote the words',
          },
        }),
      ]
    : [];

/** Parts of a mandate that do not go together, beyond what its schema refuses. */
export const contradictions = (mandate: Mandate): readonly Finding[] => [
  ...mandate.channels.flatMap((channel, i) => [
    ...neverOpen(mandate, channel, i),
    ...otherChannel(channel, i),
  ]),
  ...durations(mandate),
  ...forwards(mandate),
];
