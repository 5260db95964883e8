import { summarize } from '../../edition/html/html.ts';
import { textOfInlines } from '../../edition/composed/layout.ts';
import type { EditionSummary, PageContext } from '../../edition/composed/define-edition.ts';
import { defined } from '../../model/defined.ts';
import { digestOf } from '../../model/digest.ts';
import type { Edition } from '../../model/edition.ts';
import { DragomanError } from '../../model/error.ts';
import type { ComposedName, PageDigests } from '../../workspace/composed-files.ts';
import type { Context } from '../newsroom/context.ts';
import type { KeptPages } from './kept-pages.ts';
import { pageContexts } from './page-contexts.ts';

/** What other pages than its own tell of an edition: plain JSON. */
export interface Brief {
  readonly sourceLocale: string;
  /** The locales that the release is made for, where they are not all of the newsroom's. */
  readonly targetLocales?: readonly string[];
  readonly summary: EditionSummary;
  /** Digests the text of the source that a translation was made from; of the source's own edition, its text. */
  readonly texts?: string;
}

/** An edition that stands, or is to stand. */
export interface SiteEdition {
  readonly release: string;
  readonly locale: string;
  /** As it was composed; read when it is asked for. */
  readonly edition: Edition;
  brief(words: PageContext): Brief;
  /** Digests the file that it is read from, where it is known to be as it stands. */
  readonly file?: string;
}

/** The file of an edition that stood before. */
export interface StoodFile extends ComposedName {
  /** It can't be used: whether its pages are to stay is not known. */
  readonly isDamaged: boolean;
  /** Digests of its pages as they were written. */
  readonly pages: PageDigests;
}

/** The published editions, and the files of some that can't be used. */
export interface Standing {
  readonly files: readonly StoodFile[];
  readonly editions: readonly SiteEdition[];
  readonly damaged: readonly DragomanError[];
}

/** What is kept of the file of an edition. */
export interface KeptFile {
  readonly brief: Brief;
  readonly pages: PageDigests;
}

/**
 * Lists the published editions, as they were composed. They are kept beside the pages so that a page's links can
 * follow its sister editions while its text stays the last good one. Of files that are known none is read before its text
 * is asked for.
 */
export function standingEditions(context: Context, kept?: KeptPages): Standing {
  const { newsroom } = context;
  const words = pageContexts(context);
  const files: StoodFile[] = [];
  const editions: SiteEdition[] = [];
  const damaged: DragomanError[] = [];
  for (const named of newsroom.composedNames()) {
    const { release, locale } = named;
    let read: ReturnType<typeof newsroom.readComposedFile> | undefined;
    const file = (): typeof read & {} => (read ??= newsroom.readComposedFile(named));
    const edition = (): Edition => {
      const found = file().edition;
      if (found instanceof DragomanError) throw found;
      return found;
    };
    const make = (): KeptFile | undefined => {
      const { edition: found, pages } = file();
      return found instanceof DragomanError ? undefined : { brief: briefOf(found, words(locale)), pages };
    };
    const { digest, known } = kept?.file(named, make) ?? { digest: undefined, known: make() };
    files.push({ ...named, isDamaged: known === undefined, pages: known?.pages ?? {} });
    if (known === undefined) damaged.push(file().edition as DragomanError);
    else editions.push(standingAs(known.brief, { release, locale, digest, edition }));
  }
  return { files, editions, damaged };
}

/** What stands of an edition, as its file has it. */
interface Stood {
  readonly release: string;
  readonly locale: string;
  readonly digest: string | undefined;
  readonly edition: () => Edition;
}

function standingAs(brief: Brief, { release, locale, digest, edition }: Stood): SiteEdition {
  return {
    release,
    locale,
    get edition() {
      return edition();
    },
    brief: () => brief,
    ...defined({ file: digest }),
  };
}

/** Makes an edition that goes out one of the site. */
export function goingOut(edition: Edition): SiteEdition {
  const { release, locale } = edition;
  let brief: Brief | undefined;
  return { release, locale, edition, brief: (words) => (brief ??= briefOf(edition, words)) };
}

function briefOf(edition: Edition, words: PageContext): Brief {
  const { locale, sourceLocale, targetLocales, blocks, sources } = edition;
  const texts =
    locale === sourceLocale
      ? blocks.map(({ id, content }) => [id, textOfInlines(content)])
      : sources && Object.entries(sources);
  return {
    sourceLocale,
    summary: summarize(edition, words),
    ...defined({ targetLocales, texts: texts && digestOf([JSON.stringify(texts)]) }),
  };
}
