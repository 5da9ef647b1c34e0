import type { JsonPath } from '../../../json/pointer.ts';
import type { Finding } from './finding.ts';

const lists = ['places', 'organs', 'posts', 'persons', 'tenures', 'keyPosts'];

const placeOf = ([list = '', index = 0]: JsonPath): readonly [number, number] => [
  lists.indexOf(String(list)),
  Number(index) || 0,
];

const compare = (a: Finding, b: Finding): number => {
  const [listOfA, indexOfA] = placeOf(a.path);
  const [listOfB, indexOfB] = placeOf(b.path);
  return listOfA - listOfB || indexOfA - indexOfB;
};

/** Findings in the order of a directory's lists and their items, so that one can go through the file with them. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] => findings.toSorted(compare);
