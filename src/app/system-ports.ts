import { v7 } from 'uuid';
import type { Clock, Ids } from './ports.ts';

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();

/** UUID version 7: ordered by time (RFC 9562). */
export const uuidV7: Ids = () => v7();
