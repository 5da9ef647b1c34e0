import type { Principal } from '../app/access/access.ts';
import { reckoningOf } from '../app/life/reckoning-of.ts';
import { isRecused, type Rights } from '../domain/access/rights.ts';
import type { Role } from '../domain/access/role.ts';
import { handlerRecused } from '../domain/report-decider/report-problems.ts';
import { dateIn } from '../domain/time/instant.ts';
import type { Office } from '../office/office.ts';
import { reportNotFound } from '../presentation/explanation/recorded-report.ts';
import type { Policy } from './route.ts';
import { forbidden } from './wire/http-problems.ts';

const allowed = (policy: Policy): readonly Role[] => ('open' in policy ? [] : policy.roles);

/** The roles of somebody that a route is open to. */
const matching = (policy: Policy, { roles }: Principal): readonly Role[] =>
  allowed(policy).filter((role) => roles.has(role));

/**
 * Whether somebody may call a route at all.
 *
 * @throws {GuanxiaError} `forbidden`
 */
export const assertAllowed = (policy: Policy, principal: Principal): void => {
  if (!('open' in policy) && matching(policy, principal).length === 0) throw forbidden();
};

const isOwnOfToday = async (office: Office, report: string, { actor }: Principal): Promise<boolean> => {
  const [first] = await office.history(report);
  if (first?.event.type !== 'ReportReceived' || first.event.actor !== actor) return false;
  const { zone } = reckoningOf(await office.library.current(), first.event.data.mandate);
  return dateIn(zone, first.event.recordedAt) === dateIn(zone, office.ports.clock());
};

interface Asked {
  readonly office: Office;
  readonly principal: Principal;
  readonly rights: Rights;
  readonly params: unknown;
}

/**
 * Whether somebody may call a route about this report. That it exists is not shown to who may not know of it.
 *
 * @throws {GuanxiaError} `handler-recused`, `report-not-found`
 */
export const assertMayHandle = async (
  policy: Policy,
  { office, principal, rights, params }: Asked,
): Promise<void> => {
  if ('open' in policy || policy.about === undefined) return;
  const { report } = params as { readonly report: string };
  if (isRecused(rights, report, principal.actor)) throw handlerRecused(principal.actor);
  const { own = [] } = policy;
  if (matching(policy, principal).some((role) => !own.includes(role))) return;
  if (!(await isOwnOfToday(office, report, principal))) throw reportNotFound(report);
};
