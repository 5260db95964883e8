import { DragomanError } from '../model/error.ts';
import { editionKinds } from '../edition/kinds.ts';
import type { Decision } from '../workspace/journal.ts';
import type { Context } from './newsroom/context.ts';
import { resolveLocale, selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { renderEditions, standingLocales } from './publishing/render-editions.ts';
import { publishedLocales } from './publishing/settle-release.ts';
import { standingEditions, type SiteEdition } from './publishing/site-editions.ts';

export interface UnpublishRequest extends Decision {
  /** Id of a published release, or the path of its source; it may be gone from the sources. */
  readonly release: string;
  /** Locales to take down, the source's own among them; all where empty. */
  readonly to?: readonly string[];
}

export interface UnpublishResult {
  readonly release: string;
  /** The locales that were taken down. */
  readonly locales: readonly string[];
  /** Files that were written or removed. */
  readonly changed: readonly string[];
}

/**
 * Takes down the pages, the texts and the entries in the lists of a release by a person's decision, and records it.
 * `publish` holds the release from then on, until a person lets it out again.
 *
 * @throws DragomanError where nothing of it is published, or `by` or `why` is blank; nothing has changed then.
 */
export async function unpublish(context: Context, request: UnpublishRequest): Promise<UnpublishResult> {
  const { by, why, to = [] } = request;
  for (const option of ['by', 'why'] as const) {
    if (request[option].trim() === '') throw new DragomanError('waive-blank', { option });
  }
  const { result, changed } = await transaction(context, (writes, journal) => {
    const stood = standingEditions(context);
    const { editions: standing } = stood;
    const release = nameOf(context, request.release, standing);
    // What readers had may be gone from its place by hand, and still be in an older site.
    const published = [
      ...new Set([...standingLocales(context, release, standing), ...publishedLocales(context, journal, release)]),
    ];
    const wanted = to.map((tag) => resolveLocale(tag, localesOf(context, published)));
    const locales = published.filter((locale) => wanted.length === 0 || wanted.includes(locale));
    if (locales.length === 0) throw new DragomanError('unpublish-nothing', { release });
    const down = locales.map((locale) => ({ release, locale }));
    const when = context.now.toISOString();
    journal.add(down.map((each) => ({ event: 'unpublished', when, ...each, because: 'decision', by, why })));
    const editions = standing.filter((each) => each.release !== release || !locales.includes(each.locale));
    const kinds = (context.editions ?? editionKinds).map(({ id }) => id);
    renderEditions(context, { editions, stood, kinds, down, isAsked: () => false }, writes);
    return { release, locales };
  });
  return { ...result, changed };
}

/** Finds the release by what stands, since its source may be gone, else by the sources. */
function nameOf(context: Context, name: string, standing: readonly SiteEdition[]): string {
  if (standing.some(({ release }) => release === name)) return name;
  return selectSources(context, [name])[0]?.id ?? name;
}

function localesOf({ newsroom }: Context, published: readonly string[]): readonly string[] {
  const { sourceLocale, targetLocales } = newsroom.config;
  return [...new Set([sourceLocale, ...targetLocales, ...published])];
}
