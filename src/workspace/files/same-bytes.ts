import { closeSync, openSync, readSync, statSync } from 'node:fs';

const blockSize = 1 << 18;

/** Tells whether both files exist and hold the same bytes; reads a block at a time. */
export function sameBytes(one: string, other: string): boolean {
  const [stat, otherStat] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (stat === undefined || otherStat?.isFile() !== true || otherStat.size !== stat.size) return false;
  const { size } = stat;
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const blocks = [Buffer.alloc(blockSize), Buffer.alloc(blockSize)] as const;
  try {
    for (let at = 0; at < size; at += blockSize) {
      const length = Math.min(blockSize, size - at);
      readBlock(files[0], blocks[0], length, at);
      readBlock(files[1], blocks[1], length, at);
      if (blocks[0].compare(blocks[1], 0, length, 0, length) !== 0) return false;
    }
    return true;
  } finally {
    closeSync(files[0]);
    closeSync(files[1]);
  }
}

function readBlock(file: number, block: Buffer, length: number, position: number): void {
  for (let read = 0; read < length;) {
    const got = readSync(file, block, read, length - read, position + read);
    if (got === 0) return;
    read += got;
  }
}
