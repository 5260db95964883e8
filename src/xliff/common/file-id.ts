import { NAME_CHARACTERS } from '../xml/nmtoken.ts';

const OUTSIDE_NMTOKEN = new RegExp(`[^${NAME_CHARACTERS}]`, 'gu');

/**
 * A release id as an NMTOKEN for `<file id>`: characters that an NMTOKEN can't have are written `_x0020_`, as in SQL/XML
 * names.
 */
export function fileIdOf(release: string): string {
  return (
    release
      // What follows may come to end in the underline of an escaped character.
      .replace(/_(?=x[0-9A-F]{4})/g, '_x005F_')
      .replace(
        OUTSIDE_NMTOKEN,
        (character) => `_x${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}_`,
      )
  );
}

/** The release id that a `<file id>` stands for; an id that `fileIdOf` never writes stands for itself. */
export function releaseOf(fileId: string): string {
  const release = fileId.replace(/_x([0-9A-F]{4,6})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return fileIdOf(release) === fileId ? release : fileId;
}
