import { DragomanError } from '../../model/error.ts';
import { findForbidden, replaceForbidden, XML_FORBIDDEN } from '../../model/xml-characters.ts';

// Without the flag `u`, which is slower here, a pair of surrogates is looked at more closely below.
const SPECIAL_IN_TEXT = new RegExp(`[&<>\\r\\uD800-\\uDFFF${XML_FORBIDDEN}]`);
const SPECIAL_IN_ATTRIBUTE = new RegExp(`[&<>"\\t\\n\\r\\uD800-\\uDFFF${XML_FORBIDDEN}]`);

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
  const escaped = text.replace(/[&<>\r]/g, (character) => REFERENCES[character]!);
  return replaceForbidden(escaped, (character) => `<${prefix}cp hex="${hexOf(character)}"/>`);
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
  const found = findForbidden(text);
  if (found !== undefined) {
    throw new DragomanError('xliff-forbidden-character', { code: `U+${hexOf(found)}`, excerpt: text.slice(0, 60) });
  }
}

function hexOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
