import type { OfficeOptions } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { viewsTextFrom } from '../../office/stores/views-url.ts';
import type { Cli } from './cli.ts';

/** An office to look things up in: its log is only read, and where views cannot be kept they are made in memory. */
export const officeToRead = (
  cli: Cli,
  { store, views }: { readonly store?: string; readonly views?: string },
): OfficeOptions => ({
  store: storeUrlFrom(store, cli.env),
  views: viewsTextFrom(views, cli.env),
  access: 'read',
  note: (words) => cli.tell(cli.say(words)),
});
