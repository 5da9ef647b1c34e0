/** Options of a property test: `usual` random cases, ten times as many in `npm run test:long`. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: process.env['GUANXIA_LONG'] === undefined ? usual : usual * 10,
});
