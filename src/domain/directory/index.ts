export { type Affiliation, affiliationOf } from './affiliation.ts';
export { type DirectoryIndex, indexDirectory } from './directory-index.ts';
export { withPersonMeant } from './holder.ts';
export { type ConductTime, type Holding, heldDuring, heldOn, holdingsOf, postsOf } from './holding.ts';
export { isWithin, upward } from './places.ts';
export { postName } from './post-name.ts';
