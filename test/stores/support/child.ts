import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A user without rights: files that root could read and write anyway must refuse somebody. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

export interface Finished {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Starts a compiled child; its arguments are passed as JSON. */
export const start = (
  file: string,
  input: object,
  { powerless = false }: { readonly powerless?: boolean } = {},
): ChildProcessWithoutNullStreams =>
  spawn(
    process.execPath,
    [file, JSON.stringify(input)],
    powerless && isRoot ? { uid: nobody, gid: nobody } : {},
  );

/** Whom a file must belong to, to be the powerless child's own. */
export const powerlessOwner = (): readonly [number, number] | undefined =>
  isRoot ? [nobody, nobody] : undefined;

/** What a child has said by the time it has ended. */
export async function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const [code] = await once(child, 'close');
  return { out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), code };
}
