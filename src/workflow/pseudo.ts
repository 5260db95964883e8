import { basename, extname, join } from 'node:path';
import { targetName } from '../formats/catalogue/catalogue-file.ts';
import { contentOf as contentOfFile, type PageContext } from '../edition/composed/define-edition.ts';
import { summarize } from '../edition/html/html.ts';
import { releasePath, sourcePath } from '../edition/composed/paths.ts';
import { pseudoContent, pseudoLocale, pseudoUnit, type PseudoKind } from '../edition/composed/pseudo.ts';
import { formatDate, formatYear } from '../edition/composed/values.ts';
import { unitsFor } from '../formats/units/extract.ts';
import { contentOf, textOf } from '../model/content.ts';
import type { Edition } from '../model/edition.ts';
import { translator } from '../report/messages.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import { isCatalogue } from './catalogues/files.ts';
import type { Context } from './newsroom/context.ts';
import { selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { composeFrom } from './publishing/compose-edition.ts';
import { kindsOf } from './publishing/render-editions.ts';
import { renderKinds } from './publishing/rendered-kinds.ts';
import { sourceFile } from './publishing/source-pages.ts';
import { loadRelease, type LoadedRelease } from './release/load-release.ts';

export interface PseudoRequest {
  /** Releases by id or by path of the source, catalogues (i18next JSON) by path; all releases where empty. */
  readonly what?: readonly string[];
  readonly kind?: PseudoKind;
}

export interface PseudoResult {
  /** The pseudo-locale. */
  readonly locale: string;
  /** What was written, whether or not its bytes changed. */
  readonly paths: readonly string[];
}

/**
 * Writes releases and catalogues in a pseudo-translation, for trying out what shows them: pages and source files under
 * `out/pseudo`. Nothing else of the newsroom changes.
 *
 * @throws DragomanError where something can’t be used; nothing is written then.
 */
export async function pseudo(context: Context, request: PseudoRequest = {}): Promise<PseudoResult> {
  const { what = [], kind = 'accented' } = request;
  const { sourceLocale } = context.newsroom.config;
  const locale = pseudoLocale(kind, sourceLocale);
  const catalogues = what.filter((name) => isCatalogue(context, name));
  const releases = what.filter((name) => !catalogues.includes(name));
  const { result } = await transaction(context, async (writes) => {
    const put = pathsPut(context, writes);
    const pseudoRequest = { kind, locale, put };
    const sources = what.length > 0 && releases.length === 0 ? [] : selectSources(context, releases);
    const editions: Edition[] = [];
    for (const [done, source] of sources.entries()) {
      context.progress({ verb: 'pseudo', what: source.id, done, total: sources.length });
      editions.push(await putRelease(context, loadRelease(context, source), pseudoRequest));
    }
    if (editions.length > 0) putPages(context, editions, pseudoRequest);
    for (const path of catalogues) await putCatalogue(context, path, pseudoRequest);
    return put.paths;
  });
  return { locale, paths: result };
}

interface Put {
  /** Stages a file of the folder. */
  (path: string, content: string | Uint8Array): void;
  readonly paths: readonly string[];
}

function pathsPut({ newsroom }: Context, writes: StagedWrites): Put {
  const paths: string[] = [];
  const put = (path: string, content: string | Uint8Array): void => {
    const full = join(newsroom.layout.pseudo, path);
    paths.push(full);
    writes.put(full, content);
  };
  return Object.assign(put, { paths });
}

interface Pseudo {
  readonly kind: PseudoKind;
  readonly locale: string;
  readonly put: Put;
}

/** Stages the source file of a release in pseudo-translation, and gives its edition. */
async function putRelease(context: Context, loaded: LoadedRelease, { kind, locale, put }: Pseudo): Promise<Edition> {
  const { release, source } = loaded;
  const units = unitsFor(release, locale).map((unit) => pseudoUnit(unit, kind, release.locale));
  const translation = { release: release.id, sourceLocale: release.locale, targetLocale: locale, units };
  const edition = await composeFrom(context, loaded, { locale, terms: [], translation });
  const extension = extname(source.path).toLowerCase();
  put(sourcePath(locale, release.id, extension), sourceFile(context, loaded, edition));
  return edition;
}

/** Stages the pages of the editions, and those around them. */
function putPages(context: Context, editions: readonly Edition[], { kind, locale, put }: Pseudo): void {
  const { sourceLocale } = context.newsroom.config;
  const page = pageContext(kind, locale, sourceLocale);
  const kinds = kindsOf(context);
  const ids = kinds.map(({ id }) => id);
  for (const edition of editions) {
    const path = releasePath(locale, edition.release, 'html');
    const alternates = [{ locale, path, autonym: locale }];
    // A kind that needs what is not installed is left out.
    for (const file of renderKinds(kinds, edition, { ...page, alternates, kinds: ids }).files)
      put(file.path, contentOfFile(file));
  }
  const newsroom = {
    sourceLocale: locale,
    locales: [{ locale, autonym: locale, settings: {} }],
    editions: editions.map((edition) => summarize(edition, page)),
  };
  for (const each of kinds) {
    for (const file of each.renderNewsroom?.(newsroom, () => page) ?? []) put(file.path, file.text);
  }
}

/** The words of the pages are pseudo-translated too: what is not, stands in a template. */
function pageContext(kind: PseudoKind, locale: string, sourceLocale: string): PageContext {
  const t = translator(sourceLocale);
  return {
    t: (key, values) => textOf(pseudoContent(contentOf(t(key, values)), kind, sourceLocale)),
    formatDate: (iso) => formatDate(iso, locale, {}),
    formatYear: (iso) => formatYear(iso, locale, {}),
  };
}

async function putCatalogue(context: Context, path: string, { kind, locale, put }: Pseudo): Promise<void> {
  const { pseudoCatalogue } = await import('./catalogues/pseudo-catalogue.ts');
  put(join(locale, targetName(basename(path))), pseudoCatalogue(context, path, { kind, locale }));
}
