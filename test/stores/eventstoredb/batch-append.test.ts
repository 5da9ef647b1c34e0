import { describeOnTestServer } from './support/contract.ts';

describeOnTestServer(
  'the event store on EventStoreDB, appends sharing one call',
  { batch: true },
  { runs: 10 },
);
