import type { MandateHistory, Published } from '../../app/documents/published.ts';
import type { MandateListOutput } from '../schemas/mandate-list.ts';
import { schemaUrl } from '../schemas/schema-url.ts';

type Listed = MandateListOutput['mandates'][number];

const listed = (mandate: string, { versions, closed }: MandateHistory): Listed => ({
  mandate,
  versions: versions.map(({ ref: { version, hash }, from }) => ({ version, hash, from })),
  ...(closed && { closed: { at: closed.at, reason: closed.reason } }),
});

/** Every mandate of a log, or one, with its versions in the order of publication. */
export const mandateListJson = ({ mandates }: Published, only?: string): MandateListOutput => ({
  schema: schemaUrl('mandate-list'),
  mandates: [...mandates]
    .filter(([id]) => only === undefined || id === only)
    .map(([id, history]) => listed(id, history)),
});
