import { memoryEventStore } from '../../../src/stores/index.ts';
import { describeEventStore } from '../../support/event-store-contract.ts';

describeEventStore('the event store in memory', async () => ({ store: memoryEventStore() }));
