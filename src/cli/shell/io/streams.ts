import type { Writable } from 'node:stream';

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => void;
  /** Why something could not be written: a full disk, for example. A reader who went away is no failure. */
  readonly failure: () => NodeJS.ErrnoException | undefined;
  /** Stops listening to the stream. */
  readonly release: () => void;
}

const readerIsGone = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EIO';

/**
 * Writes to a stream until that fails or its reader is gone (`| head`), and then nothing: the work itself goes
 * on, so that what was asked for is done.
 */
export const sink = (stream: Writable): Sink => {
  let open = true;
  let failure: NodeJS.ErrnoException | undefined;
  const note = (error: NodeJS.ErrnoException): void => {
    open = false;
    if (!readerIsGone(error)) failure ??= error;
  };
  stream.on('error', note);
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    failure: () => failure,
    release: () => stream.off('error', note),
  };
};
