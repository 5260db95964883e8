import type { TargetInline } from '../source/define-format.ts';
import { jsonForm, jsonText } from './json-ld.ts';
import { verbatim } from '../markup/link-edits.ts';
import type { RenderBlock } from '../markup/write-blocks.ts';
import { referencesIn } from './text-pieces.ts';

/** An encoding that a page says it is in (HTML, 13.2.3.2), within its first kilobyte. */
const encoding = /<meta[^>]{1,400}charset\s*=\s*["']?\s*([\w-]+)/iu;

/**
 * Makes the writer of the blocks of a page: no text of it becomes markup. A character that the block has as a reference
 * is written as one, and every character beyond ASCII is where the page says to be in an encoding other than UTF-8.
 */
export function htmlRenderer(text: string): RenderBlock {
  const said = encoding.exec(text.slice(0, 1024))?.[1]?.toLowerCase() ?? 'utf-8';
  const isUnicode = /^utf-?8$/u.test(said);
  return (block, content, codeText) => {
    if (block.form === verbatim) return plainText(content);
    if (block.form === jsonForm) return jsonText(plainText(content), isUnicode);
    const references = referencesIn(text.slice(block.spans[0]?.start, block.spans.at(-1)?.end));
    const escape = (part: string): string => {
      let written = escapeMarkup(part);
      if (references.size > 0) written = written.replace(/[^\0-\x7f]/gu, (each) => references.get(each) ?? each);
      if (isUnicode) return written;
      return written.replace(/[^\0-\x7f]/gu, (each) => `&#${each.codePointAt(0)};`);
    };
    if (block.form?.startsWith('attribute-') === true) return attributeText(escape(plainText(content)), block.form);
    return content.map((inline) => (inline.kind === 'code' ? codeText(inline.code) : escape(inline.text))).join('');
  };
}

/** Writes text as the value of an attribute, in the quotation marks that it has in the file. */
export function attributeText(escaped: string, form: string): string {
  if (form === 'attribute-single') return escaped.replaceAll("'", '&#39;');
  const text = escaped.replaceAll('"', '&quot;');
  return form === 'attribute-bare' ? `"${text}"` : text;
}

function plainText(content: readonly TargetInline[]): string {
  return content.map((inline) => (inline.kind === 'code' ? '' : inline.text)).join('');
}

/** Writes text so that none of it is markup. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
