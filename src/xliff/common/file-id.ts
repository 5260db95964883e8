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
        /[^-.\w:\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u{200C}-\u{200D}\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]/gu,
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
