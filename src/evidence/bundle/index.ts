export { type Bundle, type BundledEvent, type BundledStream, bundleFormat } from './bundle.ts';
export { checkBundle, type Sound, type Unsound, type Verdict } from './check/check-bundle.ts';
export type { Finding, FindingCode } from './check/finding.ts';
export { readBundle } from './read-bundle.ts';
export { type BundleParts, type ProvenEvent, writeBundle } from './write-bundle.ts';
