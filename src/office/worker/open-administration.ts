import type { Administration } from '../../stores/eventstoredb/administration.ts';
import type { EventStoreDbStore } from '../stores/store-url.ts';

/** What an administrator does to a server for an office, and what else is on it. */
export const openAdministration = async (
  { connectionString }: EventStoreDbStore,
  { group }: { readonly group: string },
): Promise<Administration> => {
  const { openServerAdministration } = await import('../../stores/eventstoredb/open.ts');
  return openServerAdministration({ connectionString, group });
};
