import type { SqliteStore } from '../store/store-url.ts';

/** The folder beside a log in which its checkpoints are kept. */
export const checkpointsBeside = ({ log }: SqliteStore): string => `${log}.checkpoints`;

/** The file beside a log with the key that signs its checkpoints. */
export const signingKeyBeside = ({ log }: SqliteStore): string => `${log}.signing-key`;
