export { sqliteVersion } from './driver.ts';
export { openSqliteEventStore } from './open-event-store.ts';
export { openSqliteViewStore } from './open-view-store.ts';
