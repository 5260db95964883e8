import { join } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import { atOneInstant, type Context } from '../newsroom/context.ts';
import { examine, strictness, unusable, type CheckRequest, type Examined } from './examine.ts';
import { readStore } from '../newsroom/stores.ts';
import { loadMeta } from '../release/load-release.ts';
import { findingsAcrossReleases } from './check-across-releases.ts';
import { policies, type PolicyFor } from '../newsroom/policies.ts';
import { unlessAborted } from '../newsroom/abort.ts';
import { noProgress } from '../newsroom/progress.ts';
import { segmenterOf } from '../newsroom/segmenter.ts';
import { selectLocales, selectSources } from '../newsroom/select.ts';

interface Store {
  readonly source: SourceFile;
  readonly locale: string;
}

/** Checks the newsroom's stores, each by itself and side by side; those of all releases where `names` is empty. */
export async function checkStores(
  live: Context,
  names: readonly string[],
  request: CheckRequest,
): Promise<CheckedFile[]> {
  const context = await atOneInstant(live);
  const { layout } = context.newsroom;
  const journal = context.newsroom.readJournal();
  const base = await policies(context, { ...strictness(request), ledger: true });
  // What is still with the translators is not missing yet.
  const policyFor: PolicyFor = (release, locale) => ({
    ...base(release, locale),
    untranslated: journal.hasReturned(release, locale),
  });
  const faults = brokenRules(context);
  const stores = selectSources(context, names).flatMap((source) => storesOf(context, source, request, faults));
  const examined = new Map<string, Examined & Store>();
  for (const [done, { source, locale }] of stores.entries()) {
    const path = layout.store(locale, source.id);
    const bytes = context.newsroom.readStore(locale, source.id);
    if (bytes === undefined) continue;
    await unlessAborted(request);
    (request.progress ?? noProgress)({ verb: 'check', what: `${source.id} ${locale}`, done, total: stores.length });
    examined.set(path, { source, locale, ...examine({ path, bytes, isFile: true }, request, {}, policyFor) });
  }
  const across = findingsAcrossReleases(
    context,
    policyFor,
    (release, locale) => examined.get(layout.store(locale, release))?.checked.translations?.[0],
  );
  const checked = [...examined.values()].map(({ source, locale, checked: file, bytes }) => {
    if (file.error !== undefined) return file;
    const whole = { ...file, findings: inOrder(file.findings, across(source.id, locale)) };
    request.eachDocument?.(whole, bytes, join(layout.out, 'checked', locale, `${source.id}.xlf`));
    return whole;
  });
  return [...faults, ...checked];
}

/** Lists the stores that a release has, or may have. A release whose metadata or ledger can't be used is a fault. */
function storesOf(context: Context, source: SourceFile, { to }: CheckRequest, faults: CheckedFile[]): readonly Store[] {
  try {
    const { meta } = loadMeta(context, source);
    // The ledger is looked at beside each store: that it can't be used is told once.
    readStore(context, context.newsroom.config.sourceLocale, source.id);
    const locales = selectLocales(context, meta, to ?? []);
    return locales
      .filter((locale) => hasUsableWaivers(context, locale, source.id, faults))
      .map((locale) => ({ source, locale }));
  } catch (error) {
    if (error instanceof DragomanError && error.file === undefined) throw error;
    faults.push(unusable(context.newsroom.layout.meta(source.id), error));
    return [];
  }
}

/** Tells whether the waivers of a store can be read; without them, what somebody let stand would be reported anew. */
function hasUsableWaivers({ newsroom }: Context, locale: string, release: string, faults: CheckedFile[]): boolean {
  try {
    newsroom.readWaivers(locale, release);
    return true;
  } catch (error) {
    faults.push(unusable(newsroom.layout.waivers(locale, release), error));
    return false;
  }
}

/** Reads the newsroom's own segmentation rules: a check needs none, but tells of rules that can't be used. */
function brokenRules({ newsroom }: Context): CheckedFile[] {
  if (newsroom.config.segmentationRules === undefined) return [];
  try {
    segmenterOf(newsroom);
    return [];
  } catch (error) {
    return [unusable(newsroom.config.segmentationRules, error)];
  }
}

function inOrder(findings: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  if (more.length === 0) return findings;
  return [...findings, ...more].toSorted((a, b) => a.line - b.line || a.column - b.column);
}
