import type { Mandate } from './mandate.ts';
import type { Cite, MandatePart } from './source.ts';

const wordsOf = ({ targets, window, channels, referral }: Mandate, part: MandatePart): readonly Cite[] => {
  const scope = targets[0]?.scope;
  switch (part) {
    case 'scope':
      return scope?.cites ?? [];
    case 'priority':
      return scope?.priority.cites ?? [];
    case 'window':
      return window.cites;
    case 'channels':
      return channels[0]?.cites ?? [];
    case 'referral':
      return referral.cites;
    default: {
      const limb = scope?.limbs.find(({ kind }) => `scope.${kind}` === part);
      return (limb && scope?.cites.map((cite) => ({ ...cite, quote: limb.quote }))) ?? [];
    }
  }
};

/**
 * A rule's citation as a determination records it. What a rule says of `mandate` is filled in with the
 * words of the mandate in force and with whether those were verified.
 */
export const citeUnder = (mandate: Mandate, cite: Cite): Cite => {
  const { of: part, ...plain } = cite;
  const [words] = part === undefined ? [] : wordsOf(mandate, part);
  if (words === undefined) return plain;
  return { ...plain, ...(words.quote === undefined ? {} : { quote: words.quote }), verified: words.verified };
};
