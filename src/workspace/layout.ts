import { join, sep } from 'node:path';
import type { CommitRecord } from './commits/commit-record.ts';
import type { NewsroomConfig } from './config/config.ts';

/** Where everything of a newsroom is; all paths start with the newsroom's folder. */
export interface Layout {
  readonly root: string;
  readonly source: string;
  readonly locales: string;
  readonly out: string;
  /** The published site: a link to one of the releases, where the system has links. */
  readonly editions: string;
  /** Folder of the site as it stands and as it was before. */
  readonly releases: string;
  /** A link to the release before; there is none where something was taken down since. */
  readonly previous: string;
  /** The folder of a release before those two, in which the next one is made. */
  readonly spare: string;
  /** Folder of the editions as they were composed, beside the pages made from them. */
  readonly composed: string;
  /** Folder of what verbs keep so as not to work it out again. */
  readonly index: string;
  /** What is known of files by their stamps. */
  readonly stamps: string;
  readonly terms: string;
  /** Folder of imported translation memories. */
  readonly memories: string;
  readonly journal: string;
  readonly lock: string;
  /** Held while a commit takes its steps, and while all is read at one instant. */
  readonly commitLock: string;
  /** There only while a commit is under way, or where its process was killed. */
  readonly commit: CommitRecord;
  meta(release: string): string;
  /** The ledger where the locale is the source's, else the store of translations. */
  store(locale: string, release: string): string;
  gone(locale: string, release: string): string;
  /** What went out to translators, export by export. */
  sent(locale: string, release: string): string;
  waivers(locale: string, release: string): string;
  outgoing(locale: string, file: string): string;
  composedEdition(locale: string, release: string): string;
  /** What the files of one import were before it. */
  undo(importId: string): string;
  /** The page that shows what the reader made of a release. */
  outlinePage(release: string): string;
  /** The page that shows what changed in a release since it went out. */
  diffPage(release: string): string;
  /** Folder of the records of who answers for a release. */
  readonly record: string;
  /** Folder of the report's pages. */
  readonly report: string;
  /** Folder of drafts that are looked at before they are published. */
  readonly preview: string;
  /** Folder of pseudo-translations. */
  readonly pseudo: string;
}

export function layoutOf(root: string, folders: NewsroomConfig['folders']): Layout {
  const source = join(root, folders.source);
  const locales = join(root, folders.locales);
  const out = join(root, folders.out);
  const composed = join(out, 'composed');
  // Asked for every file of a large newsroom: the names of locales and releases need not be made regular as a path is.
  const below = (folder: string): string => (folder.endsWith(sep) ? folder : `${folder}${sep}`);
  const [inSource, inLocales, inComposed] = [source, locales, composed].map(below);
  return {
    root,
    source,
    locales,
    out,
    editions: join(out, 'editions'),
    releases: join(out, 'releases'),
    previous: join(out, 'releases', 'previous'),
    spare: join(out, 'releases', '.spare'),
    composed,
    index: join(out, '.index'),
    stamps: join(out, '.index', 'stamps.tsv'),
    terms: join(locales, 'terms.csv'),
    memories: join(locales, 'memory'),
    journal: join(locales, 'journal.jsonl'),
    lock: join(out, '.lock'),
    commitLock: join(out, '.commit.lock'),
    commit: { path: join(locales, '.commit.json'), root },
    meta: (release) => `${inSource}${release}.meta.yaml`,
    store: (locale, release) => `${inLocales}${locale}${sep}${release}.xlf`,
    gone: (locale, release) => `${inLocales}${locale}${sep}${release}.gone.xlf`,
    sent: (locale, release) => `${inLocales}${locale}${sep}${release}.sent.jsonl`,
    waivers: (locale, release) => `${inLocales}${locale}${sep}${release}.waivers.json`,
    outgoing: (locale, file) => join(out, 'outgoing', locale, file),
    composedEdition: (locale, release) => `${inComposed}${locale}${sep}${release}.json`,
    undo: (importId) => join(out, 'undo', `${importId}.json`),
    outlinePage: (release) => join(out, 'outline', `${release}.html`),
    record: join(out, 'record'),
    report: join(out, 'report'),
    preview: join(out, 'preview'),
    pseudo: join(out, 'pseudo'),
    diffPage: (release) => join(out, 'diff', `${release}.html`),
  };
}
