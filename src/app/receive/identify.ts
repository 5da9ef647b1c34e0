import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { Ports } from '../ports.ts';
import { idempotencyKeyEmpty } from './receive-problems.ts';
import { uuidFrom } from './report-id.ts';
import type { Submission } from './submission.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** By what a repetition is recognised. */
export interface Identity {
  readonly id: string;
  readonly fingerprint: string;
}

/** The body without the editor's `$schema` is what a repetition is told by. */
export const identify = async (
  { vault }: Pick<Ports, 'vault'>,
  { report, idempotencyKey }: Submission,
): Promise<Identity> => {
  if (idempotencyKey === '') throw idempotencyKeyEmpty();
  const { $schema: _editor, ...body } = report;
  const canonical = canonicalJson(JSON.parse(JSON.stringify(body)) as JsonValue);
  const fingerprint = await vault.mark('report-body', bytes(canonical));
  const key =
    idempotencyKey === undefined ? fingerprint : await vault.mark('report-key', bytes(idempotencyKey));
  return { id: uuidFrom(key), fingerprint };
};
