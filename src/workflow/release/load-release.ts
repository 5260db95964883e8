import { basename } from 'node:path';
import { bestMatch, isValidTag } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import type { Outline } from '../../model/outline.ts';
import type { ReleaseMeta } from '../../model/release.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import type { DragomanError } from '../../model/error.ts';
import { excerpt } from '../../model/excerpt.ts';
import { nearest } from '../../model/nearest-name.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import { metaEntryError, metaItemError, readReleaseMeta } from '../../workspace/release-meta.ts';
import type { Context } from '../newsroom/context.ts';
import { segmenterOf, unitCutter, type UnitCutter } from '../newsroom/segmenter.ts';
import { readGone, readStore } from '../newsroom/stores.ts';
import { readRelease, type ReadRelease } from './read-release.ts';

/** A release as its source file is today, with what the ledger remembers of it. */
export interface LoadedRelease extends ReadRelease {
  readonly source: SourceFile;
  readonly ledger: Translation | undefined;
  /** Units whose text went away, by the locale whose folder keeps them: here the source's. */
  readonly gone: readonly Unit[];
}

export function loadMeta({ newsroom }: Context, source: SourceFile): { meta: ReleaseMeta; outline: Outline } {
  const path = newsroom.layout.meta(source.id);
  const text = newsroom.readMeta(source.id) ?? '';
  const { meta, outline } = readReleaseMeta(text, path);
  if (meta.targetLocales === undefined) return { meta, outline };
  const targetLocales = meta.targetLocales.map((tag, at) => {
    const known = bestMatch(tag, newsroom.config.targetLocales);
    if (known !== undefined) return known;
    const code = isValidTag(tag) ? 'meta-locale-not-configured' : 'locale-unknown';
    const values = { tag, known: newsroom.config.targetLocales.join(', ') };
    throw metaItemError({ text, path }, ['targetLocales', at], code, values);
  });
  return { meta: { ...meta, targetLocales: [...new Set(targetLocales)] }, outline };
}

/**
 * Reads a source file and gives its blocks the ids of the ledger; units that did not change keep their segmentation
 * unless they are to be cut again (`resegment`). Writes nothing.
 *
 * @throws DragomanError where a file can't be used, or an entry of the outline is about no block.
 */
export function loadRelease(context: Context, source: SourceFile, resegment: boolean = false): LoadedRelease {
  const { newsroom } = context;
  const loaded = load(context, source, (ledger) =>
    unitCutter(segmenterOf(newsroom), newsroom.config.sourceLocale, ledger, resegment),
  );
  const [error] = strayErrors(context, loaded);
  if (error !== undefined) throw error;
  return loaded;
}

/** Names the entries of the outline that are about no block, with the block that was most likely meant. */
export function strayErrors(
  { newsroom }: Context,
  { source, blocks, strays }: LoadedRelease,
): readonly DragomanError[] {
  if (strays.length === 0) return [];
  const path = newsroom.layout.meta(source.id);
  const text = newsroom.readMeta(source.id) ?? '';
  return strays.map((id) => {
    const meant = nearest(
      id,
      blocks.map(({ block }) => block.id),
    );
    const found = blocks.find(({ block }) => block.id === meant)?.sourceBlock.text ?? '';
    const values = { id, release: source.id, nearest: meant ?? '', text: excerpt(found) };
    return metaEntryError(
      { text, path },
      ['outline', id],
      meant === undefined ? 'outline-unknown-block' : 'outline-unknown-block-nearest',
      values,
    );
  });
}

/**
 * Reads a source file for its blocks only: each is one segment, since segmenting takes longer than all the rest. Entries
 * of the outline that are about no block are refused by `strayErrors` alone.
 */
export function loadBlocks(context: Context, source: SourceFile): LoadedRelease {
  return load(context, source, () => uncut);
}

const uncut: UnitCutter = { cut: () => [], rulesOf: () => undefined };

function load(
  context: Context,
  source: SourceFile,
  cutterFor: (ledger: Translation | undefined) => UnitCutter,
): LoadedRelease {
  const { newsroom } = context;
  const locale = newsroom.config.sourceLocale;
  const { meta, outline } = loadMeta(context, source);
  const ledger = readStore(context, locale, source.id);
  const gone = readGone(context, locale, source.id);
  const cutter = cutterFor(ledger);
  const read = readRelease({
    bytes: newsroom.readSource(source),
    readBeside: (path) => newsroom.readBeside(source, path),
    path: source.path,
    id: source.id,
    locale,
    meta,
    outline,
    gone,
    cut: cutter.cut,
    rulesOf: cutter.rulesOf,
    acceptChanges: newsroom.config.trackedChanges === 'accept',
    ...defined({
      messages: newsroom.config.catalogues?.[basename(source.path)],
    }),
    ...defined({ ledger, formats: context.formats, textKeys: newsroom.config.textKeys }),
  });
  return { ...read, source, ledger, gone };
}
