/** Older versions can corrupt a WAL database when it is reset (3.7.0–3.51.2, sqlite.org/changes.html). */
export const oldestSafeSqlite = '3.51.3';

/** Whether dotted `version` is `minimum` or later. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [own, other] = [version, minimum].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < other.length; index += 1) {
    const difference = (own[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
