import { decodeUtf8 } from '../source/decode-utf8.ts';
import { inlinesOf, type Format } from '../source/define-format.ts';
import { spliceSpans } from '../source/spans.ts';
import { outlineText } from './outlining.ts';

/**
 * Plain text in UTF-8, as press offices send it. Its structure is found by rule; blank lines, white space at the ends
 * of lines and the markers of lists belong to no block and stay where they are.
 */
export const textFormat: Format = {
  id: 'text',
  extensions: ['.txt', '.text'],
  read(bytes, { path, locale, names, chosen }) {
    const text = decodeUtf8(bytes, path);
    return { format: 'text', path, locale, text, bytes, ...outlineText(text, locale, names, chosen) };
  },
  write(document, targets) {
    const replacements = [...targets].map(([at, target]) => ({
      spans: document.blocks[at]?.spans ?? [],
      target: inlinesOf(target)
        .map((inline) => (inline.kind === 'code' ? '' : inline.text))
        .join(''),
    }));
    return new TextEncoder().encode(spliceSpans(document.text, replacements));
  },
};
