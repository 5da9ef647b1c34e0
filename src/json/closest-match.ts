import { distance } from 'fastest-levenshtein';

const longest = 100;

/** What other languages of rules call the words of ours, which spelling would take for something else. */
const sameMeaning: Readonly<Record<string, string>> = { and: 'all', every: 'all', or: 'any', some: 'any' };

/**
 * The candidate that `word` was most likely meant to be: at most three edits or 40 % of the longer word away,
 * half of it the same, letter case and full-width forms aside; the one that means the same goes first. `undefined` if
 * none is that near.
 */
export function closestMatch(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word.slice(0, longest + 1));
  const meant = Object.hasOwn(sameMeaning, wanted) ? sameMeaning[wanted] : undefined;
  let closest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === meant) return candidate;
    const edits = editsBetween(wanted, fold(candidate));
    if (edits < least) {
      least = edits;
      closest = candidate;
    }
  }
  return closest;
}

/** Infinite where the words are too far apart to suggest one for the other. */
function editsBetween(word: string, candidate: string): number {
  const length = Math.max(word.length, candidate.length);
  const limit = Math.max(3, Math.floor(length * 0.4));
  if (length > longest || Math.abs(word.length - candidate.length) > limit) return Number.POSITIVE_INFINITY;
  const edits = distance(word, candidate);
  return edits <= limit && edits < length && edits <= Math.ceil(length / 2)
    ? edits
    : Number.POSITIVE_INFINITY;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
