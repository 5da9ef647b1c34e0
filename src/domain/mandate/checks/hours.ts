import type { Hours } from '../schema/channels.ts';
import type { MandateFinding, Remit } from './remit.ts';

type Span = Extract<Hours['spans'], readonly unknown[]>[number];

interface PlacedSpan extends Span {
  readonly days: Hours['days'];
  readonly region: string | undefined;
  readonly path: MandateFinding['path'];
}

const spansOf = ({ channels }: Remit): readonly (readonly PlacedSpan[])[] =>
  channels.map(({ hours = [] }, channel) =>
    hours.flatMap(({ days, region, spans }, entry) =>
      spans === 'unspecified'
        ? []
        : spans.map((span, i) => ({
            ...span,
            days,
            region,
            path: ['channels', channel, 'hours', entry, 'spans', i],
          })),
    ),
  );

const backward = ({ path }: PlacedSpan): MandateFinding => ({
  code: 'hours-inverted',
  path,
  message: { 'zh-CN': '时段的结束不晚于开始', en: 'the span ends before it begins, or when it does' },
  help: {
    'zh-CN': '跨夜的时段分两段写：到 24:00 为止，再从 00:00 起',
    en: 'write a span over midnight as two: until 24:00, and from 00:00',
  },
});

const overlapping = ({ path }: PlacedSpan, other: PlacedSpan): MandateFinding => ({
  code: 'hours-overlap',
  path,
  message: {
    'zh-CN': `与同一渠道的另一时段 ${other.from}—${other.until} 重叠`,
    en: `it overlaps another span of the same channel, ${other.from}–${other.until}`,
  },
  help: {
    'zh-CN': '对照公告核对；不同地区的钟点写明 region',
    en: 'compare with the notice; name the region where hours differ by region',
  },
});

const sameDays = (a: Hours['days'], b: Hours['days']): boolean =>
  a === b || a === 'every-day' || b === 'every-day';

const meet = (a: PlacedSpan, b: PlacedSpan): boolean =>
  sameDays(a.days, b.days) && a.region === b.region && a.from < b.until && b.from < a.until;

const inChannel = (spans: readonly PlacedSpan[]): readonly MandateFinding[] =>
  spans.flatMap((span, i) => {
    if (span.from >= span.until) return [backward(span)];
    const other = spans.slice(0, i).find((earlier) => meet(earlier, span));
    return other === undefined ? [] : [overlapping(span, other)];
  });

/** Hours that end before they begin, and hours of one channel that overlap. */
export const hoursFindings = (remit: Remit): readonly MandateFinding[] => spansOf(remit).flatMap(inChannel);
