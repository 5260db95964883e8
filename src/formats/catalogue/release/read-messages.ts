import { sameLocale } from '../../../locale/tags/tags.ts';
import { defined } from '../../../model/defined.ts';
import { DragomanError, type ErrorPlace } from '../../../model/error.ts';
import type { Note } from '../../../model/unit.ts';
import { buildBlocks } from '../../markup/build-blocks.ts';
import type { MarkedBlock } from '../../markup/pieces.ts';
import { decodeUtf8 } from '../../source/decode-utf8.ts';
import type { ReadOptions, SourceBlock, SourceDocument } from '../../source/define-format.ts';
import type { GivenTarget } from '../../source/given.ts';
import { placeAt } from '../../source/place.ts';
import { keyOfPath, type CatalogueKind, type CatalogueMessage } from '../contract/catalogue-kind.ts';
import { counterparts } from './counterparts.ts';
import { givenFor, linesOf } from './message-lines.ts';
import { piecesOfTokens } from './message-pieces.ts';
import { bodyOf, formOf, type Body, type MessagePlace, type MessagesFormat } from './messages-format.ts';
import { blocksOfPage, hasBlocks, isPage, readPage } from './page-strings.ts';

/** Reads a file of messages. */
export function readMessages(format: MessagesFormat, bytes: Uint8Array, options: ReadOptions): SourceDocument {
  const { path, locale, names, textKeys } = options;
  const text = decodeUtf8(bytes, path);
  try {
    const body = bodyOf(text);
    const kind = format.kindOf(body.text, options);
    const messages = kind.read(body.text, locale)(locale, undefined);
    const places = format.placesOf(messages, kind, textKeys);
    const given = givenTargets(format, kind, { body, locale, messages });
    const givenAt = new Map<string, readonly GivenTarget[]>();
    const nameOf = (message: CatalogueMessage, { role }: MessagePlace): string | undefined =>
      format.namesKeys === true && role === 'string' ? kind.nameOf(message) : undefined;
    const marked = messages.flatMap((message, at) => {
      const place = places[at];
      if (place === undefined) return [];
      for (const [line, target] of given[at]?.entries() ?? []) givenAt.set(formOf(kind, at, line), [target]);
      if (format.hasPages === true && isPage(message)) return [];
      return blocksOf(message, {
        place,
        name: nameOf(message, place),
        base: body.mark.length,
        formAt: (line) => formOf(kind, at, line),
      });
    });
    const built = buildBlocks(text, marked, { locale, names });
    const own = built.blocks.map((block): SourceBlock => ({
      ...withoutNavigation(block),
      ...defined({ given: givenAt.get(block.form ?? '') }),
    }));
    const pages = messages.flatMap((message, at): readonly Page[] => {
      const placed = places[at];
      if (format.hasPages !== true || placed === undefined || !isPage(message)) return [];
      const start = body.mark.length + message.start;
      const place = placeAt(text, start);
      const { line = 1 } = place;
      const notes = notesOf(message, nameOf(message, placed));
      const said = hasBlocks(message) ? {} : defined({ role: placed.role ?? 'paragraph', notes });
      const document = pageAt(place, () => readPage(message.text, { path, locale, names }));
      return [
        { document, blocks: blocksOfPage(document, { start, line, said, formAt: (block) => formOf(kind, at, block) }) },
      ];
    });
    return {
      ...{ format: format.id, path, locale, text, bytes },
      blocks: [...own, ...pages.flatMap(({ blocks }) => blocks)].toSorted(
        (one, other) => startOf(one) - startOf(other),
      ),
      meta: Object.assign({}, ...pages.map(({ document }) => document.meta), built.meta) as SourceDocument['meta'],
      embargo: [...built.embargo, ...pages.flatMap(embargoOf)],
    };
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}

/** Places within a string are none of its file. */
function pageAt(place: ErrorPlace, read: () => SourceDocument): SourceDocument {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    throw new DragomanError(error.code, error.values, place);
  }
}

/** A string that is a part of a page. */
interface Page {
  readonly document: SourceDocument;
  readonly blocks: readonly SourceBlock[];
}

function embargoOf({ document: { embargo }, blocks: [first] }: Page): SourceDocument['embargo'] {
  return embargo.map((each) => ({ ...each, line: first?.line ?? each.line }));
}

function startOf({ spans }: SourceBlock): number {
  return spans[0]?.start ?? 0;
}

/** Every message is somebody's text: none is what a page is furnished with. */
function withoutNavigation(block: SourceBlock): SourceBlock {
  return block.role === 'navigation' ? { ...block, role: 'string', translate: true } : block;
}

interface BlockOptions {
  readonly place: MessagePlace;
  /** Of a string: what leads to it, which tells a translator where it stands. */
  readonly name: string | undefined;
  readonly base: number;
  readonly formAt: (line: number) => string;
}

function notesOf({ notes = [] }: CatalogueMessage, name: string | undefined): readonly Note[] | undefined {
  const said = [...(name === undefined ? [] : [`key: ${name}`]), ...notes];
  return said.length === 0 ? undefined : said.map((text): Note => ({ text, appliesTo: 'source' }));
}

function blocksOf(message: CatalogueMessage, { place, name, base, formAt }: BlockOptions): readonly MarkedBlock[] {
  const notes = notesOf(message, name);
  return linesOf(message).lines.map(({ tokens }, line): MarkedBlock => {
    // The text is never as long as its place: no part of it has a place of its own.
    const start = base + message.start + line;
    const span = { start, end: start + message.text.length + 2 };
    return {
      ...place,
      pieces: piecesOfTokens(tokens, span),
      translate: true,
      form: formAt(line),
      ...defined({ notes }),
    };
  });
}

/** The translations that the file has itself, by message and line. */
function givenTargets(
  { languageOf }: MessagesFormat,
  kind: CatalogueKind,
  { body, locale, messages }: { body: Body; locale: string; messages: readonly CatalogueMessage[] },
): readonly (ReadonlyMap<number, GivenTarget> | undefined)[] {
  const language = languageOf(body.text);
  if (language === undefined || sameLocale(language, locale)) return [];
  const { texts } = kind.ownTexts(body.text, language);
  const theirs = kind.read(body.text, locale)(language, body.text);
  const pathFor = counterparts(theirs, (message) => keyOfPath(message.path));
  return messages.map((message) => {
    const text = texts.get(pathFor(message) ?? '');
    if (text === undefined) return undefined;
    const own = linesOf(message).lines;
    const translated = linesOf({ text, syntax: message.syntax }).lines;
    if (own.length !== translated.length) return undefined;
    const given = own.map((line, at) => givenFor(line, translated[at]!));
    return new Map(
      given.flatMap((content, at) =>
        content === undefined ? [] : [[at, { locale: language, content, state: 'translated' } as const]],
      ),
    );
  });
}
