import type { Writable } from 'node:stream';

const isGone = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE' || error.code === 'EIO';

/**
 * Writes to a stream until its reader is gone (`| head`), and then nothing: the work itself goes on, so that
 * what was asked for is done and the exit code is true.
 */
export const writer = (stream: Writable): ((text: string) => void) => {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!isGone(error)) throw error;
    gone = true;
  });
  return (text) => {
    if (!gone) stream.write(text);
  };
};
