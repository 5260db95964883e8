import { basename } from 'node:path';
import { memoize } from '../model/memoize.ts';
import { shownText } from '../model/content.ts';
import { DragomanError } from '../model/error.ts';
import { segmentsOf, type Segment } from '../model/unit.ts';
import { isCatalogue } from './catalogues/files.ts';
import { unlessAborted, type Abortable } from './newsroom/abort.ts';
import type { Context } from './newsroom/context.ts';
import { refuseOtherLocales, selectLocales, selectSources } from './newsroom/select.ts';
import { loadRelease } from './release/load-release.ts';
import { storedTranslation } from './release/stored-translation.ts';
import {
  plusVolumes,
  sumOf,
  volumesOf,
  workKinds,
  type MeasuredSegment,
  type Volume,
  type Volumes,
  type WorkKind,
} from './release/volume.ts';

export { workKinds };
export type { Volume, Volumes, WorkKind };

export interface AnalyzeRequest extends Abortable {
  /** Releases by id or by path of the source, catalogues (i18next JSON) by path; all releases where empty. */
  readonly what?: readonly string[];
  /** Only these locales. */
  readonly to?: readonly string[];
}

/** How much text a release or a catalogue is in one locale. */
export interface AnalyzedText extends AnalyzedLocale {
  /** Id of a release, or name of a catalogue’s file. */
  readonly what: string;
}

export interface AnalyzedLocale {
  readonly locale: string;
  readonly total: Volume;
  /** Of the total, by what is to be done with it. */
  readonly work: Volumes;
}

export interface Analysis {
  readonly texts: readonly AnalyzedText[];
  /** All texts of each locale. */
  readonly locales: readonly AnalyzedLocale[];
  /** Why releases were left out; only where none was named. */
  readonly unusable: readonly DragomanError[];
}

/**
 * Counts segments, words and characters of the source, by what is to be done with them in each locale. Writes nothing.
 *
 * @throws DragomanError where something named can’t be used.
 */
export async function analyze(context: Context, request: AnalyzeRequest = {}): Promise<Analysis> {
  const { what = [] } = request;
  const catalogues = what.filter((name) => isCatalogue(context, name));
  const releases = what.filter((name) => !catalogues.includes(name));
  const seenIn = memoize((_locale: string) => new Set<string>());
  const readsReleases = what.length === 0 || releases.length > 0;
  const { texts, unusable } = readsReleases
    ? await analyzeReleases(context, { ...request, what: releases }, seenIn)
    : { texts: [], unusable: [] };
  const all = [...texts, ...(await analyzeCatalogues(context, { ...request, what: catalogues }, seenIn))];
  return { texts: all, locales: totals(all), unusable };
}

/** Gives the texts that came before in a locale. */
type SeenIn = (locale: string) => Set<string>;

async function analyzeReleases(
  context: Context,
  request: AnalyzeRequest,
  seenIn: SeenIn,
): Promise<Pick<Analysis, 'texts' | 'unusable'>> {
  const { what = [], to = [] } = request;
  const texts: AnalyzedText[] = [];
  const unusable: DragomanError[] = [];
  refuseOtherLocales(context, to);
  const sources = selectSources(context, what);
  for (const [done, source] of sources.entries()) {
    await unlessAborted(request);
    context.progress({ verb: 'analyze', what: source.id, done, total: sources.length });
    try {
      const loaded = loadRelease(context, source);
      for (const locale of selectLocales(context, loaded.release.meta, to)) {
        const { units } = storedTranslation(context, loaded, locale).translation;
        const segments = units.filter(({ translate }) => translate).flatMap(segmentsOf);
        texts.push(analyzed(source.id, locale, segments.map(measured), seenIn));
      }
    } catch (error) {
      if (what.length > 0 || !(error instanceof DragomanError) || error.file === undefined) throw error;
      unusable.push(error);
    }
  }
  return { texts, unusable };
}

async function analyzeCatalogues(
  context: Context,
  { what = [], to = [] }: AnalyzeRequest,
  seenIn: SeenIn,
): Promise<readonly AnalyzedText[]> {
  if (what.length === 0) return [];
  const { catalogueTexts } = await import('./catalogues/export-catalogue.ts');
  const locales = selectLocales(context, { values: {} }, to);
  return what.flatMap((path) => {
    const textsIn = catalogueTexts(context, path);
    return locales.map((locale) => {
      const messages = textsIn(locale).map(({ text, target = '' }): MeasuredSegment => ({
        text,
        state: target === '' ? 'none' : 'done',
      }));
      return analyzed(basename(path), locale, messages, seenIn);
    });
  });
}

function measured({ source, target, state, former }: Segment): MeasuredSegment {
  const text = shownText(source);
  if (state !== 'initial') return { text, state: 'done' };
  if (former !== undefined) return { text, state: 'edited' };
  return { text, state: target === undefined ? 'none' : 'draft' };
}

function analyzed(what: string, locale: string, segments: readonly MeasuredSegment[], seenIn: SeenIn): AnalyzedText {
  const work = volumesOf(segments, seenIn(locale));
  return { what, locale, total: sumOf(work), work };
}

function totals(texts: readonly AnalyzedText[]): readonly AnalyzedLocale[] {
  return [...new Set(texts.map(({ locale }) => locale))].map((locale) => {
    const work = texts
      .filter((text) => text.locale === locale)
      .map((text) => text.work)
      .reduce(plusVolumes);
    return { locale, total: sumOf(work), work };
  });
}
