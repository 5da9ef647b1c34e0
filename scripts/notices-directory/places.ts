import type { Directory } from '../../src/domain/index.ts';

/** Places beside those of 示例区: a town with a village, a corps with its own ladder, two places abroad. */
export const furtherPlaces: Directory['places'] = [
  { id: '990101101', name: '示例镇', parent: '990101' },
  { id: 'corps', name: '示例兵团', parent: 'cn' },
  { id: 'corps-1', name: '示例师', parent: 'corps' },
  { id: 'corps-1-1', name: '示例团', parent: 'corps-1' },
  { id: 'exus', name: 'Example District (US)' },
  { id: 'exuk', name: 'Exampleshire (England)' },
];
