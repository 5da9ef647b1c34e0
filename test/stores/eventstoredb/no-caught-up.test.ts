import { expect, it } from 'vitest';
import { beginning } from '../../../src/stores/port/position.ts';
import { noted } from '../../support/sample-events.ts';
import { collect } from '../support/streams.ts';
import { openOnTestServer } from './support/opened.ts';

it('a server that does not tell when the log has been read to its end is refused, and which would do is said', async () => {
  const { server, store, another } = await openOnTestServer();
  await store.append('s', [noted(1)], { expected: 0n });
  server.faults.saysCaughtUp = () => false;
  const hasty = another({ call: 1_000 });
  await expect(collect(hasty.readAll({ after: beginning }))).rejects.toMatchObject({
    code: 'store-refused',
    message: 'the EventStoreDB server does not tell when the end of the log has been read',
    problems: [{ help: { en: 'EventStoreDB 23.10 or newer, or KurrentDB, is needed' } }],
  });
  await hasty.close();
  await store.close();
  await server.close();
});
