import type { Chance } from './chance.ts';

/** Years before the season, the last ones most often. */
const yearsBefore = [
  [5, 0],
  [6, 1],
  [4, 2],
  [3, 3],
  [2, 4],
  [1, 6],
  [1, 9],
] as const;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** When something happened, known to the day, the month or the year; before July of the season's year. */
export const conductTime = (chance: Chance, season: number): string => {
  const year = String(season - chance.weighted(yearsBefore));
  const month = `${year}-${twoDigits(chance.between(1, 7))}`;
  return chance.pick([year, month, `${month}-${twoDigits(chance.between(1, 29))}`]);
};
