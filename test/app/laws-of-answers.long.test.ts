import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brokenIn, variations } from '../support/answers/laws.ts';
import { worlds } from '../support/answers/world.ts';

// Seeds are numbered: a run goes on where an earlier one stopped, and a block that fails is played again by itself.
const from = Number(process.env['GUANXIA_LAWS_FROM'] ?? 1);
const blocks = Number(process.env['GUANXIA_LAWS_BLOCKS'] ?? 100);
const perBlock = 1_000;

it(`${blocks} blocks of ${perBlock} worlds from block ${from}`, { timeout: 36_000_000 }, () => {
  for (let block = from; block < from + blocks; block += 1) {
    let turn = block;
    fc.assert(
      fc.property(worlds, variations, (world, variation) => {
        turn += 1;
        expect(brokenIn(world, variation, turn)).toStrictEqual([]);
      }),
      { seed: block, numRuns: perBlock },
    );
  }
});
