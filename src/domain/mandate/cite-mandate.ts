import type { Cite, MandatePart } from '../documents/source.ts';
import type { Mandate } from './schema/mandate.ts';
import type { MatterList } from './schema/matters.ts';
import type { Target } from './schema/scope.ts';

const wordsOfLists = ({ scope: { matters = [] } }: Target, role: MatterList['role']): readonly Cite[] =>
  matters.filter((list) => list.role === role).flatMap(({ cites }) => cites);

const quoted = ({ scope }: Target, quotes: readonly string[]): readonly Cite[] =>
  quotes.flatMap((quote) => scope.cites.map((cite) => ({ ...cite, quote })));

const wordsOfScope = (target: Target, part: MandatePart): readonly Cite[] => {
  switch (part) {
    case 'scope':
      return target.scope.cites;
    case 'scope.former':
      return quoted(target, target.formerHolders === undefined ? [] : [target.formerHolders.quote]);
    case 'priority':
    case 'gate':
      return wordsOfLists(target, part);
    case 'exclusions':
      return (target.scope.exclusions ?? []).flatMap(({ cites, quote }) =>
        cites.map((cite) => ({ ...cite, quote })),
      );
    case 'limitation':
      return target.scope.limitation?.cites ?? [];
    default: {
      const limbs = target.scope.limbs.filter(({ kind }) => `scope.${kind}` === part);
      return quoted(
        target,
        limbs.map(({ quote }) => quote),
      );
    }
  }
};

const wordsOf = (mandate: Mandate, targets: readonly Target[], part: MandatePart): readonly Cite[] => {
  switch (part) {
    case 'window':
      return targets.flatMap(({ window }) => (window ?? mandate.window)?.cites ?? []);
    case 'channels':
      return mandate.channels[0]?.cites ?? [];
    case 'referral':
      return mandate.referral.cites;
    case 'complaints-about-group':
      return mandate.referral.complaintsAboutGroup?.cites ?? [];
    default:
      return targets.flatMap((target) => wordsOfScope(target, part));
  }
};

/**
 * A rule's citation as a determination records it. What a rule says of `mandate` is filled in with the
 * words of the mandate in force, those of `targets` where it has several, and with whether they were verified.
 */
export const citeUnder = (
  mandate: Mandate,
  cite: Cite,
  targets: readonly Target[] = mandate.targets,
): Cite => {
  const { of: part, ...plain } = cite;
  const [words] = part === undefined ? [] : wordsOf(mandate, targets, part);
  if (words === undefined) return plain;
  return { ...plain, ...(words.quote === undefined ? {} : { quote: words.quote }), verified: words.verified };
};
