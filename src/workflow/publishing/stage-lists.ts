import { join } from 'node:path';
import type { EditionKind, ListFile, NewsroomLocale, PageContext } from '../../edition/composed/define-edition.ts';
import { archiveFolder, newsroomPaths, notFoundPath, sitemapPath, startPath } from '../../edition/composed/paths.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { isValidTag } from '../../locale/tags/tags.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import type { Context } from '../newsroom/context.ts';
import type { KeptPages } from './kept-pages.ts';
import type { Site } from './site.ts';

/** What the pages around the releases are made of. */
interface Lists {
  readonly kinds: readonly EditionKind[];
  readonly site: Site;
  pageContext(locale: string): PageContext;
  /** Tells of a kind whether its pages are made though none are there. */
  isWanted(kind: EditionKind): boolean;
  /** What is known of pages from before. */
  readonly pages?: KeptPages | undefined;
}

/** Stages the pages around the releases, and the removal of those that are no more. */
export function stageLists(context: Context, lists: Lists, writes: StagedWrites): void {
  const { editions } = context.newsroom.layout;
  const made = new Set<string>();
  for (const { kind, file } of listsOf(context, lists)) {
    made.add(file.path);
    if (lists.pages?.listStands(file) === true) continue;
    // A list must not show what is gone, though only other kinds of edition are made. One of nothing is not begun.
    if (lists.isWanted(kind) || context.newsroom.exists(join(editions, file.path))) {
      writes.put(join(editions, file.path), file.text);
      lists.pages?.noteList(file);
    }
  }
  if (lists.kinds.some(({ renderNewsroom }) => renderNewsroom !== undefined)) {
    for (const path of standingLists(context)) if (!made.has(path)) writes.remove(join(editions, path));
  }
}

/** Lists the pages around the releases that are there, whatever is in them. */
function standingLists({ newsroom }: Context): readonly string[] {
  const { editions } = newsroom.layout;
  // A language that is published no more has pages around its releases, too.
  const locales = newsroom.pageFolders(editions).filter(isValidTag);
  const archives = (locale: string): readonly string[] =>
    newsroom.fileNames(join(editions, archiveFolder(locale))).map((name) => `${archiveFolder(locale)}/${name}`);
  const ofLocales = locales.flatMap((locale) => [...newsroomPaths(locale), ...archives(locale)]);
  return [startPath, notFoundPath(), sitemapPath, ...ofLocales].filter((path) => newsroom.exists(join(editions, path)));
}

/** Renders the pages that are about the whole newsroom. */
function listsOf(
  context: Context,
  { site: { summaries }, kinds, pageContext }: Lists,
): readonly { readonly kind: EditionKind; readonly file: ListFile }[] {
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
