import { fromBase64, toBase64 } from '../bytes/base64.ts';
import { fromDecimal } from '../bytes/decimal.ts';
import { isHash } from '../bytes/sha256.ts';
import { malformedCheckpoint } from './problems.ts';

/** The state of a log at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: the name of its signing key. */
  readonly origin: string;
  /** How many leaves its tree has. */
  readonly size: bigint;
  /** Root of its RFC 6962 tree over these leaves, 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines; not recommended, and ours have none. */
  readonly extensions?: readonly string[];
}

/**
 * The text that is signed: origin, decimal size, base64 root and any extensions, each with a newline behind it.
 *
 * @throws {GuanxiaError} `malformed-checkpoint` if {@link parseCheckpointText} would not read it as it was
 */
export function checkpointText({ origin, size, root, extensions = [] }: Checkpoint): string {
  const lines = [origin, `${size}`, toBase64(root), ...extensions];
  if (lines.some((line) => line.includes('\n'))) throw malformedCheckpoint();
  const text = lines.map((line) => `${line}\n`).join('');
  parseCheckpointText(text);
  return text;
}

/**
 * The checkpoint that {@link checkpointText} writes so.
 *
 * @throws {GuanxiaError} `malformed-checkpoint` if a line is missing or empty, the size is not plain decimal of
 * at most 19 digits, or the root not the base64 of 32 bytes
 */
export function parseCheckpointText(text: string): Checkpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.includes('')) throw malformedCheckpoint();
  const [origin, decimal = '', encoded = '', ...extensions] = lines;
  const size = fromDecimal(decimal);
  const root = fromBase64(encoded);
  if (origin === undefined || size === undefined || root === undefined || !isHash(root)) {
    throw malformedCheckpoint();
  }
  return { origin, size, root, ...(extensions.length > 0 && { extensions }) };
}
