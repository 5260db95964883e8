import { join } from 'node:path';
import { written, type MemoryEntry } from '../memory/tm/entry.ts';
import { writeTmx } from '../memory/tmx/write-tmx.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import { shownText } from '../model/content.ts';
import type { State } from '../model/unit.ts';
import type { MemoryDocument } from './memory/documents.ts';
import { digestOf, importMemory, type ImportedMemory } from './memory/import-memory.ts';
import type { LocaleMemory } from './memory/locale-memory.ts';
import { newsroomMemory } from './memory/newsroom-memory.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';

export type { ImportedMemory };

export interface ImportMemoriesResult {
  readonly files: readonly ImportedMemory[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/**
 * Takes translation memories into the newsroom: each becomes a file of `locales/memory/` for each target locale that it
 * has. Importing a file again replaces what it brought before.
 *
 * @throws DragomanError where a file can't be used; nothing has changed then.
 */
export async function importMemories(context: Context, paths: readonly string[]): Promise<ImportMemoriesResult> {
  const { result, changed } = await transaction(context, (writes) =>
    paths.map((path) => importMemory(context, path, writes)),
  );
  const memory = newsroomMemory(context);
  try {
    for (const { locales } of result) for (const { locale } of locales) await memory.of(locale).prepare();
  } finally {
    await memory.close();
  }
  return { files: result, changed };
}

export interface ExportedMemory {
  readonly locale: string;
  readonly path: string;
  readonly sentences: number;
}

/** Writes all that the newsroom remembers as TMX, one file a target locale, below `out/memory/`. */
export async function exportMemories(
  context: Context,
  { to = [] }: { readonly to?: readonly string[] },
): Promise<readonly ExportedMemory[]> {
  const { config, layout } = context.newsroom;
  const locales = selectLocales(context, { values: {} }, to);
  const memory = newsroomMemory(context);
  try {
    const { result } = await transaction(context, (writes) =>
      locales.map((locale): ExportedMemory => {
        let sentences = 0;
        const counted = function* (): Generator<MemoryEntry> {
          for (const [, entry] of memory.of(locale).documented()) {
            sentences += 1;
            yield entry;
          }
        };
        const path = join(layout.out, 'memory', `${config.sourceLocale}.${locale}.tmx`);
        writes.put(path, writeTmx(counted(), { source: config.sourceLocale, target: locale }));
        return { locale, path, sentences };
      }),
    );
    return result;
  } finally {
    await memory.close();
  }
}

/** A sentence of the memory that has the words asked for, and where. */
export interface FoundSentence {
  readonly locale: string;
  readonly origin: string;
  readonly state: State;
  readonly source: string;
  readonly target: string;
  /** Where the words are, in UTF-16 code units. */
  readonly inSource: readonly FoundSpan[];
  readonly inTarget: readonly FoundSpan[];
}

export interface FoundSpan {
  readonly start: number;
  readonly end: number;
}

export interface SearchRequest {
  readonly words: string;
  readonly to?: readonly string[];
  /** So many sentences a locale, 20 unless set. */
  readonly most?: number;
}

const usualMost = 20;

/**
 * Finds sentences that have all words in the source, or all in the target, whatever their case, those first that have them
 * side by side; the same pair is told once.
 */
export async function searchMemories(
  context: Context,
  { words, to = [], most = usualMost }: SearchRequest,
): Promise<readonly FoundSentence[]> {
  const asked = words.split(/\s+/u).filter((word) => word !== '');
  const locales = selectLocales(context, { values: {} }, to);
  const memory = newsroomMemory(context);
  try {
    const all: FoundSentence[] = [];
    for (const locale of locales) all.push(...(await searchLocale(memory.of(locale), locale, { asked, most })));
    return all;
  } finally {
    await memory.close();
  }
}

async function searchLocale(
  memory: LocaleMemory,
  locale: string,
  { asked, most }: { readonly asked: readonly string[]; readonly most: number },
): Promise<readonly FoundSentence[]> {
  const found: FoundSentence[] = [];
  const apart: FoundSentence[] = [];
  const told = new Set<string>();
  for await (const { source, target, origin, state } of memory.containing(asked)) {
    const [one, other] = [shownText(source), shownText(target)];
    const [inSource, inTarget] = [spansOf(one, asked), spansOf(other, asked)];
    const pair = `${one}\n${other}`;
    if (inSource.length + inTarget.length === 0 || told.has(pair)) continue;
    told.add(pair);
    const areTogether = [one, other].some((text) => spansOfPattern(text, phraseOf(asked)).length > 0);
    (areTogether ? found : apart).push({ locale, origin, state, source: one, target: other, inSource, inTarget });
    if (found.length === most) break;
  }
  return [...found, ...apart].slice(0, most);
}

/** Finds where words stand in a text: side by side where they do so, else each by itself; nothing where one is lacking. */
function spansOf(text: string, words: readonly string[]): readonly FoundSpan[] {
  if (words.length === 0) return [];
  const together = spansOfPattern(text, phraseOf(words));
  if (together.length > 0) return together;
  const patterns = words.map(escaped);
  if (!patterns.every((pattern) => new RegExp(pattern, 'iu').test(text))) return [];
  // Of two words the longer one first, so that one within the other does not take its place.
  return spansOfPattern(text, patterns.toSorted((a, b) => b.length - a.length).join('|'));
}

function phraseOf(words: readonly string[]): string {
  return words.map(escaped).join('\\s+');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function spansOfPattern(text: string, pattern: string): readonly FoundSpan[] {
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** What is in the memory of one locale. */
export interface MemoryStatistics {
  readonly locale: string;
  readonly sentences: number;
  /** Sentences that are there more than once with the same translation. */
  readonly repeated: number;
  /** Sources that have more than one translation. */
  readonly contradictions: number;
  /** How many sentences are of releases, and of each imported file. */
  readonly origins: readonly { readonly name: string; readonly sentences: number; readonly isImported: boolean }[];
}

/** Counts what the newsroom remembers. */
export async function memoryStatistics(
  context: Context,
  { to = [] }: { readonly to?: readonly string[] },
): Promise<readonly MemoryStatistics[]> {
  return withEntries(context, to, (locale, entries) => {
    const origins = new Map<string, { name: string; sentences: number; isImported: boolean }>();
    const targets = new Map<number, number>();
    const contradicted = new Set<number>();
    const pairs = new Set<number>();
    let [sentences, repeated] = [0, 0];
    for (const [document, { source, target, originalData }] of entries()) {
      sentences += 1;
      const isImported = document.isImported;
      const name = isImported ? document.name : '';
      const origin = origins.get(name) ?? { name, sentences: 0, isImported };
      origin.sentences += 1;
      origins.set(name, origin);
      const key = digestOf([written(source, originalData)]);
      const other = digestOf([written(target, originalData)]);
      const pair = digestOf([String(key), String(other)]);
      if (pairs.has(pair)) repeated += 1;
      pairs.add(pair);
      if ((targets.get(key) ?? other) !== other) contradicted.add(key);
      targets.set(key, other);
    }
    return { locale, sentences, repeated, contradictions: contradicted.size, origins: [...origins.values()] };
  });
}

/** A sentence with several translations. */
export interface Contradiction {
  readonly locale: string;
  readonly source: string;
  readonly targets: readonly { readonly target: string; readonly origins: readonly string[] }[];
}

/** Lists the sentences of the memory that have several translations, in the order of the memory. */
export async function memoryContradictions(
  context: Context,
  { to = [] }: { readonly to?: readonly string[] },
): Promise<readonly Contradiction[]> {
  const listed = await withEntries(context, to, (locale, entries) => {
    const targets = new Map<number, number>();
    const contradicted = new Set<number>();
    for (const [, { source, target, originalData }] of entries()) {
      const key = digestOf([written(source, originalData)]);
      const other = digestOf([written(target, originalData)]);
      if ((targets.get(key) ?? other) !== other) contradicted.add(key);
      targets.set(key, other);
    }
    const found = new Map<number, { source: string; targets: Map<string, Set<string>> }>();
    for (const [{ name }, { source, target, originalData }] of contradicted.size === 0 ? [] : entries()) {
      const key = digestOf([written(source, originalData)]);
      if (!contradicted.has(key)) continue;
      const known = found.get(key) ?? { source: shownText(source), targets: new Map<string, Set<string>>() };
      found.set(key, known);
      const shown = shownText(target);
      known.targets.set(shown, (known.targets.get(shown) ?? new Set()).add(name));
    }
    return [...found.values()].map((each) => ({
      locale,
      source: each.source,
      targets: [...each.targets].map(([target, origins]) => ({ target, origins: [...origins].toSorted() })),
    }));
  });
  return listed.flat();
}

export interface CleanResult {
  readonly contradictions: readonly Contradiction[];
  /** Imported files with sentences that are there more than once, in the same place. */
  readonly files: readonly { readonly file: string; readonly repeated: number }[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/**
 * Lists the sentences that have several translations, and the imported files that say the same twice; `write`: drops what
 * is there twice, and gives every file of `locales/memory/` the form that an import gives it.
 */
export async function cleanMemories(
  context: Context,
  { to = [], write = false }: { readonly to?: readonly string[]; readonly write?: boolean },
): Promise<CleanResult> {
  const contradictions = await memoryContradictions(context, { to });
  const { memories } = context.newsroom.layout;
  const paths = context.newsroom.filesBelow(memories).filter((path) => /\.tmx$/iu.test(path));
  if (paths.length === 0) return { contradictions, files: [], changed: [] };
  const files: { file: string; repeated: number }[] = [];
  const clean = (writes: StagedWrites): void => {
    for (const path of paths) {
      const { locales } = importMemory(context, path, writes);
      const repeated = locales.reduce((sum, each) => sum + each.repeated, 0);
      if (repeated > 0) files.push({ file: path, repeated });
      if (!locales.some((each) => each.path === path)) writes.remove(path);
    }
  };
  if (write) return { contradictions, files, changed: (await transaction(context, clean)).changed };
  clean({
    put: (_, content) => void [...(typeof content === 'string' || content instanceof Uint8Array ? [] : content)],
    putAll: () => {},
    remove: () => {},
    whole: (work) => work(),
  });
  return { contradictions, files, changed: [] };
}

type DocumentEntry = readonly [document: MemoryDocument, entry: MemoryEntry];

async function withEntries<Result>(
  context: Context,
  to: readonly string[],
  work: (locale: string, entries: () => Iterable<DocumentEntry>) => Result,
): Promise<readonly Result[]> {
  const locales = selectLocales(context, { values: {} }, to);
  const memory = newsroomMemory(context);
  try {
    return locales.map((locale) => work(locale, () => memory.of(locale).documented()));
  } finally {
    await memory.close();
  }
}
