import type { UnzipFileInfo } from 'fflate';
import { DragomanError } from '../model/error.ts';

/** A returned XLIFF may be large, a bomb is larger. */
const limits = { files: 10_000, bytes: 1 << 30 } as const;

/** XLIFF rarely packs to less than a thirtieth of its size; a bomb packs to a thousandth. Small files may do so too. */
const bomb = { ratio: 200, bytes: 1 << 24 } as const;

/**
 * Looks at each entry of a zip of so many bytes before it is unpacked: throws a `DragomanError` at a path that leads
 * out of the zip, at too many or too large entries, and at what only a bomb has: a file that unpacks to hundreds of
 * times its size, or entries that share their bytes.
 */
export function zipGuard(zipBytes: number, path: string): (file: UnzipFileInfo) => void {
  let files = 0;
  let packed = 0;
  let unpacked = 0;
  const tooLarge = (): DragomanError =>
    new DragomanError('kit-too-large', { files: limits.files, megabytes: limits.bytes >> 20 }, { file: path });
  return ({ name, size, originalSize }) => {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name)) {
      throw new DragomanError('kit-unsafe-path', { name }, { file: path });
    }
    files += 1;
    packed += size;
    unpacked += originalSize;
    if (files > limits.files || unpacked > limits.bytes) throw tooLarge();
    if (packed > zipBytes || (originalSize > bomb.bytes && originalSize > size * bomb.ratio)) {
      throw new DragomanError('kit-bomb', { name }, { file: path });
    }
  };
}
