import { hasControls } from './controls.ts';
import { malformedKeyName } from './problems.ts';

const forbidden = /[\p{White_Space}\p{Cs}+]/u;

/**
 * Whether a key may be called so: not empty, without Unicode spaces and `+` (C2SP signed-note), and without what
 * a note cannot carry. A URL without its scheme is recommended: `example.org/guanxia`.
 */
export const isKeyName = (name: string): boolean =>
  name !== '' && !forbidden.test(name) && !hasControls(name);

/**
 * `name` itself, if a key may be called so.
 *
 * @throws {GuanxiaError} `malformed-key-name`
 */
export function keyName(name: string): string {
  if (!isKeyName(name)) throw malformedKeyName(name);
  return name;
}
