/** Bytes that need not be in memory at once: they are read piece by piece, as often as somebody asks. */
export interface ByteSource {
  /** In bytes. */
  readonly length: number;
  /** Reads the bytes from the start in pieces of `size`, the last one shorter. A piece holds until the next is asked for. */
  pieces(size: number): Iterable<Uint8Array>;
}

const PIECE = 1 << 20;

/** Makes a source of bytes that are in memory. */
export function sourceOf(bytes: Uint8Array | ByteSource): ByteSource {
  if (!(bytes instanceof Uint8Array)) return bytes;
  return {
    length: bytes.length,
    *pieces(size) {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

/** Reads all bytes into memory. */
export function wholeOf(bytes: Uint8Array | ByteSource): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  const whole = new Uint8Array(bytes.length);
  let at = 0;
  for (const piece of bytes.pieces(PIECE)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, at);
}

/** Reads the first bytes of a source, at most `count`. */
export function headOf(source: ByteSource, count: number): Uint8Array {
  for (const piece of source.pieces(count)) return piece;
  return new Uint8Array();
}
