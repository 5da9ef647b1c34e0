import { describe, expect, it } from 'vitest';
import { mandate } from '../../../src/domain/index.ts';
import { parseValue } from '../../../src/json/index.ts';
import { GuanxiaError } from '../../../src/problems/index.ts';
import { exampleMandate } from '../../support/data-files.ts';

type Change = (draft: Record<string, unknown> & typeof exampleMandate) => void;

const problemsOf = (change: Change) => {
  const draft = structuredClone(exampleMandate) as Parameters<Change>[0];
  change(draft);
  try {
    parseValue(mandate, draft);
    return [];
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return error.problems.map(({ code, pointer, help }) => [code, pointer, help !== undefined]);
  }
};

const spans = (...hours: readonly (readonly [string, string])[]) => ({
  days: 'working-days' as const,
  spans: hours.map(([from, until]) => ({ from, until })),
});

const cites = exampleMandate.referral.cites;
const firstTarget = (draft: Parameters<Change>[0]) => draft.targets[0] as (typeof draft.targets)[number];
const firstChannel = (draft: Parameters<Change>[0]) => draft.channels[0] as (typeof draft.channels)[number];
const name = { 'zh-CN': '某', en: 'a' };

describe('a mandate that contradicts itself', () => {
  it.each<[string, string, string, Change]>([
    [
      'closes before it opens',
      'window-inverted',
      '/window',
      (draft) => {
        draft.window = { opens: '2024-09-26', closes: '2024-09-25', cites };
      },
    ],
    [
      'closes as it opens',
      'window-inverted',
      '/targets/0/window',
      (draft) => {
        firstTarget(draft).window = { opens: '2024-09-26', closes: '2024-09-26T00:00:00+08:00', cites };
      },
    ],
    [
      'has a channel that closes before it opens',
      'window-inverted',
      '/channels/0',
      (draft) => {
        Object.assign(firstChannel(draft), { opens: '2024-09-26', closes: '2024-09-20' });
      },
    ],
    [
      'has hours that end before they begin',
      'hours-inverted',
      '/channels/0/hours/0/spans/0',
      (draft) => {
        firstChannel(draft).hours = [spans(['18:00', '09:00'])];
      },
    ],
    [
      'has hours that overlap',
      'hours-overlap',
      '/channels/0/hours/0/spans/1',
      (draft) => {
        firstChannel(draft).hours = [spans(['09:00', '12:00'], ['11:59', '17:00'])];
      },
    ],
    [
      'has every-day hours that overlap those of working days',
      'hours-overlap',
      '/channels/0/hours/1/spans/0',
      (draft) => {
        firstChannel(draft).hours = [
          spans(['09:00', '12:00']),
          { ...spans(['08:00', '20:00']), days: 'every-day' },
        ];
      },
    ],
    [
      'has two targets of one id',
      'duplicate-id',
      '/targets/1/id',
      (draft) => {
        draft.targets.push(firstTarget(draft));
      },
    ],
    [
      'has two channels of one id',
      'duplicate-id',
      '/channels/1/id',
      (draft) => {
        (draft.channels[1] as { id: string }).id = firstChannel(draft).id;
      },
    ],
    [
      'has two codes of one name',
      'duplicate-id',
      '/codes/1/code',
      (draft) => {
        draft.codes = [
          { code: 'one', name },
          { code: 'one', name },
        ];
      },
    ],
    [
      'uses a code that it does not define',
      'unknown-code',
      '/targets/0/scope/matters/0/codes/0',
      (draft) => {
        draft.codes = [{ code: 'funerals', name }];
        firstTarget(draft).scope.matters = [{ role: 'gate', codes: ['funeral'], cites }];
      },
    ],
    [
      'has a gate that lets nothing through',
      'empty-gate',
      '/targets/0/scope/matters/0',
      (draft) => {
        firstTarget(draft).scope.matters = [{ role: 'gate', disciplines: [], cites }];
      },
    ],
    [
      'excludes it does not say what',
      'boundless-exclusion',
      '/targets/0/scope/exclusions/0',
      (draft) => {
        firstTarget(draft).scope.exclusions = [{ id: 'all', quote: '不受理', cites }];
      },
    ],
    [
      'looks from a committee that it does not name',
      'selector-without-committee',
      '/targets/0/scope/limbs/0/selectors/0',
      (draft) => {
        firstTarget(draft).scope.limbs = firstTarget(draft).scope.limbs.slice(0, 1);
        delete (firstTarget(draft) as { committee?: string }).committee;
      },
    ],
  ])('%s: %s', (_name, code, pointer, change) => {
    expect(problemsOf(change)).toStrictEqual([[code, pointer, true]]);
  });

  it.each<[string, Change]>([
    [
      'spans that touch',
      (draft) => {
        firstChannel(draft).hours = [spans(['09:00', '12:00'], ['12:00', '24:00'])];
      },
    ],
    [
      'the same span in two regions',
      (draft) => {
        firstChannel(draft).hours = [
          { ...spans(['09:00', '12:00']), region: '甲' },
          { ...spans(['10:00', '13:00']), region: '乙' },
        ];
      },
    ],
    [
      'a window of one day',
      (draft) => {
        draft.window = { opens: '2024-09-26', closes: '2024-09-26', cites };
      },
    ],
    [
      'a priority that names nothing',
      (draft) => {
        firstTarget(draft).scope.matters = [{ role: 'priority', disciplines: [], cites }];
      },
    ],
  ])('is not one with %s', (_name, change) => {
    expect(problemsOf(change)).toStrictEqual([]);
  });
});
