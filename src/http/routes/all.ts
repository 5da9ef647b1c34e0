import type { Route } from '../route.ts';
import { healthRoutes } from './health.ts';
import { keyRoutes } from './keys.ts';
import { reportRoutes } from './reports.ts';
import { viewRoutes } from './views.ts';

/** Every route of the service. */
export const routes: readonly Route[] = [...reportRoutes, ...viewRoutes, ...keyRoutes, ...healthRoutes];
