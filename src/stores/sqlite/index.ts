export { sqliteVersion } from '../../sqlite/driver.ts';
export { openSqliteEventStore } from './open-event-store.ts';
export { openSqliteViewStore } from './open-view-store.ts';
