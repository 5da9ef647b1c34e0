import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { notAVault } from '../file-problems.ts';
import { asTold, vaultDamaged, vaultUnavailable } from '../problems.ts';

/** SQLite's primary result codes that mean something to us (sqlite.org/rescode.html). */
const code = { ioError: 10, notADatabase: 26 };

/** `CORRUPT`, and `ERROR`: a table or column that has to be there is not. */
const corrupt: readonly unknown[] = [1, 11];

const primary = (error: unknown): number | undefined => {
  const { errcode } = Object(error) as { readonly errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
};

/** After it nothing that the connection says can be relied on: what is written may not reach the disk. */
export const isFatal = (error: unknown): boolean =>
  primary(error) === code.ioError || corrupt.includes(primary(error));

/** A driver's error in guanxia's words; errors of other origin as they are. */
export const inOurWords = (error: unknown, path: string): unknown => {
  if (error instanceof GuanxiaError || primary(error) === undefined) return error;
  if (primary(error) === code.notADatabase) return notAVault(path);
  if (corrupt.includes(primary(error))) return vaultDamaged(asTold(`\`${path}\``), error);
  return vaultUnavailable(path, asTold((error as Error).message), error);
};
