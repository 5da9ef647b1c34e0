import { type Check, error, type Finding } from './finding.ts';

interface Lasting {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const help = {
  'zh-CN': '`until` 是不再存续的第一天，应晚于 `from`',
  en: '`until` is the first day on which it no longer is, and comes after `from`',
};

const inverted = (items: readonly Lasting[], make: (i: number, period: string) => Finding) =>
  items.flatMap(({ from, until }, i) =>
    from !== undefined && until !== undefined && until <= from ? [make(i, `[${from}, ${until})`)] : [],
  );

/** Lifetimes of organs and tenures that end before or on the day on which they begin. */
export const invertedPeriods: Check = ({ organs, tenures }) => [
  ...inverted(organs, (i, period) =>
    error({
      code: 'inverted-lifetime',
      path: ['organs', i, 'until'],
      message: {
        'zh-CN': `机构的存续期间 \`${period}\` 没有一天`,
        en: `the organ's lifetime \`${period}\` has no day`,
      },
      help,
    }),
  ),
  ...inverted(tenures, (i, period) =>
    error({
      code: 'inverted-tenure',
      path: ['tenures', i, 'until'],
      message: { 'zh-CN': `任期 \`${period}\` 没有一天`, en: `the tenure \`${period}\` has no day` },
      help,
    }),
  ),
];
