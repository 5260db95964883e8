import { join } from 'node:path';
import { contentOf } from '../../edition/composed/define-edition.ts';
import type {
  Alternate,
  EditionContext,
  EditionKind,
  NewsroomLocale,
  PageContext,
  RenderedFile,
} from '../../edition/composed/define-edition.ts';
import { siteOf, type Site } from './site.ts';
import { editionKinds } from '../../edition/kinds.ts';
import {
  archiveFolder,
  newsroomPaths,
  notFoundPath,
  releasePath,
  sitemapPath,
  startPath,
} from '../../edition/composed/paths.ts';
import { formatDate, formatYear } from '../../edition/composed/values.ts';
import type { KeptPages } from './kept-pages.ts';
import { sourcePagesOf } from './source-pages.ts';
import { digestOf } from '../../model/digest.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import { DragomanError } from '../../model/error.ts';
import type { EditionFile, Edition } from '../../model/edition.ts';
import { pageWordsOf } from './page-words.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { composedText, type ComposedFile, type PageDigests } from '../../workspace/composed-files.ts';
import type { Context } from '../newsroom/context.ts';

/** The published editions, and the files of some that can't be used. */
export interface Standing {
  readonly files: readonly ComposedFile[];
  readonly editions: readonly Edition[];
  readonly damaged: readonly DragomanError[];
}

/**
 * Reads the published editions, as they were composed. They are kept beside the pages so that a page's links can
 * follow its sister editions while its text stays the last good one.
 */
export function standingEditions({ newsroom }: Context): Standing {
  const files = newsroom.readComposed();
  const found = files.map(({ edition }) => edition);
  return {
    files,
    editions: found.filter((each): each is Edition => !(each instanceof DragomanError)),
    damaged: found.filter((each) => each instanceof DragomanError),
  };
}

/** Which editions are to stand, and what is made of them. */
export interface Rendering {
  readonly editions: readonly Edition[];
  /** What stood before, as it was read: a file that could not be used then is not removed when it can be. */
  readonly stood: Standing;
  /** Ids of kinds of edition. */
  readonly kinds: readonly string[];
  /** Taken down, even where the file they were made from can't be used. */
  readonly down: readonly EditionName[];
  /** Tells which editions were asked for: of others, only pages that are there are made again. */
  readonly isAsked: (edition: EditionName) => boolean;
  /** What is known of pages from before. */
  readonly pages?: KeptPages | undefined;
}

/** Stages the pages of all editions, and the removal of the pages of others. */
export function renderEditions(context: Context, rendering: Rendering, writes: StagedWrites): void {
  const { editions, kinds, stood, isAsked } = rendering;
  const { layout, config } = context.newsroom;
  const order = [config.sourceLocale, ...config.targetLocales];
  const sorted = editions.toSorted((one, other) => order.indexOf(one.locale) - order.indexOf(other.locale));
  const pageContext = pageContexts(context);
  const chosen = kindsOf(context).filter(({ id }) => kinds.includes(id));
  const removal = removalOf(context, rendering);
  const isRelinked = (release: string): boolean => removal.editions.some((each) => each.release === release);
  const site = siteOf(sorted, pageContext);
  const before = new Map(stood.files.map((file) => [file.path, file]));
  const nameOf = memoize(autonym);
  for (const edition of sorted) {
    const asked = isAsked(edition) ? kinds : [];
    const editionContext = contextOf(edition, {
      kinds: standingKinds(context, edition, asked),
      pageContext,
      site,
      order,
      nameOf,
      tellsChanges: config.correctionNotices === 'show',
    });
    if (rendering.pages?.stand(edition, editionContext) === true) continue;
    const files = kindsOf(context)
      .filter((kind) => {
        if (asked.includes(kind.id)) return true;
        // No page may link to a sister that is gone, though only other kinds of edition are made.
        const follows = kinds.includes(kind.id) || kind.isOptional === true || isRelinked(edition.release);
        return follows && context.newsroom.exists(pageOf(context, edition, kind));
      })
      .flatMap((kind) => kind.renderRelease(edition, editionContext));
    const path = layout.composedEdition(edition.locale, edition.release);
    const digests = { ...digestsBefore(context, before.get(path)), ...digestsOf(files) };
    const composed = composedText(edition, digests);
    writes.put(path, composed);
    rendering.pages?.note(edition, editionContext, { composed, pages: digests });
    for (const file of files) writes.put(join(layout.editions, file.path), contentOf(file));
  }
  remove(context, removal, writes);
  const removed = removal.editions.length;
  const lists = kindsOf(context).filter((kind) => removed > 0 || chosen.includes(kind));
  const made = new Set<string>();
  for (const { kind, file } of listsOf(context, site, { kinds: lists, pageContext })) {
    made.add(file.path);
    // A list must not show what is gone, though only other kinds of edition are made. One of nothing is not begun.
    const isWanted = chosen.includes(kind) && sorted.some(isAsked);
    if (isWanted || context.newsroom.exists(join(layout.editions, file.path))) {
      writes.put(join(layout.editions, file.path), file.text);
    }
  }
  if (lists.some(({ renderNewsroom }) => renderNewsroom !== undefined)) {
    for (const path of standingLists(context)) if (!made.has(path)) writes.remove(join(layout.editions, path));
  }
}

