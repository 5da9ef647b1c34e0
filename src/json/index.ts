export { bilingual } from './bilingual.ts';
export { canonicalJson } from './canonical-json.ts';
export { closestMatch } from './closest-match.ts';
export {
  type CommentedEntry,
  type CommentedJson,
  type CommentedNode,
  readCommentedJson,
} from './commented-json.ts';
export { type CustomIssue, customIssue } from './custom-issue.ts';
export { decodeUtf8 } from './decode-utf8.ts';
export { isForbiddenKey } from './forbidden-key.ts';
export type { JsonDocument } from './json-document.ts';
export type { JsonObject, JsonValue } from './json-value.ts';
export { parsePrivate, parsePrivateValue, parseValue, parseWith } from './parse-with.ts';
export { type JsonPath, pointer, pointerSteps } from './pointer.ts';
export { quoted } from './quoted.ts';
export { type ReadJsonOptions, readJson } from './read-json.ts';
export { readPrivate } from './read-private.ts';
