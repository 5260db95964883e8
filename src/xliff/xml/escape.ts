import { DragomanError } from '../../model/error.ts';

// XML 1.0 allows tab, line feed, carriage return and U+0020 on, without lone surrogates, U+FFFE and U+FFFF.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;
// oxlint-disable-next-line no-control-regex
const SPECIAL_IN_TEXT = /[&<>\r\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
// oxlint-disable-next-line no-control-regex
const SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Character data. Characters that XML forbids become `<cp hex="…"/>` (XLIFF 2.1, section 4.2.3.1). */
export function escapeText(text: string, prefix = ''): string {
  if (!SPECIAL_IN_TEXT.test(text)) return text;
  return text
    .replace(/[&<>\r]/g, (character) => REFERENCES[character]!)
    .replace(FORBIDDEN, (character) => `<${prefix}cp hex="${hexOf(character)}"/>`);
}

/** Character data where no `cp` may stand. Throws `xliff-forbidden-character`. */
export function escapePlainText(text: string): string {
  if (!SPECIAL_IN_TEXT.test(text)) return text;
  refuseForbidden(text);
  return text.replace(/[&<>\r]/g, (character) => REFERENCES[character]!);
}

/** The value of an attribute in double quotes. Throws `xliff-forbidden-character`. */
export function escapeAttribute(value: string): string {
  if (!SPECIAL_IN_ATTRIBUTE.test(value)) return value;
  refuseForbidden(value);
  return value.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]!);
}

function refuseForbidden(text: string): void {
  const found = text.match(FORBIDDEN)?.[0];
  if (found !== undefined) {
    throw new DragomanError('xliff-forbidden-character', { code: `U+${hexOf(found)}`, excerpt: text.slice(0, 60) });
  }
}

function hexOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
