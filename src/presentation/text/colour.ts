import pc from 'picocolors';

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours for one stream. They only ever repeat what the words and marks say. */
export type Palette = Pick<
  ReturnType<typeof pc.createColors>,
  'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'
>;

/** Colour on a terminal only; never under `--no-color`, a non-empty NO_COLOR (no-color.org) or TERM=dumb. */
export const wantsColour = (stream: {
  readonly isTerminal: boolean;
  readonly args: readonly string[];
  readonly env: Environment;
}): boolean =>
  stream.isTerminal &&
  !stream.args.includes('--no-color') &&
  (stream.env['NO_COLOR'] ?? '') === '' &&
  stream.env['TERM'] !== 'dumb';

export const palette = (colour: boolean): Palette => pc.createColors(colour);

const esc = String.fromCharCode(0x1b);

/** Every code that {@link palette} writes, so that no other passes. */
export const paintCodes = new RegExp(`(${esc}\\[(?:1|2|22|31|32|33|36|39)m)`);
