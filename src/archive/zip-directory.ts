/** What a zip's own directory says of an entry (APPNOTE 6.3, section 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** Where the directory has it, and how many bytes of it. */
  readonly record: { readonly start: number; readonly length: number };
  /** Where its own header is. */
  readonly header: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** The entry's own header says the same name and method. */
  readonly isWhole: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Of the record at the end, without its comment. */
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

/** Of Zip64: what stands in a field that is too small, the record at the end and what says where it is. */
const TOO_LARGE = 0xffffffff;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;

/**
 * Reads a zip's directory, in its order. Undefined where it does not hold together: where it is not where its end says,
 * or lists another number of entries.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const record = recordIn(view);
  if (record === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = record.start;
  while (at + ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const rest = view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + ENTRY_LENGTH + rest;
    if (next > view.byteLength) return undefined;
    entries.push(entryAt(view, at));
    at = next;
  }
  return entries.length === record.count ? entries : undefined;
}

/** How many entries a directory has, and where it starts. */
interface DirectoryRecord {
  readonly count: number;
  readonly start: number;
}

/** Finds the record at the end, which a comment may follow; that of Zip64, before it, where its fields are too small. */
function recordIn(view: DataView): DirectoryRecord | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  let end = view.byteLength - END_LENGTH;
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return undefined;
  const count = view.getUint16(end + 10, true);
  // Of this part of the archive and of all its parts: there is one.
  if (count !== view.getUint16(end + 8, true)) return undefined;
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== TOO_LARGE) return { count, start };
  const locator = end - LOCATOR_64_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start };
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END_64_LENGTH > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function entryAt(view: DataView, at: number): ZipEntry {
  const header = localHeaderOf(view, at);
  const nameLength = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const rest = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return {
    name: new TextDecoder().decode(name),
    record: { start: at, length: ENTRY_LENGTH + rest },
    header,
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isWhole: isSame(view, at, header),
  };
}

/** Finds an entry's own header; where the directory's field is too small, by its Zip64 field. */
function localHeaderOf(view: DataView, at: number): number {
  const stated = view.getUint32(at + 42, true);
  if (stated !== TOO_LARGE) return stated;
  let field = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  const before = [20, 24].filter((size) => view.getUint32(at + size, true) === TOO_LARGE).length;
  const place = field + 4 + 8 * before;
  return place + 8 <= end ? Number(view.getBigUint64(place, true)) : stated;
}

function isSame(view: DataView, at: number, local: number): boolean {
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL) return false;
  const length = view.getUint16(at + 28, true);
  if (
    view.getUint16(local + 26, true) !== length ||
    view.getUint16(local + 8, true) !== view.getUint16(at + 10, true)
  ) {
    return false;
  }
  if (local + LOCAL_LENGTH + length > view.byteLength || at + ENTRY_LENGTH + length > view.byteLength) return false;
  for (let index = 0; index < length; index++) {
    if (view.getUint8(local + LOCAL_LENGTH + index) !== view.getUint8(at + ENTRY_LENGTH + index)) return false;
  }
  return true;
}
