import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** Lengths of the fixed parts, and offsets of fields (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
const localLength = 30;
const endLength = 22;
const utf8Names = 0x0800;
const deflated = 8;

/**
 * Writes a zip with the content of some entries replaced; every other entry keeps its bytes, and all keep their order, names
 * and times. The same input gives the same bytes. Undefined where the zip's directory does not hold together, or is
 * that of a zip of more than 4 GB.
 */
export function replaceEntries(zip: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  // A `Buffer` would give parts of itself for copies of them.
  const bytes = new Uint8Array(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = zipDirectory(bytes);
  const first = directory?.[0];
  if (directory === undefined || first === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = directory.at(-1)!.record;
  const end = last.start + last.length;
  if (end + endLength > bytes.length || view.getUint32(end, true) !== 0x06054b50) return undefined;
  const inPlace = directory.toSorted((one, other) => one.header - other.header);
  const chunks: Uint8Array[] = [bytes.subarray(0, inPlace[0]!.header)];
  let length = chunks[0]!.length;
  const records = new Map<ZipEntry, Uint8Array>();
  for (const [at, entry] of inPlace.entries()) {
    const content = contents.get(entry.name);
    const record = bytes.slice(entry.record.start, entry.record.start + entry.record.length);
    const next = inPlace[at + 1]?.header ?? first.record.start;
    const written =
      content === undefined ? { record, local: [bytes.subarray(entry.header, next)] } : entryOf(record, content);
    new DataView(written.record.buffer).setUint32(42, length, true);
    records.set(entry, written.record);
    for (const chunk of written.local) {
      chunks.push(chunk);
      length += chunk.length;
    }
  }
  const start = length;
  for (const entry of directory) {
    const record = records.get(entry)!;
    chunks.push(record);
    length += record.length;
  }
  const tail = bytes.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint32(12, length - start, true);
  tailView.setUint32(16, start, true);
  return joined([...chunks, tail]);
}

/** The record and the local header of an entry with new content, which is deflated. */
function entryOf(record: Uint8Array, content: Uint8Array): { record: Uint8Array; local: readonly Uint8Array[] } {
  const old = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const nameLength = old.getUint16(28, true);
  const name = record.subarray(46, 46 + nameLength);
  const comment = record.subarray(46 + nameLength + old.getUint16(30, true));
  const packed = deflateSync(content, { level: 6 });
  const local = new Uint8Array(localLength + nameLength);
  const view = new DataView(local.buffer);
  const flags = old.getUint16(8, true) & utf8Names;
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flags, true);
  view.setUint16(8, deflated, true);
  view.setUint32(10, old.getUint32(12, true), true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, content.length, true);
  view.setUint16(26, nameLength, true);
  local.set(name, localLength);
  const fresh = joined([record.subarray(0, 46), name, comment]);
  const freshView = new DataView(fresh.buffer);
  freshView.setUint16(6, 20, true);
  // Flags, method, time, checksum and sizes are those of the local header, two bytes further.
  fresh.set(local.subarray(6, 26), 8);
  freshView.setUint16(30, 0, true);
  return { record: fresh, local: [local, packed] };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
