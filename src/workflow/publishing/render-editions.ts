import { dirname, join } from 'node:path';
import type {
  Alternate,
  EditionContext,
  EditionKind,
  NewsroomLocale,
  PageContext,
} from '../../edition/define-edition.ts';
import { summarize } from '../../edition/html.ts';
import { editionKinds } from '../../edition/kinds.ts';
import { indexPath, releasePath } from '../../edition/paths.ts';
import { formatDate } from '../../edition/values.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { Edition } from '../../model/edition.ts';
import { translator } from '../../report/messages.ts';
import type { StagedWrites } from '../../workspace/atomic-write.ts';
import type { Context } from '../newsroom/context.ts';

/** The published editions, and the files of some that can't be used. */
export interface Standing {
  readonly editions: readonly Edition[];
  readonly damaged: readonly DragomanError[];
}

/**
 * Reads the published editions, as they were composed. They are kept beside the pages so that a page's links can
 * follow its sister editions while its text stays the last good one.
 */
export function standingEditions({ newsroom }: Context): Standing {
  const found = newsroom.readComposed().map(({ edition }) => edition);
  return {
    editions: found.filter((each): each is Edition => !(each instanceof DragomanError)),
    damaged: found.filter((each) => each instanceof DragomanError),
  };
}

/** Stages the pages of all editions, and the removal of the pages of others. */
export function renderEditions(
  context: Context,
  editions: readonly Edition[],
  kinds: readonly string[],
  writes: StagedWrites,
): void {
  const { layout, config } = context.newsroom;
  const order = [config.sourceLocale, ...config.targetLocales];
  const sorted = editions.toSorted((one, other) => order.indexOf(one.locale) - order.indexOf(other.locale));
  const pageContext = pageContexts(context);
  const chosen = kindsOf(context).filter(({ id }) => kinds.includes(id));
  const wanted = new Set<string>();
  const put = (path: string, text: string): void => {
    wanted.add(path);
    writes.put(path, text);
  };
  for (const edition of sorted) {
    put(layout.composedEdition(edition.locale, edition.release), `${JSON.stringify(edition, null, 1)}\n`);
    const editionContext = contextOf(edition, sorted, standingKinds(context, edition, kinds), pageContext);
    for (const kind of chosen) {
      for (const file of kind.renderRelease(edition, editionContext)) {
        put(join(layout.editions, file.path), file.text);
      }
    }
  }
  const newsroom = {
    sourceLocale: config.sourceLocale,
    locales: order.map((locale): NewsroomLocale => {
      return { locale, autonym: autonym(locale), settings: config.locales[locale] ?? {} };
    }),
    editions: sorted.map((edition) => summarize(edition, pageContext(edition.locale))),
  };
  for (const kind of chosen) {
    for (const file of kind.renderNewsroom?.(newsroom, pageContext) ?? []) {
      put(join(layout.editions, file.path), file.text);
    }
  }
  removeOthers(context, wanted, writes);
}

function kindsOf({ editions = editionKinds }: Context): readonly EditionKind[] {
  return editions;
}

function pageContexts({ newsroom }: Context): (locale: string) => PageContext {
  const { locales, baseUrl } = newsroom.config;
  return (locale) => ({
    t: translator(locale),
    formatDate: (iso) => formatDate(iso, locale, locales[locale] ?? {}),
    ...defined({ baseUrl }),
  });
}

function contextOf(
  edition: Edition,
  editions: readonly Edition[],
  kinds: readonly string[],
  pageContext: (locale: string) => PageContext,
): EditionContext {
  const alternates = editions
    .filter(({ release }) => release === edition.release)
    .map((each): Alternate => {
      const { headline } = summarize(each, pageContext(each.locale));
      const path = releasePath(each.locale, each.release, 'html');
      return { locale: each.locale, path, autonym: autonym(each.locale), headline };
    });
  return { ...pageContext(edition.locale), alternates, kinds };
}

/**
 * Lists the kinds that an edition has once `rendered` are made: a page links to its text though only pages are made.
 */
function standingKinds(context: Context, { locale, release }: Edition, rendered: readonly string[]): readonly string[] {
  return kindsOf(context)
    .filter(({ id, extension }) => {
      return (
        rendered.includes(id) ||
        context.newsroom.exists(join(context.newsroom.layout.editions, releasePath(locale, release, extension)))
      );
    })
    .map(({ id }) => id);
}

/**
 * Removes what was made of editions that are no longer published, and nothing else: pages before what they were made
 * from, so that nothing is forgotten that still has pages.
 */
function removeOthers(context: Context, wanted: ReadonlySet<string>, writes: StagedWrites): void {
  const { composedEdition, editions } = context.newsroom.layout;
  const left = new Set([...wanted].map((path) => dirname(path)));
  for (const { path, edition } of context.newsroom.readComposed()) {
    // What can't be used may be of an edition whose pages are to stay.
    if (edition instanceof DragomanError) left.add(dirname(path));
    if (wanted.has(path) || edition instanceof DragomanError) continue;
    for (const { extension } of kindsOf(context)) {
      writes.remove(join(editions, releasePath(edition.locale, edition.release, extension)));
    }
    const folder = dirname(composedEdition(edition.locale, edition.release));
    if (!left.has(folder)) writes.remove(join(editions, indexPath(edition.locale)));
    writes.remove(path);
  }
}
