import { proveConsistency, proveInclusion } from '../../app/evidence/proofs.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { LogProveOutput } from '../../presentation/schemas/log-prove.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { hashText } from '../../presentation/text/hash-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface ProveOptions {
  readonly store?: string;
  readonly size?: string;
}

const sizeFrom = (option: string | undefined) =>
  option === undefined ? undefined : BigInt(wholeNumberOption('--size', option, 0));

/** `guanxia log prove inclusion`: that an event is in the log's tree. */
export const proveEvent = async (
  cli: Cli,
  { stream, version }: { readonly stream: string; readonly version: string },
  options: ProveOptions,
): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const size = sizeFrom(options.size);
  const wanted = {
    stream,
    version: BigInt(wholeNumberOption('<version>', version, 1)),
    ...(size !== undefined && { size }),
  };
  const found = await inOffice({ store: url, access: 'read' }, ({ store }) => proveInclusion(store, wanted));
  const output: LogProveOutput = {
    schema: schemaUrl('log-prove'),
    kind: 'inclusion',
    stream,
    version: `${wanted.version}`,
    index: `${found.index}`,
    leafHash: hashText(found.leafHash),
    size: `${found.size}`,
    root: hashText(found.root),
    proof: found.proof.map(hashText),
  };
  printDocument(cli, output);
  return exit.done;
};

/** `guanxia log prove consistency`: that the log began with an earlier state of it. */
export const proveGrowth = async (cli: Cli, from: string, options: ProveOptions): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const newer = sizeFrom(options.size);
  const older = BigInt(wholeNumberOption('<size>', from, 0));
  const found = await inOffice({ store: url, access: 'read' }, ({ store }) =>
    proveConsistency(store, { older, ...(newer !== undefined && { newer }) }),
  );
  const output: LogProveOutput = {
    schema: schemaUrl('log-prove'),
    kind: 'consistency',
    older: { size: `${found.older.size}`, root: hashText(found.older.root) },
    newer: { size: `${found.newer.size}`, root: hashText(found.newer.root) },
    proof: found.proof.map(hashText),
  };
  printDocument(cli, output);
  return exit.done;
};
