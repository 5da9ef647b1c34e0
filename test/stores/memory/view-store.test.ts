import { memoryViewStore } from '../../../src/stores/index.ts';
import { describeViewStore } from '../../support/view-store-contract.ts';

describeViewStore('the view store in memory', async () => ({ store: memoryViewStore() }));
