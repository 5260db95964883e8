import { defined } from '../model/defined.ts';
import { join } from 'node:path';
import type { NewsroomLocale, PageContext } from '../edition/composed/define-edition.ts';
import { htmlEdition, summarize } from '../edition/html/html.ts';
import { releasePath, robotsPath, startPath } from '../edition/composed/paths.ts';
import { autonym } from '../locale/orthography/autonym.ts';
import { DragomanError } from '../model/error.ts';
import type { Edition, EditionFile } from '../model/edition.ts';
import type { Term } from '../model/term.ts';
import type { Context } from './newsroom/context.ts';
import { selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { composeFrom, composerOf } from './publishing/compose-edition.ts';
import { checkLocales } from './publishing/check-request.ts';
import type { Hold } from './publishing/gate.ts';
import { judgeRelease, type Publishing } from './publishing/judge-release.ts';
import { nextEmbargo } from './publishing/next-embargo.ts';
import { pageContexts } from './publishing/page-contexts.ts';
import type { LoadedRelease } from './release/load-release.ts';
import { storedTranslation } from './release/stored-translation.ts';

export interface PreviewRequest {
  readonly releases?: readonly string[];
  /** Locales to show, the source's own among them; all where empty. */
  readonly to?: readonly string[];
}

export interface PreviewedEdition {
  readonly release: string;
  readonly locale: string;
  /** What would hold it back from being published, an embargo and what comes after it. */
  readonly holds: readonly Hold[];
  /** Its page; absent where there is nothing yet to show. */
  readonly page?: string;
}

export interface PreviewResult {
  readonly editions: readonly PreviewedEdition[];
  /** The page to look at first: that of the only edition, else the one that leads to all; absent where there is none. */
  readonly start?: string;
}

/**
 * Writes pages of releases as they would be published now, whatever holds them back, each marked as a draft, under
 * `out/preview`: that folder has what was asked for last and nothing else. What is public does not change.
 *
 * @throws DragomanError where something named is unknown; nothing has changed then.
 */
export async function preview(context: Context, request: PreviewRequest = {}): Promise<PreviewResult> {
  checkLocales(context, request.to ?? []);
  const { result } = await transaction(context, async (writes, journal) => {
    const publishing: Publishing = {
      context,
      composer: await composerOf(context),
      journal,
      request: { ...request, check: true },
      readings: [],
    };
    const terms = await context.newsroom.readTerms();
    const sources = selectSources(context, request.releases ?? []);
    const shown: Shown[] = [];
    for (const [done, source] of sources.entries()) {
      context.progress({ verb: 'preview', what: source.id, done, total: sources.length });
      const { loaded, judged } = await judgeRelease(publishing, source);
      for (const { locale, holds: held, afterwards = [] } of judged) {
        const holds = [...held, ...afterwards];
        const edition = loaded && (await editionOf(context, loaded, { locale, terms, holds }));
        shown.push({ release: source.id, locale, holds, ...(edition && { edition }) });
      }
    }
    const { preview: folder } = context.newsroom.layout;
    const files = new Map(pagesOf(context, shown).map(({ path, text }) => [join(folder, path), text]));
    for (const path of context.newsroom.filesBelow(folder)) if (!files.has(path)) writes.remove(path);
    for (const [path, text] of files) writes.put(path, text);
    return shown;
  });
  return told(context, result);
}

interface Shown {
  readonly release: string;
  readonly locale: string;
  readonly holds: Hold[];
  readonly edition?: Edition;
}

/** Composes what there is of an edition; where it can't be, the holds say why. */
async function editionOf(
  context: Context,
  loaded: LoadedRelease,
  { locale, terms, holds }: { readonly locale: string; readonly terms: readonly Term[]; readonly holds: Hold[] },
): Promise<Edition | undefined> {
  if (locale === loaded.release.locale) return composeFrom(context, loaded, { locale, terms });
  if (holds.some(({ kind }) => kind === 'unusable' || kind === 'untranslated')) return undefined;
  const { translation } = storedTranslation(context, loaded, locale);
  try {
    return await composeFrom(context, loaded, { locale, terms, translation });
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    holds.push({ kind: 'unusable', error });
    return undefined;
  }
}

/** Renders the drafts and the pages around them; without a web address, so that nothing says where they would be. */
function pagesOf(context: Context, shown: readonly Shown[]): readonly EditionFile[] {
  const { config } = context.newsroom;
  const publicContext = pageContexts(context);
  const pageContext = (locale: string): PageContext => {
    const { baseUrl: _, ...page } = publicContext(locale);
    return { ...page, isDraft: true };
  };
  const editions = shown.flatMap(({ edition }) => edition ?? []);
  if (editions.length === 0) return [];
  const order = [config.sourceLocale, ...config.targetLocales];
  const embargoes = new Map(shown.map(({ release, holds }) => [release, nextEmbargo([{ release, holds }])?.until]));
  const pages = editions.flatMap((edition) => {
    const embargo = embargoes.get(edition.release);
    const sisters = editions.filter(({ release }) => release === edition.release);
    const alternates = sisters
      .map(({ locale, release }) => ({ locale, path: releasePath(locale, release, 'html'), autonym: autonym(locale) }))
      .toSorted((one, other) => order.indexOf(one.locale) - order.indexOf(other.locale));
    return htmlEdition.renderRelease(edition, {
      ...pageContext(edition.locale),
      alternates,
      kinds: [htmlEdition.id],
      ...defined({ embargo }),
    });
  });
  const newsroom = {
    sourceLocale: config.sourceLocale,
    locales: order.map((locale): NewsroomLocale => {
      return { locale, autonym: autonym(locale), settings: config.locales[locale] ?? {} };
    }),
    editions: editions.map((edition) => summarize(edition, pageContext(edition.locale))),
  };
  const around = (htmlEdition.renderNewsroom?.(newsroom, pageContext) ?? []).filter(({ path }) => path !== robotsPath);
  return [...pages, ...around, { path: robotsPath, text: 'User-agent: *\nDisallow: /\n' }];
}

function told({ newsroom }: Context, shown: readonly Shown[]): PreviewResult {
  const { preview: folder } = newsroom.layout;
  const editions = shown.map(({ release, locale, holds, edition }): PreviewedEdition => {
    const page = edition && join(folder, releasePath(locale, release, 'html'));
    return { release, locale, holds, ...defined({ page }) };
  });
  const pages = editions.flatMap(({ page }) => page ?? []);
  if (pages.length === 0) return { editions };
  return { editions, start: pages.length === 1 ? pages[0]! : join(folder, startPath) };
}
