import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { CheckOptions } from '../check/run-checks.ts';
import { bestMatch } from '../locale/tags.ts';
import { isZip, readKit } from '../kit/kit.ts';
import { DragomanError } from '../model/error.ts';
import type { CheckedFile } from '../report/check-report.ts';
import { readJournal } from '../workspace/journal.ts';
import type { Newsroom } from '../workspace/newsroom.ts';
import { readBytes } from '../workspace/read-file.ts';
import { checkDocument } from './check-xliff.ts';
import type { Context } from './context.ts';
import { loadMeta } from './load-release.ts';
import { noProgress, type Progress } from './progress.ts';
import { selectLocales, selectSources } from './select.ts';
import { isReturnName } from './return-name.ts';

export interface CheckRequest {
  /** XLIFF files, kits, ids of releases; every store of the newsroom where empty. */
  readonly what?: readonly string[];
  readonly to?: readonly string[];
  readonly strict?: boolean;
  readonly progress?: Progress;
  /**
   * Takes each document that could be checked, with its bytes. `home` is where it would stand as a file of its own: a
   * kit's documents beside the kit, a store's under the newsroom's `out`.
   */
  readonly eachDocument?: (checked: CheckedFile, bytes: Uint8Array, home: string) => void;
}

export interface CheckResult {
  readonly files: readonly CheckedFile[];
}

/**
 * Checks files from anywhere and the newsroom's stores. `openNewsroomContext` opens the newsroom around a folder, the
 * user's own unless given. A file is checked by the policy of the newsroom in whose folder of locales it stands, or of
 * `project`.
 */
export async function check(
  request: CheckRequest,
  openNewsroomContext: (folder?: string) => Promise<Context>,
  project?: Context,
): Promise<CheckResult> {
  const what = request.what ?? [];
  const files = what.filter(isFile);
  const releases = what.filter((name) => !files.includes(name));
  const checked: CheckedFile[] = [];
  const progress = request.progress ?? noProgress;
  for (const [done, path] of files.entries()) {
    progress({ verb: 'check', what: path, done, total: files.length });
    checked.push(...(await checkFile(path, request, project ?? (await projectAround(path, openNewsroomContext)))));
  }
  if (what.length === 0 || releases.length > 0) {
    checked.push(...(await checkStores(project ?? (await openNewsroomContext()), releases, request)));
  }
  return { files: checked };
}

function isFile(name: string): boolean {
  return isReturnName(name) || statSync(name, { throwIfNoEntry: false }) !== undefined;
}

/** The newsroom whose folder of locales holds the file: its policy applies. */
async function projectAround(path: string, open: (folder: string) => Promise<Context>): Promise<Context | undefined> {
  try {
    const context = await open(dirname(path));
    const inside = relative(realpathSync(context.newsroom.layout.locales), realpathSync(resolve(path)));
    return inside.startsWith(`..${sep}`) || inside === '..' ? undefined : context;
  } catch (error) {
    // A file that no usable newsroom surrounds is checked by itself.
    if (error instanceof DragomanError || !existsSync(path)) return undefined;
    throw error;
  }
}

async function checkFile(path: string, request: CheckRequest, project: Context | undefined): Promise<CheckedFile[]> {
  const options = { ...(request.strict === undefined ? {} : { strict: request.strict }), untranslated: true };
  const policyFor = project === undefined ? undefined : await policies(project, options);
  const documents = (bytes: Uint8Array): (readonly [string, Uint8Array])[] =>
    isZip(bytes)
      ? [...readKit(bytes, path)].map(([name, content]) => [`${path}:${name}`, content] as const)
      : [[path, bytes]];
  try {
    return documents(readBytes(path)).map(([name, content]) => {
      const checked = checkDocument(content, {
        path: name,
        ...options,
        ...(policyFor === undefined ? {} : { policyFor }),
      });
      if (checked.error === undefined)
        request.eachDocument?.(checked, content, path + name.slice(path.length).replace(/[:/\\]/g, '.'));
      return checked;
    });
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    return [{ path, units: 0, segments: 0, error, findings: [] }];
  }
}

async function checkStores(context: Context, names: readonly string[], request: CheckRequest): Promise<CheckedFile[]> {
  const { layout } = context.newsroom;
  const journal = readJournal(layout);
  const strict = request.strict === undefined ? {} : { strict: request.strict };
  const jobs = selectSources(context, names).flatMap((source) =>
    selectLocales(context, loadMeta(context, source).meta, request.to ?? []).map((locale) => ({ source, locale })),
  );
  const checked: CheckedFile[] = [];
  for (const [done, { source, locale }] of jobs.entries()) {
    const path = layout.store(locale, source.id);
    const bytes = context.newsroom.readStore(locale, source.id);
    if (bytes === undefined) continue;
    (request.progress ?? noProgress)({ verb: 'check', what: `${source.id} ${locale}`, done, total: jobs.length });
    // What is still with the translators is not missing yet.
    const untranslated = journal.hasReturned(source.id, locale);
    const policyFor = await policies(context, { ...strict, untranslated });
    const file = checkDocument(bytes, { path, policyFor });
    const home = join(layout.out, 'checked', locale, `${source.id}.xlf`);
    if (file.error === undefined) request.eachDocument?.(file, bytes, home);
    checked.push(file);
  }
  return checked;
}

/** The newsroom's policy for a release in a locale, as options of the runner. */
export async function policies(
  { newsroom }: Context,
  options: CheckOptions,
): Promise<(release: string, locale: string) => CheckOptions> {
  const { config } = newsroom;
  const terms = await newsroom.readTerms();
  const policy = { checks: config.checks, localeChecks: config.localeChecks, minimumState: config.minimumState };
  return (release, tag) => {
    const locale = bestMatch(tag, config.targetLocales) ?? tag;
    return { ...options, policy, terms, waivers: waiversOf(newsroom, locale, release) };
  };
}

function waiversOf(newsroom: Newsroom, locale: string, release: string): ReturnType<Newsroom['readWaivers']> {
  return /[\\/]/.test(release + locale) ? [] : newsroom.readWaivers(locale, release);
}
