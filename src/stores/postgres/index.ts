export { openPostgresViewStore } from './open-view-store.ts';
