import type { ClientBase, Pool, PoolConfig } from 'pg';
import { postgresMissing } from './problems.ts';

interface Driver {
  readonly Pool: new (config: PoolConfig) => Pool;
}

/** The package `pg`, loaded when a store is opened and not before: who uses none need not install it. */
export async function loadDriver(): Promise<Driver> {
  try {
    const { default: driver } = await import('pg');
    return driver;
  } catch (cause) {
    throw postgresMissing(cause);
  }
}

export type { ClientBase, Pool };
