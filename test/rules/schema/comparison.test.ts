import { describe, expect, it } from 'vitest';
import { factCatalogue, factNames } from '../../../src/domain/facts/catalogue.ts';
import { comparison, operatorNames, operatorsFor, takesList } from '../../../src/rules/index.ts';

describe.each(factNames)('a comparison of %s', (fact) => {
  const definition = factCatalogue[fact];
  const single = definition.kind === 'boolean' ? true : Object.keys(definition.values)[0];

  it.each(operatorNames)(
    'by %s is accepted just if the operator fits the fact, with a value of its kind',
    (operator) => {
      const fits = (operatorsFor[definition.kind] as readonly string[]).includes(operator);
      const accepts = (value: unknown) => comparison.safeParse({ fact, operator, value }).success;
      expect(accepts(single)).toBe(fits && !takesList(operator));
      expect(accepts([single])).toBe(fits && takesList(operator));
      expect(accepts([])).toBe(false);
      expect(accepts(null)).toBe(false);
    },
  );
});
