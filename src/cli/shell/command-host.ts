import type { Cli } from './cli.ts';
import type { ExitCode } from './exit-code.ts';

/** What a command is added with: its run, and where it says how it ended. */
export interface CommandHost {
  readonly cli: Cli;
  readonly ends: (code: ExitCode) => void;
}
