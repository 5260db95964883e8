import { DragomanError } from '../../model/error.ts';

/**
 * Text of a source file, byte order mark included, so that encoding it again gives the same bytes.
 *
 * @throws DragomanError `source-not-utf-8`, `source-binary` or `source-empty`.
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  if (hasUtf16Mark(bytes)) throw notUtf8(bytes, 0, path);
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw new DragomanError('source-binary', { offset: nul }, { file: path });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notUtf8(bytes, faultOffset(bytes), path);
  }
  if (!/[^\s\u200b]/.test(text)) throw new DragomanError('source-empty', {}, { file: path });
  return text;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function notUtf8(bytes: Uint8Array, offset: number, path: string): DragomanError {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const lines = before.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  const place = { file: path, line: lines.length, column: last.length + 1 };
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const rest = new TextDecoder('utf-8').decode(bytes.subarray(offset, offset + 40)).split(/[\r\n]/)[0] ?? '';
  const excerpt = last.length <= 200 ? { excerpt: last + rest } : {};
  return new DragomanError('source-not-utf-8', { offset, byte }, { ...place, ...excerpt });
}

/** The first byte that begins no character: the Unicode Standard's table 3-7 of well-formed sequences. */
function faultOffset(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
