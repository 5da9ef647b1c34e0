import type { DocumentRef } from '../../domain/determination/determination.ts';

/** The four kinds of documents that a determination names, by the name it gives them. */
export const documentRoles = ['mandate', 'directory', 'calendar', 'ruleSet'] as const;
export type DocumentRole = (typeof documentRoles)[number];

/** Why a determination cannot be decided again. Nothing is said then of whether it was right. */
export type WhyNot =
  /** No document with that hash was published in the log before the determination. */
  | { readonly why: 'document-missing'; readonly role: DocumentRole; readonly document: DocumentRef }
  /** The log has a document under that hash, and its content has another. */
  | { readonly why: 'document-altered'; readonly role: DocumentRole; readonly document: DocumentRef }
  /** The document's content is not one that this release can read. */
  | { readonly why: 'document-unreadable'; readonly role: DocumentRole; readonly document: DocumentRef }
  /** It was decided by an engine whose semantics this release does not have. */
  | { readonly why: 'engine-unknown'; readonly engine: string }
  /** The stream has no report before the determination. */
  | { readonly why: 'report-missing' }
  /** The report has no such matter. */
  | { readonly why: 'matter-missing' }
  /** The report or the determination is not one that this release could have written. */
  | { readonly why: 'event-unreadable'; readonly pointer: string };

export const reasons = [
  'document-missing',
  'document-altered',
  'document-unreadable',
  'engine-unknown',
  'report-missing',
  'matter-missing',
  'event-unreadable',
] as const satisfies readonly WhyNot['why'][];
