import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { long } from '../support/long.ts';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();

const clients = ['gateway-a', 'gateway-b'] as const;

/** What is sent: by whom, under which key, with which words; those with the same `at` are sent at the same time. */
const sending = fc.record({
  client: fc.constantFrom(...clients),
  key: fc.constantFrom('1', '2'),
  words: fc.constantFrom('甲', '乙'),
  at: fc.nat({ max: 3 }),
});

let round = 0;

describe('schedules of repeated and concurrent requests of two clients that share keys', () => {
  it('make one report for each client and key, and every answer to it is the same bytes', async () => {
    let sent = 0;
    const law = fc.asyncProperty(fc.array(sending, { minLength: 2, maxLength: 10 }), async (schedule) => {
      round += 1;
      const answers = new Map<string, Set<string>>();
      const reports = new Map<string, Set<string>>();
      for (const at of [0, 1, 2, 3])
        await Promise.all(
          schedule
            .filter((one) => one.at === at)
            .map(async ({ client, key, words }) => {
              sent += 1;
              const answer = await service().post('/v1/reports', {
                as: await service().keyOf(client, 'machine'),
                key: `${round}-${key}`,
                body: incoming({ text: `${round} ${words}` }),
              });
              const name = `${client} ${key}`;
              if (answer.status === 201) {
                answers.set(name, (answers.get(name) ?? new Set()).add(answer.text));
                reports.set(name, (reports.get(name) ?? new Set()).add(answer.json.report));
                return;
              }
              expect([answer.status, answer.json.code]).toStrictEqual([422, 'idempotency-key-reused']);
            }),
        );
      const used = new Set(schedule.map(({ client, key }) => `${client} ${key}`));
      expect([...answers.keys()].toSorted()).toStrictEqual([...used].toSorted());
      for (const name of used) {
        expect(answers.get(name)?.size).toBe(1);
        const [report = ''] = reports.get(name) ?? [];
        const events = await service().office.history(report);
        expect(events.filter(({ event }) => event.type === 'ReportReceived')).toHaveLength(1);
        expect(events[0]?.event.actor).toBe(name.split(' ')[0]);
      }
      expect(new Set([...reports.values()].flatMap((one) => [...one])).size).toBe(used.size);
    });
    await fc.assert(law, { numRuns: long ? 20_000 : 15 });
    expect(sent).toBeGreaterThan(15);
  });
});