/** Lists the pages around the releases that are there, whatever is in them. */
function standingLists({ newsroom }: Context): readonly string[] {
  const { sourceLocale, targetLocales } = newsroom.config;
  const { editions } = newsroom.layout;
  const archives = (locale: string): readonly string[] =>
    newsroom.pageNames(join(editions, archiveFolder(locale))).map((name) => `${archiveFolder(locale)}/${name}`);
  const ofLocales = [sourceLocale, ...targetLocales].flatMap((locale) => [
    ...newsroomPaths(locale),
    ...archives(locale),
  ]);
  return [startPath, notFoundPath(), sitemapPath, ...ofLocales].filter((path) => newsroom.exists(join(editions, path)));
}

/** Gives the digests of the pages as they were written; as they are now where the file that keeps them can't be used. */
function digestsBefore(context: Context, file: ComposedFile | undefined): PageDigests {
  if (file === undefined || !(file.edition instanceof DragomanError)) return file?.pages ?? {};
  const { locale, release } = file;
  const digests = kindsOf(context).flatMap(({ extension }) => {
    const bytes = context.newsroom.readPage(pageOf(context, file, { extension }));
    return bytes === undefined ? [] : [[releasePath(locale, release, extension), digestOf([bytes])] as const];
  });
  return Object.fromEntries(digests);
}

/** Digests pages, so that it can be seen later whether they are still as they were written. */
function digestsOf(files: readonly RenderedFile[]): PageDigests {
  return Object.fromEntries(files.map((file) => [file.path, digestOf([Buffer.from(contentOf(file))])]));
}

/** Renders the pages that are about the whole newsroom. */
function listsOf(
  context: Context,
  { summaries }: Site,
  { kinds, pageContext }: { readonly kinds: readonly EditionKind[]; pageContext(locale: string): PageContext },
): readonly { readonly kind: EditionKind; readonly file: EditionFile }[] {
  const { config } = context.newsroom;
  const newsroom = {
    sourceLocale: config.sourceLocale,
    locales: [config.sourceLocale, ...config.targetLocales].map((locale): NewsroomLocale => {
      return { locale, autonym: autonym(locale), settings: config.locales[locale] ?? {} };
    }),
    editions: summaries,
  };
  return kinds.flatMap((kind) => (kind.renderNewsroom?.(newsroom, pageContext) ?? []).map((file) => ({ kind, file })));
}

/** Lists the kinds of edition that the newsroom works with. */
export function kindsOf({ editions = editionKinds }: Context): readonly EditionKind[] {
  return editions;
}

/** Gives what pages of each locale say themselves, and how they write dates. */
export function pageContexts({ newsroom }: Context): (locale: string) => PageContext {
  const { locales, baseUrl } = newsroom.config;
  return memoize((locale) => ({
    ...pageWordsOf(locale, locales[locale] ?? {}),
    formatDate: memoize((iso) => formatDate(iso, locale, locales[locale] ?? {}), { most: mostDates }),
    formatYear: (iso) => formatYear(iso, locale, locales[locale] ?? {}),
    ...defined({ baseUrl }),
  }));
}

/** Several releases are often of one day, and each is in several lists. */
const mostDates = 1000;

