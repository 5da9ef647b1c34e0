import { describe, expect, it } from 'vitest';
import { looksAt } from '../../../src/domain/derive/selectors.ts';
import type { Organ, Target } from '../../../src/domain/index.ts';
import { smallDirectory } from '../../support/small-directory.ts';

const below = { name: '示例', place: 'district', parent: 'committee' } as const;

const organs: readonly Organ[] = [
  { id: 'committee', name: '示例区委', kind: 'party-committee', place: 'district' },
  { id: 'court', name: '示例区法院', kind: 'court', place: 'district' },
  { id: 'bureau', name: '示例局', kind: 'department', place: 'district' },
  { ...below, id: 'court-group', kind: 'party-group', leads: 'court' },
  { ...below, id: 'bureau-group', kind: 'party-group', leads: 'bureau' },
  { ...below, id: 'group-of-unknown', kind: 'party-group', leads: 'elsewhere' },
  { ...below, id: 'company-party', kind: 'grassroots-party-organisation' },
  { ...below, id: 'office', kind: 'department' },
  { ...below, id: 'community-party', kind: 'grassroots-party-organisation', parent: 'street' },
];

const index = smallDirectory([], { organs: [...organs] });
const target: Target = {
  id: 'district',
  name: '示例区',
  place: 'district',
  committee: 'committee',
  scope: { cites: [], limbs: [] },
};

describe('the next level', () => {
  it.each([
    ['bureau-group', true],
    ['company-party', true],
    ['group-of-unknown', true],
    ['court-group', false],
    ['office', false],
    ['community-party', false],
    ['committee', false],
  ])('%s: %s', (id, isNextLevel) => {
    const organ = index.organ(id) as Organ;
    expect(looksAt({ index, target }, { select: 'next-level', covers: ['principal'] }, organ)).toBe(
      isNextLevel,
    );
  });
});
