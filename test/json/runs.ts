/** How often a property is tried: `usual` times, ten times as often in the long run. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: process.env['GUANXIA_LONG'] === undefined ? usual : usual * 10 };
}
