import { describe, expect, it } from 'vitest';
import {
  type CalendarEvent,
  calendarDecider,
  type Directory,
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
    const back = { hash: hash('a'), content: mandate, from: 'start', reason, approvedBy: 'zhao' } as const;
    given(mandateDecider, [published, amended])
      .when({ type: 'AmendMandate', data: back, metadata })
      .thenEvents({ type: 'MandateAmended', data: back, ...envelope });
  });
  describe('and the second person', () => {
    const loose = {
      ...second,
      referral: { ...second.referral, forwardToAccusedUnit: 'allowed' as const },
    };
    const back = { type: 'AmendMandate', data: { ...amending, from: 'start' }, metadata } as const;
    const by = (command: MandateCommand, approvedBy: string): MandateCommand =>
      ({ ...command, data: { ...command.data, approvedBy } }) as MandateCommand;
    const lifting = { ...amend, data: { ...amending, content: loose } };
    const publishLoose: MandateCommand = {
      type: 'PublishMandate',
      data: { ...publishing, content: { ...loose, version: '1' } },
      metadata,
    };

    it.each<readonly [string, readonly MandateEvent[], MandateCommand]>([
      ['lets accusations go to the unit of the accused', [published], lifting],
      ['lets them go from its first version on', [], publishLoose],
      ['reaches back to the start', [published], back],
      [
        'reaches back by a millisecond',
        [published],
        { ...amend, metadata: { ...metadata, now: '2024-09-01T00:00:00.001Z' } },
      ],
    ])('are asked for where it %s', (_what, history, command) => {
      given(mandateDecider, history).when(command).thenRejects('second-person-missing');
      given(mandateDecider, history).when(by(command, 'cli')).thenRejects('approver-is-nobody');
      given(mandateDecider, history).when(by(command, metadata.actor)).thenRejects('approver-is-actor');
      const state = history.reduce(mandateDecider.evolve, mandateDecider.initialState());
      expect(mandateDecider.decide(by(command, 'zhao'), state)).toMatchObject([
        { data: { approvedBy: 'zhao' } },
      ]);
    });
    it('are not asked for where it counts from now on', () =>
      given(mandateDecider, [published])
        .when({ ...amend, metadata: { ...metadata, now: from } })
        .thenEvents({ ...amended, occurredAt: from, recordedAt: from }));
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
  it.each<readonly [string, Partial<Directory>]>([
    ['a post', { posts: directory.posts.slice(1) }],
    ['a tenure', { tenures: [] }],
    ['where an organ belongs', { organs: directory.organs.map(({ parent: _gone, ...organ }) => organ) }],
    [
      'the organ of a post',
      {
        posts: directory.posts.map((post) => (post.id === 'clerk' ? { ...post, organ: 'petitions' } : post)),
      },
    ],
  ])('that takes away %s and is as of a day that has passed needs a second person', (_what, parts) => {
    const { data } = publish('b', 2);
    const content = { ...data.content, ...parts };
    const command = { type: 'PublishDirectory', data: { ...data, content }, metadata } as const;
    const at = (asOf: string, approvedBy?: string) => ({
      ...command,
      data: { ...data, content: { ...content, asOf }, ...(approvedBy && { approvedBy }) },
    });
    const noon = { ...metadata, now: '2024-08-01T12:00:00+08:00' };
    const whenPublished = (asOf: string, approvedBy?: string) =>
      given(directoryDecider, [event('a', 1)]).when({ ...at(asOf, approvedBy), metadata: noon });
    whenPublished('2024-07-31').thenRejects('second-person-missing');
    whenPublished('2024-07-31', 'cli').thenRejects('approver-is-nobody');
    const made = (asOf: string, approvedBy?: string) =>
      directoryDecider.decide(
        { ...at(asOf, approvedBy), metadata: noon },
        directoryDecider.evolve(directoryDecider.initialState(), event('a', 1)),
      );
    expect(made('2024-07-31', 'zhao')).toMatchObject([{ data: { approvedBy: 'zhao' } }]);
    expect(made('2024-08-01')).toHaveLength(1);
  });
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
