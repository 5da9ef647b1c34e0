import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { factsReference } from '../../scripts/facts-reference.ts';

it('the reference of facts is what `npm run generate` writes', () => {
  const written = readFileSync(new URL('../../docs/reference/facts.md', import.meta.url), 'utf8');
  expect(written).toBe(factsReference());
});
