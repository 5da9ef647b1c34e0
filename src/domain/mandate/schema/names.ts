import type { Mandate } from './mandate.ts';
import type { Destination } from './matters.ts';
import type { Target } from './scope.ts';
import type { Selector } from './selectors.ts';

const organsOfSelector = (selector: Selector): readonly string[] => {
  if (selector.select === 'organs') return selector.organs;
  return selector.select === 'managed-by' && selector.committee !== undefined ? [selector.committee] : [];
};

const organsOfDestination = (to: Destination | undefined): readonly string[] =>
  to !== undefined && 'organ' in to ? [to.organ] : [];

const selectorsOf = ({ scope }: Target): readonly Selector[] =>
  scope.limbs.flatMap(({ selectors }) => selectors);

const organsOfTarget = (target: Target): readonly string[] => [
  ...(target.committee === undefined ? [] : [target.committee]),
  ...(target.organs ?? []),
  ...(target.excludes ?? []).flatMap(({ organs = [] }) => organs),
  ...selectorsOf(target).flatMap(organsOfSelector),
  ...(target.scope.exclusions ?? []).flatMap(({ to }) => organsOfDestination(to)),
];

/** Every organ that a mandate names, which its directory must have. */
export const organsNamedBy = ({ group, targets, referral }: Mandate): readonly string[] => [
  ...new Set([
    group.organ,
    ...(group.sender === undefined ? [] : [group.sender]),
    ...targets.flatMap(organsOfTarget),
    ...organsOfDestination(referral.complaintsAboutGroup?.to),
  ]),
];

/** Every post that a mandate names. */
export const postsNamedBy = ({ targets }: Mandate): readonly string[] => [
  ...new Set(
    targets.flatMap(selectorsOf).flatMap((selector) => (selector.select === 'posts' ? selector.posts : [])),
  ),
];

/** Every place that a mandate names. */
export const placesNamedBy = ({ targets }: Mandate): readonly string[] => [
  ...new Set(targets.flatMap(({ place }) => place ?? [])),
];
