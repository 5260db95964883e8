import { basename, join } from 'node:path';
import { plainText, written, type MemoryEntry } from '../../memory/tm/entry.ts';
import { readTmx, type TmxUnit } from '../../memory/tmx/read-tmx.ts';
import { tmxEntriesFor } from '../../memory/tmx/tmx-entries.ts';
import { writeTmx } from '../../memory/tmx/write-tmx.ts';
import { sourceOf } from '../../model/byte-source.ts';
import type { Content } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { readSource } from '../../workspace/files/read-file.ts';
import type { Context } from '../newsroom/context.ts';
import { segmenterOf } from '../newsroom/segmenter.ts';

/** What was taken from a file. */
export interface ImportedMemory {
  readonly file: string;
  /** How many translation units the file has, in whatever languages. */
  readonly units: number;
  readonly locales: readonly ImportedLocale[];
}

export interface ImportedLocale {
  readonly locale: string;
  /** The file of the newsroom that has it now. */
  readonly path: string;
  readonly sentences: number;
  /** How many were there twice, in the same place. */
  readonly repeated: number;
  /** How many units were cut into sentences. */
  readonly cut: number;
}

/** Bytes of a memory that are read at once; more are read piece by piece. */
const held = 1 << 20;

/** Gives the units of a file of TMX. */
export function unitsOfFile(path: string): Iterable<TmxUnit> {
  return readTmx(sourceOf(readSource(path, held)).pieces(held), path);
}

/**
 * Stages what a file of TMX has for the newsroom's languages, as one file for each target locale: sentence by sentence,
 * each once.
 *
 * @throws DragomanError where the file can't be used, or has nothing in these languages
 */
export function importMemory(context: Context, path: string, writes: StagedWrites): ImportedMemory {
  const { config, layout } = context.newsroom;
  const source = config.sourceLocale;
  const name = basename(path).replace(/\.tmx$/iu, '');
  const counts = { units: 0, languages: new Set<string>() };
  const locales: ImportedLocale[] = [];
  for (const locale of config.targetLocales) {
    const told = { sentences: 0, repeated: 0, cut: 0 };
    const languages = { source, target: locale };
    const units = locales.length === 0 ? counted(unitsOfFile(path), counts) : unitsOfFile(path);
    const suffix = `.${locale}`;
    const stem = name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
    const entriesIn = tmxEntriesFor(languages, stem);
    const entries = once(inSentences(flat(units, entriesIn), context, { ...languages, told }), told);
    const first = entries.next();
    if (first.done === true) continue;
    const target = join(layout.memories, `${stem}${suffix}.tmx`);
    writes.put(target, writeTmx(startingWith(first.value, entries), { ...languages, origin: stem }));
    locales.push({ locale, path: target, ...told });
  }
  if (locales.length > 0) return { file: path, units: counts.units, locales };
  const found = [...counts.languages].toSorted().join(', ') || '–';
  throw new DragomanError('tmx-no-pair', { source, targets: config.targetLocales.join(', '), found }, { file: path });
}

function* counted(
  units: Iterable<TmxUnit>,
  counts: { units: number; readonly languages: Set<string> },
): Generator<TmxUnit> {
  counts.units = 0;
  for (const unit of units) {
    counts.units += 1;
    for (const { language } of unit.variants) counts.languages.add(language);
    yield unit;
  }
}

interface Unit extends Pick<TmxUnit, 'segmentation'> {
  readonly entry: MemoryEntry;
}

function* flat(units: Iterable<TmxUnit>, entriesOf: (unit: TmxUnit) => readonly MemoryEntry[]): Generator<Unit> {
  for (const unit of units) for (const entry of entriesOf(unit)) yield { entry, segmentation: unit.segmentation };
}

/** Cuts paragraphs into sentences, where source and target have as many and no codes. */
function* inSentences(
  units: Iterable<Unit>,
  { newsroom }: Context,
  { source, target, told }: { readonly source: string; readonly target: string; readonly told: { cut: number } },
): Generator<MemoryEntry> {
  const segmenter = segmenterOf(newsroom);
  for (const { entry, segmentation } of units) {
    const isLong = segmentation === 'paragraph' || segmentation === 'block';
    const [ofSource, ofTarget] = isLong
      ? [
          sentencesOf(entry.source, (text) => segmenter.cut(text, source)),
          sentencesOf(entry.target, (text) => segmenter.cut(text, target)),
        ]
      : [];
    if (ofSource === undefined || ofSource.length < 2 || ofSource.length !== ofTarget?.length) {
      yield entry;
      continue;
    }
    told.cut += 1;
    const { context: _context, previous: _previous, next: _next, ...rest } = entry;
    for (const [at, sentence] of ofSource.entries()) yield { ...rest, source: sentence, target: ofTarget[at]! };
  }
}

function sentencesOf(content: Content, cut: (text: string) => readonly number[]): readonly Content[] | undefined {
  if (content.some(({ kind }) => kind !== 'text')) return undefined;
  const text = plainText(content);
  const starts = [0, ...cut(text)];
  return starts.map((start, at) => [{ kind: 'text', text: text.slice(start, starts[at + 1]).trim() }]);
}

/** Drops what is there twice in the same place. */
function* once(
  entries: Iterable<MemoryEntry>,
  told: { sentences: number; repeated: number },
): Generator<MemoryEntry, undefined> {
  const seen = new Set<number>();
  for (const entry of entries) {
    const { source, target, originalData, context = '', previous = '', next = '' } = entry;
    const key = digestOf([written(source, originalData), written(target, originalData), context, previous, next]);
    if (seen.has(key)) {
      told.repeated += 1;
      continue;
    }
    seen.add(key);
    told.sentences += 1;
    yield entry;
  }
  return undefined;
}

/** Computes 53 bits of texts. */
export function digestOf(texts: readonly string[]): number {
  const text = texts.join('\u0003');
  return quickDigest(text) * 0x20_0000 + (quickDigest(text, 1) & 0x1f_ffff);
}

function* startingWith(first: MemoryEntry, rest: Iterable<MemoryEntry>): Generator<MemoryEntry> {
  yield first;
  yield* rest;
}
