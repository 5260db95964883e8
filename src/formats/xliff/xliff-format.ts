import { bestMatch, likelyTag } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { editXliff, type XliffEdit } from '../../xliff/edit.ts';
import { readXliff, writeXliff, type XliffDocument } from '../../xliff/document.ts';
import { positionsOf } from '../../xliff/positions.ts';
import { withTargetLanguage } from '../../xliff/target-language.ts';
import { translationsOf } from '../../xliff/translations.ts';
import { buildBlocks } from '../markup/build-blocks.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import {
  inlinesOf,
  type Format,
  type SourceBlock,
  type SourceDocument,
  type TargetContent,
} from '../source/define-format.ts';
import type { GivenTarget } from '../source/given.ts';
import { contentWith, givenContentOf, piecesOfContent } from './segment-pieces.ts';
import { refuseUnsure } from './refuse-unsure.ts';
import { segmentsIn, type ForeignSegment } from './foreign-segments.ts';

/**
 * XLIFF that another system made, of versions 1.2 to 2.2: each segment is a block, with the translation that the file has
 * of it. It is written back with other targets, and all else as it was.
 */
export const xliffFormat: Format = {
  id: 'xliff',
  extensions: ['.xlf', '.xliff'],
  read(bytes, { path, locale, names }) {
    const document = readXliff(bytes, { path });
    const { text } = document;
    const translations = translationsOf(document);
    refuseUnsure(document, translations, path);
    for (const { sourceLocale } of translations) refuseOther(sourceLocale, locale, path);
    const segments = segmentsIn(translations);
    const setsStates = segments.some(({ part }) => part.state !== 'initial' || part.unfinished === true);
    const offsetOf = positionsOf(text);
    const marked = segments.map((segment, at) => blockOf(segment, at, offsetOf));
    const built = buildBlocks(text, marked, { locale, names });
    const blocks = built.blocks.map((block): SourceBlock => finished(block, segments[Number(block.form)], setsStates));
    return { format: 'xliff', path, locale, text, bytes, ...built, blocks };
  },
  write(document, targets, locale) {
    return targets.size === 0 ? document.bytes : writeXliff(withTargets(document, targets, locale ?? document.locale));
  },
};

function refuseOther(found: string, expected: string, path: string): void {
  if (likelyTag(found)?.language === likelyTag(expected)?.language || bestMatch(found, [expected]) !== undefined)
    return;
  throw new DragomanError('import-other-source-locale', { found, expected }, { file: path, line: 1, column: 1 });
}

function blockOf({ unit, part }: ForeignSegment, at: number, offsetOf: ReturnType<typeof positionsOf>): MarkedBlock {
  const start = part.at === undefined ? at : offsetOf(part.at);
  const pieces = piecesOfContent(part.source, unit.originalData, start);
  const notes = unit.notes.map(({ text }) => ({ text, appliesTo: 'source' }) as const);
  return {
    pieces,
    translate: unit.translate,
    form: String(at),
    ...defined({ localeFilter: unit.localeFilter }),
    ...(notes.length > 0 && { notes }),
  };
}

/** Every segment is somebody's text: none is what a page is furnished with. */
function finished(block: SourceBlock, segment: ForeignSegment | undefined, setsStates: boolean): SourceBlock {
  const own: SourceBlock =
    block.role === 'navigation' ? { ...block, role: 'string', translate: segment?.unit.translate === true } : block;
  if (segment === undefined) return own;
  const { part, targetLocale } = segment;
  const content = part.target && targetLocale !== undefined ? givenContentOf(part.target, part.source) : undefined;
  const given: readonly GivenTarget[] | undefined =
    content === undefined || targetLocale === undefined
      ? undefined
      : [{ locale: targetLocale, content, state: setsStates ? stateOf(part) : 'translated' }];
  return { ...own, isSegment: true, ...defined({ given }) };
}

function stateOf({ state, unfinished }: ForeignSegment['part']): GivenTarget['state'] {
  return unfinished === true ? 'initial' : state;
}

function withTargets(
  source: SourceDocument,
  targets: ReadonlyMap<number, TargetContent>,
  locale: string,
): XliffDocument {
  const document = readXliff(source.bytes, { path: source.path });
  const segments = segmentsIn(translationsOf(document));
  const edits = [...targets].flatMap(([at, target]): readonly XliffEdit[] => {
    const segment = segments[Number(source.blocks[at]?.form)];
    if (segment === undefined) return [];
    const { unit, part, file } = segment;
    const ref = { file, unit: unit.id, segment: part.id, ...defined({ place: unit.at }) };
    const edit: XliffEdit = { kind: 'target', at: ref, content: contentWith(inlinesOf(target), part.source) };
    // In XLIFF 2 a segment without a state is one that nobody translated; in 1.2 it says nothing.
    const isStated = document.root.version.startsWith('2') && part.state === 'initial';
    return isStated ? [edit, { kind: 'state', at: ref, state: 'translated' }] : [edit];
  });
  // The targets first: where units stand is where they stood when the file was read.
  return withTargetLanguage(reread(editXliff(document, edits)), locale);
}

function reread(document: XliffDocument): XliffDocument {
  return readXliff(writeXliff(document), defined({ path: document.path }));
}
