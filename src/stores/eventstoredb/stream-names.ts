/** What our streams are called on the server: with a prefix, so that others can use the server as well. */
export interface StreamNames {
  readonly onServer: (stream: string) => string;
  /** Our name of a stream on the server; `undefined` for a stream of somebody else. */
  readonly ours: (name: string) => string | undefined;
  /** Matches our streams and the streams with their metadata, which tell of deletions. */
  readonly pattern: string;
  /** Matches our streams of reports and nothing else. */
  readonly reports: string;
}

export function streamNames(prefix: string): StreamNames {
  const literal = prefix.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return {
    onServer: (stream) => prefix + stream,
    ours: (name) =>
      !name.startsWith('$') && name.startsWith(prefix) ? name.slice(prefix.length) : undefined,
    pattern: prefix === '' ? String.raw`^(\$\$)?[^$]` : String.raw`^(\$\$)?${literal}`,
    reports: `^${literal}report-`,
  };
}
