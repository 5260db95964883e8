import { join } from 'node:path';
import { contentOf } from '../../edition/composed/define-edition.ts';
import type { BinaryFile, EditionKind } from '../../edition/composed/define-edition.ts';
import { newsroomPaths, releasePath } from '../../edition/composed/paths.ts';
import { editionKinds } from '../../edition/kinds.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { digestOf, digestOnce } from '../../model/digest.ts';
import type { Edition } from '../../model/edition.ts';
import { memoize } from '../../model/memoize.ts';
import { bytesOf, type StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { composedText, type PageDigests } from '../../workspace/composed-files.ts';
import type { Context } from '../newsroom/context.ts';
import type { KeptPages } from './kept-pages.ts';
import { contextOf, pageContexts, surroundingsOf } from './page-contexts.ts';
import { renderKinds, type Unmade } from './rendered-kinds.ts';
import type { SiteEdition, Standing, StoodFile } from './site-editions.ts';
import { siteOf } from './site.ts';
import { sourcePagesOf } from './source-pages.ts';
import { stageLists } from './stage-lists.ts';

/** Which editions are to stand, and what is made of them. */
export interface Rendering {
  readonly editions: readonly SiteEdition[];
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

/** Stages the pages of all editions, and the removal of the pages of others. Gives what could not be made. */
export function renderEditions(context: Context, rendering: Rendering, writes: StagedWrites): readonly Unmade[] {
  const { editions, kinds, stood, isAsked } = rendering;
  const { layout, config } = context.newsroom;
  const order = [config.sourceLocale, ...config.targetLocales];
  const sorted = editions.toSorted((one, other) => order.indexOf(one.locale) - order.indexOf(other.locale));
  const pageContext = pageContexts(context);
  const chosen = kindsOf(context).filter(({ id }) => kinds.includes(id));
  const removal = removalOf(rendering);
  const isRelinked = (release: string): boolean => removal.editions.some((each) => each.release === release);
  const site = siteOf(sorted, pageContext);
  const before = new Map(stood.files.map((file) => [keyOf(file), file]));
  const editionsBefore = new Map(stood.editions.map((edition) => [keyOf(edition), edition]));
  const tellsChanges = config.correctionNotices === 'show';
  const ofAll = { pageContext, site, order, nameOf: memoize(autonym), tellsChanges };
  const hasPage = pagesThere(context);
  const allUnmade: Unmade[] = [];
  for (const edition of sorted) {
    const asked = isAsked(edition) ? kinds : [];
    const madeIn = { ...ofAll, kinds: standingKinds(context, edition, { rendered: asked, hasPage }) };
    const surroundings = surroundingsOf(edition, madeIn);
    const stoodFile = before.get(keyOf(edition));
    if (rendering.pages?.stand(edition, surroundings, stoodFile?.pages ?? {}) === true) continue;
    const editionContext = contextOf(edition, madeIn);
    const stands = (kind: EditionKind): boolean => hasPage(edition, kind);
    // A page links to what is made beside it for the first time.
    const gains = kindsOf(context).some((kind) => asked.includes(kind.id) && !stands(kind));
    const wanted = kindsOf(context).filter((kind) => {
      if (asked.includes(kind.id)) return true;
      // No page may link to a sister that is gone, though only other kinds of edition are made.
      const follows = kinds.includes(kind.id) || kind.isOptional === true || gains || isRelinked(edition.release);
      return follows && stands(kind);
    });
    const stays = isSame(edition, editionsBefore.get(keyOf(edition)));
    const serves = (kind: EditionKind): boolean => stays && !asked.includes(kind.id) && stands(kind);
    const { files, unmade } = renderKinds(wanted, edition.edition, editionContext, serves);
    allUnmade.push(...unmade);
    const gone = new Set(
      unmade.map(({ kind }) => releasePath(edition.locale, edition.release, kindNamed(context, kind).extension)),
    );
    const kept = Object.entries(digestsBefore(context, stoodFile)).filter(([page]) => !gone.has(page));
    const pages = files.map((each) => ({ path: each.path, bytes: bytesOf(contentOf(each)) }));
    const digests = { ...Object.fromEntries(kept), ...digestsOf(pages) };
    const composed = bytesOf(composedText(edition.edition, digests));
    writes.put(layout.composedEdition(edition.locale, edition.release), composed);
    const brief = edition.brief(pageContext(edition.locale));
    if (unmade.length === 0) rendering.pages?.note(edition, surroundings, { composed, brief, pages: digests });
    for (const page of gone) writes.remove(join(layout.editions, page));
    for (const page of pages) writes.put(join(layout.editions, page.path), page.bytes);
  }
  remove(context, removal, writes);
  const removed = removal.editions.length;
  const lists = kindsOf(context).filter((kind) => removed > 0 || chosen.includes(kind));
  const isAnyAsked = sorted.some(isAsked);
  stageLists(
    context,
    {
      kinds: lists,
      site,
      pageContext,
      isWanted: (kind) => isAnyAsked && chosen.includes(kind),
      pages: rendering.pages,
    },
    writes,
  );
  return allUnmade;
}

/** Tells whether an edition is what stood before, to the letter. */
function isSame(edition: SiteEdition, before: SiteEdition | undefined): boolean {
  if (before === undefined) return false;
  return edition === before || JSON.stringify(edition.edition) === JSON.stringify(before.edition);
}

function keyOf({ locale, release }: EditionName): string {
  return `${locale}/${release}`;
}

function kindNamed(context: Context, id: string): EditionKind {
  return kindsOf(context).find((kind) => kind.id === id)!;
}

/** Gives the digests of the pages as they were written; as they are now where the file that keeps them can't be used. */
function digestsBefore(context: Context, file: StoodFile | undefined): PageDigests {
  if (file?.isDamaged !== true) return file?.pages ?? {};
  const { locale, release } = file;
  const digests = kindsOf(context).flatMap(({ extension }) => {
    const bytes = context.newsroom.readPage(pageOf(context, file, { extension }));
    return bytes === undefined ? [] : [[releasePath(locale, release, extension), digestOf([bytes])] as const];
  });
  return Object.fromEntries(digests);
}

/** Digests pages, so that it can be seen later whether they are still as they were written. */
function digestsOf(pages: readonly BinaryFile[]): PageDigests {
  return Object.fromEntries(pages.map(({ path, bytes }) => [path, digestOnce(bytes)]));
}

/** Lists the kinds of edition that the newsroom works with. */
export function kindsOf({ editions = editionKinds }: Context): readonly EditionKind[] {
  return editions;
}

/**
 * Lists the kinds that an edition has once `rendered` are made: a page links to its text though only pages are made.
 */
function standingKinds(
  context: Context,
  edition: EditionName,
  { rendered, hasPage }: { readonly rendered: readonly string[]; readonly hasPage: HasPage },
): readonly string[] {
  return kindsOf(context)
    .filter((kind) => rendered.includes(kind.id) || hasPage(edition, kind))
    .map(({ id }) => id);
}

type HasPage = (edition: EditionName, kind: EditionKind) => boolean;

/** Looks once at each folder of pages. */
function pagesThere(context: Context): HasPage {
  const { newsroom } = context;
  const namesIn = memoize((folder: string) => new Set(newsroom.fileNames(join(newsroom.layout.editions, folder))));
  // Most kinds are nowhere, and of those no path has to be made.
  const isAnywhere = memoize((locale: string) =>
    memoize((extension: string) => [...namesIn(locale)].some((name) => name.endsWith(`.${extension}`))),
  );
  return ({ locale, release }, { extension }) => {
    if (!isAnywhere(locale)(extension)) return false;
    const path = releasePath(locale, release, extension);
    const end = path.lastIndexOf('/');
    return namesIn(path.slice(0, end)).has(path.slice(end + 1));
  };
}

/** Editions whose pages go, and the locales in which none is left. */
interface Removal {
  readonly editions: readonly EditionName[];
  readonly emptied: ReadonlySet<string>;
}

/** Finds the editions that are no longer published, apart from those that are to stand. */
function removalOf({ editions: standing, stood, down }: Rendering): Removal {
  const wanted = new Set(standing.map(keyOf));
  const left = new Set(standing.map(({ locale }) => locale));
  const removed = new Map(down.map((name) => [keyOf(name), name]));
  for (const { release, locale, isDamaged } of stood.files) {
    const key = keyOf({ release, locale });
    if (wanted.has(key) || removed.has(key)) continue;
    // What can't be used may be of an edition whose pages are to stay.
    if (isDamaged) left.add(locale);
    else removed.set(key, { release, locale });
  }
  const editions = [...removed.values()];
  return { editions, emptied: new Set(editions.map(({ locale }) => locale).filter((locale) => !left.has(locale))) };
}

/** Removes pages before what they were made from, so that nothing is forgotten that still has pages. */
function remove(context: Context, { editions, emptied }: Removal, writes: StagedWrites): void {
  const { layout } = context.newsroom;
  for (const name of editions) {
    for (const kind of kindsOf(context)) writes.remove(pageOf(context, name, kind), 'everywhere');
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
