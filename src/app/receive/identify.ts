import type { IncomingReport } from '../../domain/report/report.ts';
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

/** The body without the editor's `$schema`, in its canonical form: what a repetition is told by. */
export const canonicalBody = ({ $schema: _editor, ...body }: IncomingReport): string =>
  canonicalJson(JSON.parse(JSON.stringify(body)) as JsonValue);

/** Under whose key, or as which of its equals, a submission is known again. */
const keyOf = ({ idempotencyKey, actor, arrival = 1 }: Submission, body: string) => {
  if (idempotencyKey !== undefined)
    return { purpose: 'report-key', material: canonicalJson([actor, idempotencyKey]) };
  return arrival === 1 ? undefined : { purpose: 'report-arrival', material: canonicalJson([arrival, body]) };
};

/** Keys of two clients have nothing in common, and those of one client for reports nothing with those for acts. */
export const identify = async (
  { vault }: Pick<Ports, 'vault'>,
  submission: Submission,
): Promise<Identity> => {
  if (submission.idempotencyKey === '') throw idempotencyKeyEmpty();
  const body = canonicalBody(submission.report);
  const fingerprint = await vault.mark('report-body', bytes(body));
  const key = keyOf(submission, body);
  const mark = key === undefined ? fingerprint : await vault.mark(key.purpose, bytes(key.material));
  return { id: uuidFrom(mark), fingerprint };
};
