import { describeOnTestServer } from './support/contract.ts';

describeOnTestServer('the event store on a shared EventStoreDB', { prefix: 'office.' }, { runs: 10 });
