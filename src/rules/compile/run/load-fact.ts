import { type FactName, factNames } from '../../../domain/facts/catalogue.ts';

type Facts = Readonly<Record<string, unknown>>;

/**
 * Where `loadFact` reads a fact: by its number in the catalogue, so that all rule sets agree; by another
 * number if the catalogue does not have it.
 */
export const placeOf = (fact: string, otherwise: number): number => {
  const number = factNames.indexOf(fact as FactName);
  return number >= 0 ? number : otherwise;
};

const loadEarly = (facts: Facts, fact: string, place: number): unknown => {
  switch (place) {
    case 0:
      return facts[fact];
    case 1:
      return facts[fact];
    case 2:
      return facts[fact];
    case 3:
      return facts[fact];
    case 4:
      return facts[fact];
    case 5:
      return facts[fact];
    case 6:
      return facts[fact];
    case 7:
      return facts[fact];
    case 8:
      return facts[fact];
    case 9:
      return facts[fact];
    case 10:
      return facts[fact];
    case 11:
      return facts[fact];
    case 12:
      return facts[fact];
    case 13:
      return facts[fact];
    case 14:
      return facts[fact];
    default:
      return facts[fact];
  }
};

const loadLate = (facts: Facts, fact: string, place: number): unknown => {
  switch (place) {
    case 16:
      return facts[fact];
    case 17:
      return facts[fact];
    case 18:
      return facts[fact];
    case 19:
      return facts[fact];
    case 20:
      return facts[fact];
    case 21:
      return facts[fact];
    case 22:
      return facts[fact];
    case 23:
      return facts[fact];
    case 24:
      return facts[fact];
    case 25:
      return facts[fact];
    case 26:
      return facts[fact];
    case 27:
      return facts[fact];
    case 28:
      return facts[fact];
    case 29:
      return facts[fact];
    case 30:
      return facts[fact];
    default:
      return facts[fact];
  }
};

/**
 * The value of a fact; the same in every place above. A JavaScript engine remembers for each place in the
 * code where it found a property last, so a place that always reads the same fact finds it several times
 * faster than one that reads them all.
 */
export const loadFact = (facts: Facts, fact: string, place: number): unknown =>
  place < 16 ? loadEarly(facts, fact, place) : loadLate(facts, fact, place);
