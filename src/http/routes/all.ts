import type { Route } from '../route.ts';
import { actRoutes } from './acts.ts';
import { documentRoutes } from './documents.ts';
import { healthRoutes } from './health.ts';
import { intakeRoutes } from './intake.ts';
import { keyRoutes } from './keys.ts';
import { logRoutes } from './log.ts';
import { recordRoutes } from './records.ts';
import { reportRoutes } from './reports.ts';
import { ruleSetStepRoutes } from './rule-set-steps.ts';
import { ruleSetRoutes } from './rule-sets.ts';
import { viewRoutes } from './views.ts';

/** Every route of the service. */
export const routes: readonly Route[] = [
  ...intakeRoutes,
  ...reportRoutes,
  ...actRoutes,
  ...recordRoutes,
  ...viewRoutes,
  ...documentRoutes,
  ...ruleSetRoutes,
  ...ruleSetStepRoutes,
  ...logRoutes,
  ...keyRoutes,
  ...healthRoutes,
];
