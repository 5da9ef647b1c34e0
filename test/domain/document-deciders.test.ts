import { describe, it } from 'vitest';
import {
  type CalendarEvent,
  calendarDecider,
  type DirectoryEvent,
  directoryDecider,
  type MandateCommand,
  type MandateEvent,
  type Metadata,
  mandateDecider,
} from '../../src/domain/index.ts';
import { given } from '../support/given.ts';
import { calendar, directory, mandate } from '../support/small-world.ts';

const id = '019354c0-0000-7000-8000-000000000001';
const hash = (letter: string): string => `sha256:${letter.repeat(64)}`;
const now = '2024-08-01T00:00:00.000Z';
const from = '2024-09-01T00:00:00.000Z';
const metadata: Metadata = { now, actor: 'li', correlationId: id, causationId: id, eventIds: [id] };

const envelope = {
  schemaVersion: 1,
  id,
  occurredAt: now,
  recordedAt: now,
  actor: 'li',
  correlationId: id,
  causationId: id,
} as const;

describe('a mandate', () => {
  const second = { ...mandate, version: '2' };
  const reason = 'the notice was corrected';
  const publishing = { hash: hash('a'), content: mandate };
  const amending = { hash: hash('b'), content: second, from, reason };
  const closing = { mandate: mandate.id, at: from, reason: 'the group has left' };

  const publish: MandateCommand = { type: 'PublishMandate', data: publishing, metadata };
  const amend: MandateCommand = { type: 'AmendMandate', data: amending, metadata };
  const close: MandateCommand = { type: 'CloseMandate', data: closing, metadata };

  const published: MandateEvent = { type: 'MandatePublished', data: publishing, ...envelope };
  const amended: MandateEvent = { type: 'MandateAmended', data: amending, ...envelope };
  const closed: MandateEvent = { type: 'MandateClosed', data: closing, ...envelope };

  it('is published', () => given(mandateDecider, []).when(publish).thenEvents(published));
  it('is not published twice', () => given(mandateDecider, [published]).when(publish).thenEvents());
  it('is amended', () => given(mandateDecider, [published]).when(amend).thenEvents(amended));
  it('is amended back to an earlier content', () => {
    const back = { hash: hash('a'), content: mandate, from: 'start', reason } as const;
    given(mandateDecider, [published, amended])
      .when({ type: 'AmendMandate', data: back, metadata })
      .thenEvents({ type: 'MandateAmended', data: back, ...envelope });
  });
  it('is closed', () => given(mandateDecider, [published, amended]).when(close).thenEvents(closed));
  it('whose very content is published once more stays closed', () =>
    given(mandateDecider, [published, closed]).when(publish).thenEvents());

  it.each<readonly [string, readonly MandateEvent[], MandateCommand, string]>([
    ['amending what is not published', [], amend, 'mandate-not-published'],
    ['closing what is not published', [], close, 'mandate-not-published'],
    ['publishing other content', [published, amended], publish, 'mandate-already-published'],
    ['amending nothing', [published, amended], amend, 'mandate-unchanged'],
    [
      'other content under a version',
      [published],
      { type: 'AmendMandate', data: { ...amending, content: mandate }, metadata },
      'document-version-reused',
    ],
    ['amending what is closed', [published, closed], amend, 'mandate-closed'],
    ['closing twice', [published, closed], close, 'mandate-closed'],
  ])('refuses %s', (_what, history, command, code) =>
    given(mandateDecider, history).when(command).thenRejects(code),
  );
});

describe('a directory', () => {
  const event = (letter: string, generation: number): DirectoryEvent => ({
    type: 'DirectoryPublished',
    data: { hash: hash(letter), content: { ...directory, version: letter, generation } },
    ...envelope,
  });
  const publish = (letter: string, generation: number) =>
    ({ type: 'PublishDirectory', data: event(letter, generation).data, metadata }) as const;

  it('is published in generations', () =>
    given(directoryDecider, [event('a', 1)])
      .when(publish('b', 2))
      .thenEvents(event('b', 2)));
  it('of the same content changes nothing', () =>
    given(directoryDecider, [event('a', 1)])
      .when(publish('a', 1))
      .thenEvents());
  it('refuses a generation that is not newer', () =>
    given(directoryDecider, [event('a', 2)])
      .when(publish('b', 2))
      .thenRejects('generation-not-newer'));
  it('refuses other content under a version', () => {
    const { data } = publish('a', 3);
    given(directoryDecider, [event('a', 2)])
      .when({ type: 'PublishDirectory', data: { ...data, hash: hash('b') }, metadata })
      .thenRejects('document-version-reused');
  });
});

describe('a calendar', () => {
  const [year] = calendar.years;
  if (year === undefined) throw new Error('the small world has a calendar with a year');
  const event = (letter: string, ...years: readonly number[]): CalendarEvent => ({
    type: 'CalendarPublished',
    data: {
      hash: hash(letter),
      content: { ...calendar, version: letter, years: years.map((one) => ({ ...year, year: one })) },
    },
    ...envelope,
  });
  const publish = (letter: string, ...years: readonly number[]) =>
    ({ type: 'PublishCalendar', data: event(letter, ...years).data, metadata }) as const;

  it('is amended by a year', () =>
    given(calendarDecider, [event('a', 2024)])
      .when(publish('b', 2024, 2025))
      .thenEvents(event('b', 2024, 2025)));
  it('of the same content changes nothing', () =>
    given(calendarDecider, [event('a', 2024)])
      .when(publish('a', 2024))
      .thenEvents());
  it('refuses to forget a year', () =>
    given(calendarDecider, [event('a', 2024, 2025)])
      .when(publish('b', 2025))
      .thenRejects('calendar-years-dropped'));
});
