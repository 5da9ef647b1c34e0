import type { Metadata } from '@grpc/grpc-js';
import type { AppendFault } from './faults.ts';
import type { AppendOutcome, Expected, Proposed } from './record.ts';
import type { ServerState } from './server-state.ts';
import { refusal } from './words.ts';

/** What the server answers to an append: its outcome, an error, or nothing at all. */
export type Answer =
  | { readonly kind: 'outcome'; readonly outcome: AppendOutcome }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: ReturnType<typeof refusal> }
  | { readonly kind: 'none' };

const none: Answer = { kind: 'none' };

const errorOf = ({ code, exception }: Extract<AppendFault, { kind: 'refuse' }>) =>
  refusal(code, 'refused on command', exception ? { exception } : {});

/** Appends, as far as the faults on command let it. */
export function appendUnderFaults(
  { log, faults, link, access, maxAppendSize }: ServerState,
  call: Metadata,
  stream: string,
  expected: Expected,
  events: readonly Proposed[],
): Answer {
  const fault = faults.onAppend(stream);
  if (fault?.kind === 'refuse') return { kind: 'error', error: errorOf(fault) };
  if (fault?.kind === 'reset-before-commit') link().cut();
  if (fault?.kind.endsWith('before-commit')) return none;
  if (!access.may(call, '$w', stream)) return { kind: 'denied' };
  const size = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (size > maxAppendSize) return { kind: 'too-large' };
  const outcome = log.append(stream, expected, events);
  if (fault === undefined) return { kind: 'outcome', outcome };
  if (fault.kind === 'reset-after-commit') link().cut();
  return none;
}
