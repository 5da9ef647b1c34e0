import { documentsInForce } from '../../app/documents/in-force.ts';
import type { Published } from '../../app/documents/published.ts';
import { zoneOfMandate } from '../../app/documents/zones.ts';
import { instantOf, type When } from '../../domain/time/when.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { DocumentsOutput } from '../schemas/documents.ts';
import { schemaUrl } from '../schemas/schema-url.ts';

type InForce = DocumentsOutput['mandates'][number];

/** What decides a report under a mandate, or why nothing does. */
const inForce = (published: Published, mandate: string, when: When): InForce => {
  const at = instantOf(when, zoneOfMandate(published, mandate));
  try {
    return { mandate, at, documents: documentsInForce(published, mandate, at).refs };
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return { mandate, at, problem: error.problems[0] };
  }
};

/** Under each mandate, or under one, the documents that decide a report received then. */
export const inForceJson = (published: Published, when: When, only?: string): DocumentsOutput => {
  const ids = only === undefined ? [...published.mandates.keys()] : [only];
  return { schema: schemaUrl('documents'), mandates: ids.map((id) => inForce(published, id, when)) };
};
