export { type Checkpoint, checkpointText, parseCheckpointText } from './checkpoint.ts';
export { parseCheckpoint, verifyCheckpoint } from './read-checkpoint.ts';
export { signCheckpoint } from './sign-checkpoint.ts';
export { verifyConsistency } from './verify-consistency.ts';
