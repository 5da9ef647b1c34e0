const heading = [
  '$schema',
  'kind',
  'id',
  'version',
  'title',
  'sources',
  'effective',
  'conditions',
  'rules',
  'cases',
];
const source = ['title', 'verified', 'url', 'issued', 'inForce', 'note'];
const period = ['from', 'until'];
const rule = ['name', 'group', 'cites', 'because', 'conditions', 'event', 'exceptionTo'];
const cite = ['source', 'clause', 'of', 'quote', 'verified'];
const text = ['zh-CN', 'en'];
const event = ['type', 'params'];
const comparison = ['fact', 'operator', 'value'];
const ruleCase = ['name', 'given', 'expect'];
const expectation = ['outcome', 'to', 'grounds', 'labels', 'asks'];

/** Where each order holds; `*` is any step. Records, whose keys are names, keep the order they were written in. */
const orders: readonly (readonly [place: readonly string[], order: readonly string[]])[] = [
  [[], heading],
  [['sources', '*'], source],
  [['sources', '*', 'inForce'], period],
  [['effective'], period],
  [['rules', '*'], rule],
  [['rules', '*', 'cites', '*'], cite],
  [['rules', '*', 'event'], event],
  [['cases', '*'], ruleCase],
  [['cases', '*', 'expect'], expectation],
];

const matches = (place: readonly string[], path: readonly string[]): boolean =>
  place.length === path.length && place.every((step, i) => step === '*' || step === path[i]);

const isRecord = (path: readonly string[]): boolean =>
  matches(['sources'], path) || matches(['conditions'], path) || matches(['cases', '*', 'given'], path);

/** The keys of the object at `path` in the order in which they are written; others follow as they stand. */
export const keyOrder = (path: readonly string[]): readonly string[] => {
  if (isRecord(path)) return [];
  return orders.find(([place]) => matches(place, path))?.[1] ?? [...text, ...comparison];
};
