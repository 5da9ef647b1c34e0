import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import { advance, keysTouched, type Positioned, start } from '../../src/projections/index.ts';
import type { Projection } from '../../src/projections/projection.ts';

const positioned = (events: readonly DomainEvent[]): readonly Positioned[] =>
  events.map((event, i) => ({ event, position: BigInt(i + 1) }));

const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
};

/** A history, and how many of its events come first. */
const inTwo = (history: fc.Arbitrary<readonly DomainEvent[]>) =>
  history.chain((events) =>
    fc.tuple(fc.constant(positioned(events)), fc.nat({ max: events.length }), fc.nat({ max: events.length })),
  );

/** The laws that every projection keeps. `history` gives consistent logs in which it has something to do. */
export const describeProjection = <Document>(
  name: string,
  projection: Projection<Document>,
  history: fc.Arbitrary<readonly DomainEvent[]>,
): void => {
  const fold = (events: readonly Positioned[]) => advance(projection, start(), events);

  describe(`${name}, as a projection`, () => {
    it('has something to show', () =>
      expect(
        fc
          .sample(history, { numRuns: 20, seed: 1 })
          .some((events) => fold(positioned(events)).documents.size > 0),
      ).toBe(true));

    it('folds in two steps as in one', () =>
      fc.assert(
        fc.property(inTwo(history), ([events, n]) => {
          const stepped = advance(projection, fold(events.slice(0, n)), events.slice(n));
          expect(stepped).toStrictEqual(fold(events));
        }),
      ));

    it('is not changed by events that are delivered again', () =>
      fc.assert(
        fc.property(inTwo(history), ([events, n, m]) => {
          const [again, upTo] = [Math.min(n, m), Math.max(n, m)];
          const once = fold(events.slice(0, upTo));
          expect(advance(projection, once, events.slice(again, upTo))).toStrictEqual(once);
          expect(advance(projection, once, events.slice(again))).toStrictEqual(fold(events));
        }),
      ));

    it('changes neither the documents nor the events it is given', () =>
      fc.assert(
        fc.property(inTwo(history), ([events, n]) => {
          const frozen = deepFreeze(structuredClone(events));
          const before = fold(frozen.slice(0, n));
          for (const document of before.documents.values()) deepFreeze(document);
          const copy = structuredClone(before);
          expect(advance(projection, before, frozen.slice(n))).toStrictEqual(fold(events));
          expect(before).toStrictEqual(copy);
        }),
      ));

    it('keeps documents that are plain JSON', () =>
      fc.assert(
        fc.property(history, (events) => {
          for (const document of fold(positioned(events)).documents.values())
            expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
        }),
      ));

    it('touches no document but those it names', () =>
      fc.assert(
        fc.property(inTwo(history), ([events, n]) => {
          const before = fold(events.slice(0, n));
          const rest = events.slice(n);
          const touched = keysTouched(
            projection,
            rest.map(({ event }) => event),
          );
          const others = (documents: ReadonlyMap<string, Document>) =>
            [...documents].filter(([key]) => !touched.has(key));
          const after = advance(projection, before, rest);
          expect(others(after.documents)).toStrictEqual(others(before.documents));
          for (const [key, document] of others(before.documents))
            expect(after.documents.get(key)).toBe(document);
        }),
      ));

    it('names each document once per event', () =>
      fc.assert(
        fc.property(history, (events) => {
          for (const event of events) {
            const keys = projection.keysOf(event);
            expect(new Set(keys).size).toBe(keys.length);
          }
        }),
      ));

    it('refuses an event of a type it does not know', () => {
      const alien = { type: 'MatterForgotten', data: {} } as unknown as DomainEvent;
      expect(() => projection.keysOf(alien)).toThrow('MatterForgotten');
      expect(() => projection.evolve(undefined, alien, 'key')).toThrow('MatterForgotten');
    });
  });
};
