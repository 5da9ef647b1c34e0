/** One line of the service's log: these members and no others, none of them personal. */
export interface LogLine {
  readonly time: string;
  readonly event: 'serve.started' | 'serve.stopped' | 'request' | 'internal';
  /** Id of the request, as `instance` of a problem tells it. */
  readonly req?: string;
  /** The pattern of the route, never an address. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  /** How long it took, in milliseconds. */
  readonly ms?: number;
  /** Who was authenticated: a staff id or the id of a client. */
  readonly actor?: string;
  /** Code of what was wrong. */
  readonly problem?: string;
  /** Of a fault of the program: the names of its functions and files, without its message. */
  readonly at?: readonly string[];
}

export type Log = (line: LogLine) => void;

/** Where a fault arose, without what it says: a message may quote data. */
export const framesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
        .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/([^/\s)]+)\)?$/, '$1'))
    : [];
