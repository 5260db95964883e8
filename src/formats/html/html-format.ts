import { DragomanError } from '../../model/error.ts';
import { buildBlocks } from '../markup/build-blocks.ts';
import { textOfPieces } from '../markup/cut-pieces.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { writeBlocks } from '../markup/write-blocks.ts';
import { decodeUtf8 } from '../source/decode-utf8.ts';
import type { Format } from '../source/define-format.ts';
import { placeAt } from '../source/place.ts';
import { editBlocks, languageEdits } from './languages.ts';
import { textOfPage } from './page.ts';
import { linksIn } from './links.ts';
import { refuseLostText } from './lost-text.ts';
import { rulesOf } from './page-rules.ts';
import { readHtml } from './read-html.ts';
import { rulingOf } from './ruled-page.ts';
import { htmlRenderer } from './write-html.ts';

/** The longest text of one block, in UTF-16 code units, and the most codes that stand in it. */
const longest = 100_000;
const mostCodes = 10_000;

/**
 * HTML, whole pages and parts of them. Elements within a text are inline codes; scripts, styles, code and what the page is
 * furnished with stay as they are.
 */
export const htmlFormat: Format = {
  id: 'html',
  extensions: ['.html', '.htm'],
  read(bytes, { path, locale, names, textKeys, readBeside }) {
    const text = decodeUtf8(bytes, path);
    const page = pageIn(path, () => {
      refuseLostText(text);
      return readHtml(text, { locale, keys: textKeys, ruling: rulingOf(text, rulesOf(text, readBeside)) });
    });
    const marked = textOfPage(page.blocks);
    for (const block of marked) if (block.translate) refuseIfLong(text, block, path);
    const built = buildBlocks(text, marked, { locale, names });
    return { format: 'html', path, locale, text, bytes, ...built, meta: { ...built.meta, ...page.meta } };
  },
  write(document, targets, locale) {
    const edits = locale === undefined || locale === document.locale ? [] : languageEdits(document, locale);
    const added = editBlocks(edits);
    const blocks = [...document.blocks, ...added];
    const all = new Map(targets);
    for (const [at, { text }] of added.entries()) all.set(document.blocks.length + at, text);
    return new TextEncoder().encode(writeBlocks({ text: document.text, blocks }, all, htmlRenderer(document.text)));
  },
  links: ({ text }) => linksIn(text),
};

/** Faults of a page name its file. */
function pageIn<Page>(path: string, read: () => Page): Page {
  try {
    return read();
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}

function refuseIfLong(text: string, { pieces }: MarkedBlock, path: string): void {
  if (pieces.length <= longest && textOfPieces(pieces).length <= longest) {
    if (pieces.filter(({ kind }) => kind !== 'text').length <= mostCodes) return;
  }
  throw new DragomanError('source-too-complex', {}, { file: path, ...placeAt(text, pieces[0]?.span.start ?? 0) });
}
