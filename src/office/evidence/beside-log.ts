import type { LocalFiles } from '../stores/store-url.ts';

/** The folder beside a log in which its checkpoints are kept. */
export const checkpointsBeside = ({ beside }: LocalFiles): string => `${beside}.checkpoints`;

/** The file beside a log with the key that signs its checkpoints. */
export const signingKeyBeside = ({ beside }: LocalFiles): string => `${beside}.signing-key`;
