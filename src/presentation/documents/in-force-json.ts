import { documentsInForce } from '../../app/documents/in-force.ts';
import type { Published } from '../../app/documents/published.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { DocumentsOutput } from '../schemas/documents.ts';
import { schemaUrl } from '../schemas/schema-url.ts';

type InForce = DocumentsOutput['mandates'][number];

/** What decides a report under a mandate, or why nothing does. */
const inForce = (published: Published, mandate: string, at: string): InForce => {
  try {
    return { mandate, documents: documentsInForce(published, mandate, at).refs };
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return { mandate, problem: error.problems[0] };
  }
};

/** Under each mandate, or under one, the documents that decide a report received at an instant. */
export const inForceJson = (published: Published, at: Instant, only?: string): DocumentsOutput => {
  const ids = only === undefined ? [...published.mandates.keys()] : [only];
  return {
    schema: schemaUrl('documents'),
    at,
    mandates: ids.map((id) => inForce(published, id, at)),
  };
};
