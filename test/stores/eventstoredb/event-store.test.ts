import { describeOnTestServer } from './support/contract.ts';

describeOnTestServer('the event store on EventStoreDB', {}, { runs: 20 });
