const hashLength = 32;
const together = 65_536;

/** The leaf hashes of a log, 32 bytes each. */
export interface LeafList {
  readonly push: (leafHash: Uint8Array) => void;
  readonly at: (index: bigint) => Uint8Array;
}

export function leafList(): LeafList {
  const blocks: Uint8Array[] = [];
  let size = 0;
  return {
    push: (leafHash) => {
      const within = size % together;
      if (within === 0) blocks.push(new Uint8Array(together * hashLength));
      blocks.at(-1)?.set(leafHash, within * hashLength);
      size += 1;
    },
    at: (index) => {
      const [block, within] = [Math.floor(Number(index) / together), Number(index) % together];
      return (blocks[block] as Uint8Array).subarray(within * hashLength, (within + 1) * hashLength);
    },
  };
}
