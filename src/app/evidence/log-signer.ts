import { signCheckpoint } from '../../evidence/checkpoint/sign-checkpoint.ts';
import type { SigningKey } from '../../evidence/note/signing-key.ts';
import { eventLeafHash } from '../../evidence/tree/event-leaf.ts';
import { treeBuilder } from '../../evidence/tree/tree-builder.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { LogFinding } from './finding.ts';
import type { SignedTree } from './signed-trees.ts';
import { treeComparison } from './tree-comparison.ts';

/** Signs a log as it grows. */
export interface LogSigner {
  /** Reads what is new in the log; answers with how many events it has. */
  readonly readOn: () => Promise<bigint>;
  /**
   * The checkpoint over all events that are now in the log.
   *
   * @throws {GuanxiaError} `checkpoint-differs`, `checkpoint-beyond-log`: the log does not continue what was
   * signed before, and nothing is signed
   */
  readonly sign: () => Promise<Pick<SignedTree, 'size' | 'root' | 'note'>>;
}

/** `signedBefore`: everything that is known to have been signed with this key for this log, by size. */
export function logSigner(
  store: EventStore,
  key: SigningKey,
  signedBefore: readonly SignedTree[],
): LogSigner {
  const builder = treeBuilder();
  const findings: LogFinding[] = [];
  const comparison = treeComparison(signedBefore, builder, { add: (...found) => findings.push(...found) });
  let end = beginning;

  const readOn = async () => {
    for await (const page of store.scan({ after: end })) {
      for (const event of page) {
        builder.append(eventLeafHash(event));
        comparison.reached(event.position);
        end = event.position;
      }
    }
    return builder.size();
  };

  return {
    readOn,
    sign: async () => {
      await readOn();
      comparison.ended();
      const [first, ...others] = findings;
      if (first !== undefined) throw new GuanxiaError([first, ...others]);
      const [size, root] = [builder.size(), builder.root()];
      return { size, root, note: signCheckpoint({ origin: key.verifierKey.name, size, root }, [key]) };
    },
  };
}
