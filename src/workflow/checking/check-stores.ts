import { join } from 'node:path';
import { wholeOf } from '../../model/byte-source.ts';
import { DragomanError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import type { Translation } from '../../model/translation.ts';
import { readTranslations } from '../../xliff/translations.ts';
import { ChangedSince } from '../../workspace/newsroom-files.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import { atOneInstant, type Context } from '../newsroom/context.ts';
import { examine, strictness, unusable, type CheckRequest, type Examined } from './examine.ts';
import { readStore } from '../newsroom/stores.ts';
import { loadMeta } from '../release/load-release.ts';
import { findingsAcrossReleases } from './check-across-releases.ts';
import { storeDigests, type FindingsAcross, type PolicyKey } from './kept-across.ts';
import { policies, type PolicyFor } from '../newsroom/policies.ts';
import { derivedBy, nothingDerived, type Derived } from '../newsroom/derived.ts';
import { unlessAborted } from '../newsroom/abort.ts';
import { noProgress } from '../newsroom/progress.ts';
import { segmenterOf } from '../newsroom/segmenter.ts';
import { refuseOtherLocales, selectLocales, selectSources } from '../newsroom/select.ts';

interface Store {
  readonly source: SourceFile;
  readonly locale: string;
}

/** How a newsroom's stores are checked. */
interface Checking {
  readonly context: Context;
  readonly request: CheckRequest;
  readonly policyFor: PolicyFor;
  readonly policyKey: PolicyKey;
  readonly derived: Derived;
}

/** Checks the newsroom's stores, each by itself and side by side; those of all releases where `names` is empty. */
export async function checkStores(
  live: Context,
  names: readonly string[],
  request: CheckRequest,
): Promise<CheckedFile[]> {
  refuseOtherLocales(live, request.to ?? []);
  return atOneInstant(live, async (context) => {
    // A request that mends examines other bytes than the store's.
    const derived = request.examine === undefined ? derivedBy('check', context) : nothingDerived;
    const checked = await checkEach(await checkingOf(context, request, derived), names);
    derived.save(names.length > 0 || request.to !== undefined);
    return checked;
  });
}

async function checkingOf(context: Context, request: CheckRequest, derived: Derived): Promise<Checking> {
  const journal = context.newsroom.readJournal();
  const base = await policies(context, { ...strictness(request), ledger: true });
  const { strict = false } = request;
  return {
    context,
    request,
    derived,
    // What is still with the translators is not missing yet.
    policyFor: (release, locale) => ({
      ...base(release, locale),
      untranslated: journal.hasReturned(release, locale),
    }),
    policyKey: (release, locale) => [strict, journal.hasReturned(release, locale)],
  };
}

async function checkEach(checking: Checking, names: readonly string[]): Promise<CheckedFile[]> {
  const { context, request } = checking;
  const { layout } = context.newsroom;
  const faults = brokenRules(context);
  const stores = selectSources(context, names).flatMap((source) => storesOf(checking, source, faults));
  const examined = new Map<string, ExaminedStore>();
  for (const [done, store] of stores.entries()) {
    const { source, locale } = store;
    const path = layout.store(locale, source.id);
    if (!context.newsroom.exists(path)) continue;
    await unlessAborted(request);
    (request.progress ?? noProgress)({ verb: 'check', what: `${source.id} ${locale}`, done, total: stores.length });
    examined.set(path, { ...store, ...examineStore(checking, store, path) });
  }
  const across = findingsAcrossReleases(context, {
    ...checking,
    read: (release, locale) => examined.get(layout.store(locale, release))?.checked.translations?.[0],
  });
  if (names.length > 0) lookAcrossInTurn(across, [...examined.values()]);
  const checked = [...examined.values()].map((each) => {
    const { source, locale, checked: file, read } = each;
    if (file.error !== undefined) return file;
    const whole = withTexts({ ...file, findings: inOrder(file.findings, across(source.id, locale)) }, read);
    request.eachDocument?.(whole, read(), join(layout.out, 'checked', locale, `${source.id}.xlf`));
    return whole;
  });
  return [...faults, ...checked];
}

/**
 * Asks for the findings across releases locale by locale, each request beginning with another one: of many machines that
 * begin together none reads all that the others read, since each finds what they kept of the locales before.
 */
function lookAcrossInTurn(across: FindingsAcross, stores: readonly Store[]): void {
  const firsts = [...new Map(stores.map((store) => [store.locale, store])).values()];
  const start = quickDigest(stores[0]?.source.id ?? '') % Math.max(1, firsts.length);
  for (const { source, locale } of [...firsts.slice(start), ...firsts.slice(0, start)]) across(source.id, locale);
}

interface ExaminedStore extends Store {
  readonly checked: CheckedFile;
  readonly read: () => Uint8Array;
}

/** Examines a store, or recalls what was found in it, without its texts, when it was the same. */
function examineStore(
  { context, request, policyFor, policyKey, derived }: Checking,
  { source: { id }, locale }: Store,
  path: string,
): Omit<ExaminedStore, keyof Store> {
  let fresh: Examined | undefined;
  let held: Uint8Array | undefined;
  const bytes = (): Uint8Array => (held ??= context.newsroom.readStore(locale, id) ?? new Uint8Array());
  const checked = derived.recall(
    ['store', path, storeDigests(context, derived, id, locale), policyKey(id, locale)],
    () => {
      fresh = examine({ path, bytes: bytes(), isFile: true }, request, {}, policyFor);
      const { translations: _, ...plain } = fresh.checked;
      return plain;
    },
    // One that says it is of another release is judged by what is known of that.
    ({ error }) => error === undefined && (fresh === undefined || areOf(fresh.checked, id, locale)),
  );
  const read = (): Uint8Array => (fresh === undefined ? bytes() : wholeOf(fresh.bytes));
  return { checked: fresh?.checked ?? checked, read };
}

function areOf({ translations = [] }: CheckedFile, release: string, locale: string): boolean {
  return translations.every((each) => each.release === release && each.targetLocale === locale);
}

/** Adds the texts of a store of which is known what was found in it; those of mere hints are read when they are asked for. */
function withTexts(checked: CheckedFile, read: () => Uint8Array): CheckedFile {
  if (checked.translations !== undefined) return checked;
  const isShown = checked.findings.some(({ severity }) => severity !== 'info');
  const bytes = isShown ? read() : undefined;
  let texts: readonly Translation[] | undefined;
  return Object.defineProperty({ ...checked }, 'translations', {
    enumerable: true,
    get: () => (texts ??= unlessChanged(() => readTranslations(bytes ?? read(), { path: checked.path }))),
  });
}

/** A store that changed since says other things than those that were found in it. */
function unlessChanged(read: () => readonly Translation[]): readonly Translation[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ChangedSince) return [];
    throw error;
  }
}

/** Lists the stores that a release has, or may have. A release whose metadata or ledger can't be used is a fault. */
function storesOf(
  { context, derived, request }: Checking,
  source: SourceFile,
  faults: CheckedFile[],
): readonly Store[] {
  const { layout, config } = context.newsroom;
  const { to = [] } = request;
  const files = [
    layout.meta(source.id),
    layout.store(config.sourceLocale, source.id),
    ...config.targetLocales.map((locale) => layout.waivers(locale, source.id)),
  ];
  const before = faults.length;
  const locales = derived.recall(
    ['stores', source.id, to, files.map(derived.digestOf)],
    () => localesOf(context, source, { to, faults }),
    () => faults.length === before,
  );
  return locales.map((locale) => ({ source, locale }));
}

function localesOf(
  context: Context,
  source: SourceFile,
  { to, faults }: { readonly to: readonly string[]; readonly faults: CheckedFile[] },
): readonly string[] {
  try {
    const { meta } = loadMeta(context, source);
    // The ledger is looked at beside each store: that it can't be used is told once.
    readStore(context, context.newsroom.config.sourceLocale, source.id);
    return selectLocales(context, meta, to).filter((locale) => hasUsableWaivers(context, locale, source.id, faults));
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
