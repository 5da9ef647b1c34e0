import type { Checkpoint, ViewId } from '../port/view-store.ts';
import { viewConflict } from '../port/view-store-problems.ts';

/** @throws {GuanxiaError} `view-conflict` unless the view stands where the caller has seen it. */
export function assertStandsAt(
  view: ViewId,
  expected: Checkpoint | undefined,
  actual: Checkpoint | undefined,
): void {
  if (expected?.position !== actual?.position || expected?.eventId !== actual?.eventId)
    throw viewConflict(view, expected, actual);
}
