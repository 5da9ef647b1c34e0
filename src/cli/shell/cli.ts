import type { Environment, Streams, Surroundings } from '../../office/surroundings.ts';
import { type Palette, palette, wantsColour } from '../../presentation/text/colour.ts';
import { printable } from '../../presentation/text/printable.ts';
import type { Voice } from '../../presentation/text/voice.ts';
import { text } from '../../problems/text.ts';
import { type Interruption, interruption } from './io/interruption.ts';
import { chooseLanguage } from './io/language.ts';
import { redrawn } from './io/redrawn.ts';
import { sink } from './io/streams.ts';

/** One run of the command: where it writes, in which language and colours. */
export interface Cli extends Voice {
  readonly env: Environment;
  readonly stdin: Streams['stdin'];
  /** How the user can call this command again. */
  readonly command: string;
  /** How many columns the help fills. */
  readonly width: number;
  /** Data, on stdout, with a line break added. */
  readonly print: (lines: string) => void;
  /** A JSON text, on stdout, as it stands. */
  readonly printJson: (json: string) => void;
  /** Everything else, on stderr, with a line break added. */
  readonly tell: (lines: string) => void;
  /** Writes a line of stderr over its last one; `undefined` where stderr is no terminal. */
  readonly redraw: ((line: string) => void) | undefined;
  /** The colours of stderr; `paint` has those of stdout. */
  readonly paintTalk: Palette;
  readonly interruption: Interruption;
  /** Why data could not be written, once that has failed. */
  readonly outputFailure: () => NodeJS.ErrnoException | undefined;
}

const usualWidth = 80;

const stopped = text('已停止；已登记的内容不受影响', 'stopped; what had been recorded is not affected');

/** A run in its surroundings, and how to let go of its streams when it is over. */
export const cliIn = (
  args: readonly string[],
  { streams, env, command = 'guanxia', signal }: Surroundings,
): { readonly cli: Cli; readonly release: () => void } => {
  const { stdin, stdout, stderr } = streams;
  const language = chooseLanguage(args, env);
  const colours = [stdout, stderr].map((stream) =>
    wantsColour({ isTerminal: stream.isTTY === true, args, env }),
  );
  const [outColour = false, errColour = false] = colours;
  const [out, err] = [sink(stdout), sink(stderr)];
  const cli: Cli = {
    language,
    env,
    stdin,
    command,
    width: stdout.columns ?? usualWidth,
    say: (both) => both[language],
    print: (lines) => out.write(`${printable(lines, outColour)}\n`),
    printJson: (json) => out.write(`${json}\n`),
    tell: (lines) => err.write(`${printable(lines, errColour)}\n`),
    redraw: stderr.isTTY === true ? (line) => err.write(redrawn(line)) : undefined,
    paint: palette(outColour),
    paintTalk: palette(errColour),
    outputFailure: out.failure,
    interruption: interruption(signal, () => err.write(`${stopped[language]}\n`)),
  };
  return {
    cli,
    release: () => {
      out.release();
      err.release();
    },
  };
};
