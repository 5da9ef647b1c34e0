import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainEvent } from '../../src/domain/events/domain-event.ts';
import { viewNames } from '../../src/presentation/views/view-names.ts';
import { foldAll, indexValues, projections } from '../../src/projections/index.ts';
import { arbitraryHistory } from './histories.ts';
import { determined, documentEvents, received, secrets, uuid } from './samples.ts';

const arrival = received({ n: 1, report: uuid(0xa), matters: 1 });

describe('the views', () => {
  it('are known by their names', () =>
    expect(projections.map(({ name, version }) => `${name}@${version}`)).toStrictEqual([
      'in-scope@3',
      'referral@4',
      'undetermined@3',
      'by-subject@2',
      'statistics@3',
      'duties@5',
    ]));

  it('can each be shown and rebuilt by name', () =>
    expect(projections.map(({ name }) => name).toSorted()).toStrictEqual([...viewNames].toSorted()));

  it('are tested on histories of valid events', () =>
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        for (const event of events)
          if (!documentEvents.includes(event)) expect(domainEvent.safeParse(event).error).toBeUndefined();
      }),
    ));

  it('tell nothing of the reporter and nothing that is sealed', () =>
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        for (const view of projections) {
          const shown = JSON.stringify([...foldAll(view, new Map(), events)]);
          expect(secrets.filter((secret) => shown.includes(secret))).toStrictEqual([]);
        }
      }),
    ));

  it('would show a secret in a report if they copied it (control)', () =>
    expect(secrets.filter((secret) => JSON.stringify(arrival).includes(secret))).toStrictEqual(secrets));
});

describe.each(projections)('the view $name', (view) => {
  const others = view.name === 'duties' ? documentEvents : [arrival, ...documentEvents];

  it.each(others)('leaves its documents as they are at $type', (event) => {
    const document = { any: 'document' };
    expect(view.keysOf(event)).toStrictEqual([]);
    expect(view.evolve(document, event, 'key')).toBe(document);
  });

  it('has index values that are texts', () => {
    const outcomes = ['in-scope', 'referral', 'undetermined'] as const;
    const events = outcomes.map((outcome, i) =>
      determined({ n: i, report: uuid(0xa), matter: `m${i + 1}`, outcome }),
    );
    const documents = [...foldAll(view, new Map(), events).values()];
    expect(documents.map((document) => Object.keys(indexValues(view, document)))).toStrictEqual(
      documents.map(() => Object.keys(view.indexes)),
    );
  });

  it('lets an index have no value', () =>
    expect(indexValues({ indexes: { some: () => 'value', none: () => undefined } }, undefined)).toStrictEqual(
      { some: 'value' },
    ));
});
