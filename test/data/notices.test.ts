import { describe, expect, it } from 'vitest';
import { playCases } from '../../src/cli/mandate/play-case.ts';
import { checkMandate } from '../../src/domain/index.ts';
import { readNotice, readStage, shippedNotices } from '../../src/office/files/notice-files.ts';
import { withStandIns } from '../../src/samples/notices/stand-in.ts';

const stage = await readStage();
const notices = await Promise.all(shippedNotices().map(readNotice));
const organs = new Set(stage.directory.organs.map(({ id }) => id));
const places = new Set(stage.directory.places.map(({ id }) => id));

describe.each(notices.map((notice) => [notice.mandate.id, notice] as const))('%s', (_id, notice) => {
  const { mandate, cases } = notice;
  const moved = withStandIns(mandate, cases, 'notices');

  it.each(playCases(notice, stage).map((played) => [played.name, played] as const))('%s', (_name, played) => {
    expect(played.differences).toStrictEqual([]);
  });

  it('says of each case what it shows, and shows all that is special in it', () => {
    const special = cases.special.map(({ id }) => id).sort();
    expect([...new Set(cases.cases.flatMap(({ shows }) => shows))].sort()).toStrictEqual(special);
  });

  it('is played where every organ and place is a fictional one', () => {
    const { group, targets } = moved;
    const named = [
      group.organ,
      group.sender ?? group.organ,
      ...targets.flatMap((target) => [...(target.organs ?? []), target.committee ?? group.organ]),
    ];
    expect(named.filter((id) => !organs.has(id))).toStrictEqual([]);
    expect(
      targets.flatMap(({ place }) => (place === undefined || places.has(place) ? [] : [place])),
    ).toStrictEqual([]);
  });

  it('is played without the real names of its targets and of its group', () => {
    const names = [...moved.targets.map(({ name }) => name), moved.group.name];
    const real = [...mandate.targets.map(({ name }) => name), mandate.group.name].filter((name) =>
      cases.names.some(([original]) => name.includes(original)),
    );
    expect(real.filter((name) => names.includes(name))).toStrictEqual([]);
  });

  it('has no error that the checker finds, and somebody in each scope', () => {
    const errors = checkMandate(moved, { directory: stage.directory }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toStrictEqual([]);
  });

  it('names where its words come from, and what was read into it', () => {
    expect(mandate.sources['notice']).toBeDefined();
    expect(mandate.assumptions.length).toBeGreaterThan(0);
  });
});
