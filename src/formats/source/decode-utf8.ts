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

/** Finds the first byte that begins no character, by table 3-7 of the Unicode Standard, well-formed byte sequences. */
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
  const [lead, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  const length = sequences.find((each) => isIn(each.lead, lead) && isIn(each.second, second))?.length ?? 0;
  for (let next = at + 2; next < at + length; next += 1) if (!isIn(trail, bytes[next] ?? 0)) return 0;
  return length;
}

type Range = readonly [first: number, last: number];

const trail: Range = [0x80, 0xbf];

/** The lead byte of each kind of sequence, what may come second, and how many bytes it has. */
const sequences: readonly { readonly lead: Range; readonly second: Range; readonly length: number }[] = [
  { lead: [0x00, 0x7f], second: [0x00, 0xff], length: 1 },
  { lead: [0xc2, 0xdf], second: trail, length: 2 },
  { lead: [0xe0, 0xe0], second: [0xa0, 0xbf], length: 3 },
  { lead: [0xe1, 0xec], second: trail, length: 3 },
  { lead: [0xed, 0xed], second: [0x80, 0x9f], length: 3 },
  { lead: [0xee, 0xef], second: trail, length: 3 },
  { lead: [0xf0, 0xf0], second: [0x90, 0xbf], length: 4 },
  { lead: [0xf1, 0xf3], second: trail, length: 4 },
  { lead: [0xf4, 0xf4], second: [0x80, 0x8f], length: 4 },
];

function isIn([first, last]: Range, byte: number): boolean {
  return byte >= first && byte <= last;
}
