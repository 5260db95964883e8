/** First bytes of archives that are no zips, and what each is called. */
const SIGNATURES: readonly (readonly [kind: string, bytes: string, offset?: number])[] = [
  ['RAR', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\0'],
  ['Zstandard', '\x28\xb5\x2f\xfd'],
  ['tar', 'ustar', 257],
  ['ARJ', '\x60\xea'],
  ['CAB', 'MSCF'],
  ['StuffIt', 'StuffIt'],
  ['LZH', '-lh5-', 2],
];

/** Names the kind of archive that bytes are, of those that can't be read; undefined for all else. */
export function archiveKind(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature, offset = 0]) =>
    [...signature].every((character, index) => bytes[offset + index] === character.charCodeAt(0)),
  )?.[0];
}
