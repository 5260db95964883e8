import { DragomanError } from '../../model/error.ts';
import { buildBlocks } from '../markup/build-blocks.ts';
import { textOfPieces } from '../markup/cut-pieces.ts';
import type { Format } from '../source/define-format.ts';
import { acceptChanges } from './accept-changes.ts';
import { linksIn } from './links.ts';
import { closePackage, openPackage, partsIn } from './package.ts';
import { markedBlocks, readWord, type WordDocument } from './read-docx.ts';
import { refuseTrackedChanges } from './tracked-changes.ts';
import { writeWord } from './write-docx.ts';

/** The longest text of one paragraph, in UTF-16 code units, and the most codes that stand in it. */
const longest = 100_000;
const mostCodes = 10_000;

/**
 * Word documents (ISO/IEC 29500, DOCX). Text and its formatting are read; all else stays as it is, and parts in which nothing was
 * translated keep their bytes. The text of the document is the XML of its parts; lines are its paragraphs.
 */
export const docxFormat: Format = {
  id: 'docx',
  extensions: ['.docx'],
  read(bytes, { path, locale, names, textKeys, acceptChanges: accepts = false }) {
    const { text: written, relations } = openPackage(bytes, path);
    const text = accepts ? acceptChanges(written, path) : written;
    const addresses = new Map(
      relations.flatMap(({ from, id, target, isExternal }) => (isExternal ? [[`${from} ${id}`, target] as const] : [])),
    );
    const addressOf = (part: string, id: string): string | undefined => addresses.get(`${part} ${id}`);
    const word = readWord(text, { path, addressOf, ...(textKeys && { textKeys }) });
    const lineAt = lineFinder(word);
    for (const part of partsIn(text)) refuseTrackedChanges(text, part, path, lineAt);
    const marked = markedBlocks(word);
    for (const { pieces } of marked) {
      const codes = pieces.filter(({ kind }) => kind !== 'text').length;
      if (textOfPieces(pieces).length <= longest && codes <= mostCodes) continue;
      throw new DragomanError('source-too-complex', {}, { file: path, line: lineAt(pieces[0]!.span.start), column: 1 });
    }
    if (!marked.some(({ aside }) => aside !== true) && marked.length === 0) {
      throw new DragomanError('source-empty', {}, { file: path });
    }
    const built = buildBlocks(text, marked, { locale, names, lineAt });
    return { format: 'docx', path, locale, text, bytes, ...built };
  },
  write(document, targets, locale) {
    if (targets.size === 0) return document.bytes;
    const { bytes, path } = document;
    return closePackage(bytes, openPackage(bytes, path).text, writeWord(document, targets, locale), path);
  },
  links: ({ text }) => linksIn(text),
};

/** Makes a finder of the paragraph, from 1, that an offset stands in. */
function lineFinder({ paragraphs }: WordDocument): (offset: number) => number {
  const starts = paragraphs.map(({ node }) => node.start).toSorted((one, other) => one - other);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 1);
  };
}
