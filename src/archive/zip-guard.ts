import type { UnzipFileInfo } from 'fflate';
import type { DragomanError } from '../model/error.ts';

/** The most entries of a zip that is read, and the most bytes that they unpack to. */
export const zipLimits: { readonly files: number; readonly bytes: number } = { files: 10_000, bytes: 1 << 30 };

/** XML rarely packs to less than a thirtieth of its size; a bomb packs to a thousandth. Small files may do so too. */
const bomb = { ratio: 200, bytes: 1 << 24 } as const;

/** Why a zip is not read. */
export type ZipFault =
  | { readonly kind: 'unsafe-path' | 'bomb' | 'locked' | 'entry-twice' | 'entry-damaged'; readonly name: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Says in the words of those who read the zip what is wrong with it. */
export type RefuseZip = (fault: ZipFault) => DragomanError;

/**
 * Looks at each entry of a zip of so many bytes before it is unpacked: throws what `refuse` makes of a path that leads
 * out of the zip, of too many or too large entries, and of what only a bomb has: a file that unpacks to hundreds of
 * times its size, or entries that share their bytes.
 */
export function zipGuard(zipBytes: number, refuse: RefuseZip): (file: UnzipFileInfo) => void {
  let files = 0;
  let packed = 0;
  let unpacked = 0;
  return ({ name, size, originalSize }) => {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name)) throw refuse({ kind: 'unsafe-path', name });
    files += 1;
    packed += size;
    unpacked += originalSize;
    if (files > zipLimits.files || unpacked > zipLimits.bytes) throw refuse({ kind: 'too-large' });
    if (packed > zipBytes || (originalSize > bomb.bytes && originalSize > size * bomb.ratio)) {
      throw refuse({ kind: 'bomb', name });
    }
  };
}