function contextOf(
  edition: Edition,
  { kinds, pageContext, site, order, tellsChanges, nameOf }: Surroundings,
): EditionContext {
  const { release, locale, targetLocales } = edition;
  const sisters = site.sisters.get(release) ?? [];
  const alternates = sisters.map((each): Alternate => {
    const path = releasePath(each.locale, each.release, 'html');
    return { locale: each.locale, path, autonym: nameOf(each.locale), headline: each.headline };
  });
  const pending = (targetLocales ?? order).filter((each) => !sisters.some((sister) => sister.locale === each));
  const neighbours = site.neighbours(locale, release);
  const behind = tellsChanges && locale !== edition.sourceLocale ? site.behind(edition) : undefined;
  return { ...pageContext(locale), alternates, kinds, pending, tellsChanges, ...defined({ neighbours, behind }) };
}

interface Surroundings {
  readonly kinds: readonly string[];
  readonly site: Site;
  /** Whether readers are told of corrections. */
  readonly tellsChanges: boolean;
  /** The locales of the newsroom. */
  readonly order: readonly string[];
  pageContext(locale: string): PageContext;
  /** A language's name in that language. */
  nameOf(locale: string): string;
}

/**
 * Lists the kinds that an edition has once `rendered` are made: a page links to its text though only pages are made.
 */
function standingKinds(context: Context, { locale, release }: Edition, rendered: readonly string[]): readonly string[] {
  return kindsOf(context)
    .filter(({ id, extension }) => {
      return rendered.includes(id) || context.newsroom.exists(pageOf(context, { locale, release }, { extension }));
    })
    .map(({ id }) => id);
}

/** Editions whose pages go, and the locales in which none is left. */
interface Removal {
  readonly editions: readonly EditionName[];
  readonly emptied: ReadonlySet<string>;
}

/** Finds the editions that are no longer published, apart from those that are to stand. */
function removalOf(context: Context, { editions: standing, stood, down }: Rendering): Removal {
  const { composedEdition } = context.newsroom.layout;
  const wanted = new Set(standing.map(({ locale, release }) => composedEdition(locale, release)));
  const left = new Set(standing.map(({ locale }) => locale));
  const removed = new Map(down.map((name) => [composedEdition(name.locale, name.release), name]));
  for (const { path, release, locale, edition } of stood.files) {
    if (wanted.has(path) || removed.has(path)) continue;
    // What can't be used may be of an edition whose pages are to stay.
    if (edition instanceof DragomanError) left.add(locale);
    else removed.set(path, { release, locale });
  }
  const editions = [...removed.values()];
  return { editions, emptied: new Set(editions.map(({ locale }) => locale).filter((locale) => !left.has(locale))) };
}

/** Removes pages before what they were made from, so that nothing is forgotten that still has pages. */
function remove(context: Context, { editions, emptied }: Removal, writes: StagedWrites): void {
  const { layout } = context.newsroom;
  for (const name of editions) {
    for (const kind of kindsOf(context)) writes.remove(pageOf(context, name, kind));
    for (const path of sourcePagesOf(context, name)) writes.remove(path);
    if (emptied.has(name.locale)) {
      for (const path of newsroomPaths(name.locale)) writes.remove(join(layout.editions, path));
    }
    writes.remove(layout.composedEdition(name.locale, name.release));
  }
}

/** Lists the locales in which a release has a page, or what one was made from. */
export function standingLocales(
  context: Context,
  release: string,
  standing: readonly EditionName[],
): readonly string[] {
  const { newsroom } = context;
  const { sourceLocale, targetLocales } = newsroom.config;
  const composed = standing.filter((each) => each.release === release).map(({ locale }) => locale);
  return [...new Set([sourceLocale, ...targetLocales, ...composed])].filter(
    (locale) =>
      newsroom.exists(newsroom.layout.composedEdition(locale, release)) ||
      kindsOf(context).some((kind) => newsroom.exists(pageOf(context, { locale, release }, kind))) ||
      sourcePagesOf(context, { locale, release }).length > 0,
  );
}

type EditionName = Pick<Edition, 'release' | 'locale'>;

/** Gives the path of the page of an edition in one kind. */
export function pageOf(
  { newsroom }: Context,
  { locale, release }: EditionName,
  { extension }: Pick<EditionKind, 'extension'>,
): string {
  return join(newsroom.layout.editions, releasePath(locale, release, extension));
}
