import { visible } from '../problems/visible.ts';

const longest = 40;

/**
 * What somebody wrote, for a message: in backticks, cut to 40 characters, invisible characters escaped.
 * Text appears without quotes, everything else as JSON.
 */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
  return `\`${visible(cut)}\``;
}
