import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/sqlite/driver.ts';
import { session } from '../../src/vault/sqlite/session.ts';
import { transaction } from '../../src/vault/sqlite/transaction.ts';
import { rejection } from './rejection.ts';

const failing = (errcode?: number) => () => {
  throw Object.assign(new Error('told by SQLite'), errcode === undefined ? {} : { errcode });
};

const database = { close: () => undefined } as Database;

describe('the session of a vault', () => {
  it.each([
    ['vault-unavailable', 5, 'ok'],
    ['vault-unavailable', 10 | (4 << 8), 'vault-unavailable'],
    ['vault-damaged', 11, 'vault-unavailable'],
    ['not-a-guanxia-vault', 26, 'ok'],
  ])('says %s at SQLite’s error %i, and then %s', async (code, errcode, then) => {
    const { use } = session(database, 'vault');
    expect(await rejection((async () => use(failing(errcode)))())).toBe(code);
    const afterwards = async () => use(() => 'ok');
    expect(await (then === 'ok' ? afterwards() : rejection(afterwards()))).toBe(then);
  });

  it('leaves an error of other origin as it is', () =>
    expect(() => session(database, 'vault').use(failing())).toThrow(new Error('told by SQLite')));
});

describe('a transaction', () => {
  const recorded = (isTransaction: boolean, rollback: () => void = () => undefined) => {
    const done: string[] = [];
    const exec = (sql: string) => {
      done.push(sql);
      if (sql === 'ROLLBACK') rollback();
    };
    return { done, database: { isTransaction, exec } as Database };
  };

  it('commits what has worked', () => {
    const { done, database } = recorded(true);
    expect(transaction(database, () => 'result')).toBe('result');
    expect(done).toStrictEqual(['BEGIN IMMEDIATE', 'COMMIT']);
  });

  it.each([
    ['rolls back what has not', true, ['BEGIN IMMEDIATE', 'ROLLBACK']],
    ['does not roll back what SQLite has', false, ['BEGIN IMMEDIATE']],
  ])('%s', (_label, isTransaction, expected) => {
    const { done, database } = recorded(isTransaction);
    expect(() => transaction(database, failing(5))).toThrow('told by SQLite');
    expect(done).toStrictEqual(expected);
  });

  it('tells why it rolled back even if that fails', () => {
    const { database } = recorded(true, () => {
      throw new Error('and now this');
    });
    expect(() => transaction(database, failing(10))).toThrow('told by SQLite');
  });
});
