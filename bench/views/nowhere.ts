import type { ViewDocuments, ViewStore } from '../../src/stores/index.ts';

const documents: ViewDocuments = {
  checkpoint: async () => undefined,
  load: async () => new Map(),
  save: async () => undefined,
  stop: async () => undefined,
  list: async () => [],
  count: async () => 0,
  drop: async () => undefined,
};

/** Views that are folded and kept nowhere: what a rebuild costs without a store. */
export const nowhere: ViewStore = {
  ...documents,
  drafts: documents,
  swap: async () => undefined,
  held: async () => [],
  alone: (_view, work) => work(),
  close: async () => undefined,
};
