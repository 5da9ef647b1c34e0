/** How often a property is tried: `usual` times, ten times as often in the long run. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: process.env['GUANXIA_LONG'] === undefined ? usual : usual * 10,
});
