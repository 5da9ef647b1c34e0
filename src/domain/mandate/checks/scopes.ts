import type { Exclusion, MatterList } from '../schema/matters.ts';
import type { Target } from '../schema/scope.ts';
import type { Selector } from '../schema/selectors.ts';
import type { MandateFinding, Remit } from './remit.ts';

type Path = MandateFinding['path'];

const isEmpty = ({ disciplines = [], fields = [], codes = [] }: MatterList): boolean =>
  disciplines.length + fields.length + codes.length === 0;

const emptyGates = ({ scope: { matters = [] } }: Target, path: Path): readonly MandateFinding[] =>
  matters.flatMap((list, i) =>
    list.role === 'gate' && isEmpty(list)
      ? [
          {
            code: 'empty-gate',
            path: [...path, 'scope', 'matters', i],
            message: {
              'zh-CN': '门槛没有列出任何事项，什么都不会受理',
              en: 'the gate lists nothing, so that nothing at all would be taken',
            },
            help: {
              'zh-CN': '写明 disciplines、fields 或 codes；不设门槛就删去此项',
              en: 'name disciplines, fields or codes; without a gate leave the entry out',
            },
          },
        ]
      : [],
  );

const catchesAll = ({ kinds, remedies, fields, codes }: Exclusion): boolean =>
  [kinds, remedies, fields, codes].every((list) => list === undefined);

const boundlessExclusions = ({ scope: { exclusions = [] } }: Target, path: Path): readonly MandateFinding[] =>
  exclusions.flatMap((one, i) =>
    catchesAll(one)
      ? [
          {
            code: 'boundless-exclusion',
            path: [...path, 'scope', 'exclusions', i],
            message: {
              'zh-CN': '没有写明排除哪一类事项，等于全部排除',
              en: 'it does not say which matters it excludes, so that it excludes every one',
            },
            help: {
              'zh-CN': '写明 kinds、remedies、fields 或 codes',
              en: 'name kinds, remedies, fields or codes',
            },
          },
        ]
      : [],
  );

const relative: ReadonlySet<Selector['select']> = new Set(['target', 'next-level']);

const hasBase = ({ committee, organs, kinds }: Target): boolean =>
  [committee, organs, kinds].some((one) => one !== undefined);

const isBaseless = (target: Target, selector: Selector): boolean =>
  selector.select === 'managed-by'
    ? selector.committee === undefined && target.committee === undefined
    : relative.has(selector.select) && !hasBase(target);

const baselessSelectors = (target: Target, path: Path): readonly MandateFinding[] =>
  target.scope.limbs.flatMap((limb, i) =>
    limb.selectors.flatMap((selector, j) =>
      isBaseless(target, selector)
        ? [
            {
              code: 'selector-without-committee',
              path: [...path, 'scope', 'limbs', i, 'selectors', j],
              message: {
                'zh-CN': `\`${selector.select}\` 以被巡视党组织为准，而该对象没有写明`,
                en: `\`${selector.select}\` looks from the inspected organ, and the target names none`,
              },
              help: {
                'zh-CN': '写明 committee、organs 或 kinds',
                en: 'give the target a committee, organs or kinds',
              },
            },
          ]
        : [],
    ),
  );

/** Scopes that would match nothing or everything, or look from an organ that the target does not name. */
export const scopeFindings = ({ targets }: Remit): readonly MandateFinding[] =>
  targets.flatMap((target, i) => [
    ...emptyGates(target, ['targets', i]),
    ...boundlessExclusions(target, ['targets', i]),
    ...baselessSelectors(target, ['targets', i]),
  ]);
