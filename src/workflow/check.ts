import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { DragomanError } from '../model/error.ts';
import type { CheckedFile } from '../model/checked-file.ts';
import { isReturnName } from '../model/xliff-name.ts';
import { readBytes } from '../workspace/read-file.ts';
import type { Context } from './newsroom/context.ts';
import { examine, strictness, unusable, type CheckRequest } from './checking/examine.ts';
import type { PolicyFor, PolicyOptions } from './newsroom/policies.ts';
import { noProgress } from './newsroom/progress.ts';

export type { CheckRequest };

export interface CheckResult {
  readonly files: readonly CheckedFile[];
}

/** Where a check looks for newsrooms: files may be checked without one. */
export interface Surroundings {
  /** Opens the newsroom around a folder, the user's own unless given. */
  open(folder?: string): Promise<Context>;
  /** The newsroom that the user names: its policy applies to every file. */
  readonly project?: Context | undefined;
}

/**
 * Checks files from anywhere, and the newsroom's stores. A file is checked by the policy of the newsroom in whose
 * folder of locales it is, or of `project`.
 */
export async function check(surroundings: Surroundings, request: CheckRequest): Promise<CheckResult> {
  const what = request.what ?? [];
  const files = what.filter(isFile);
  const releases = what.filter((name) => !files.includes(name));
  const checked: CheckedFile[] = [];
  const progress = request.progress ?? noProgress;
  for (const [done, path] of files.entries()) {
    progress({ verb: 'check', what: path, done, total: files.length });
    checked.push(...(await checkFile(path, request, await newsroomAround(path, surroundings))));
  }
  if (what.length === 0 || releases.length > 0) {
    // What a newsroom needs is not loaded for a file by itself.
    const { checkStores } = await import('./checking/check-stores.ts');
    checked.push(...(await checkStores(await newsroomOf(releases, surroundings), releases, request)));
  }
  return { files: checked };
}

/** Opens the newsroom that has the releases named. */
export async function newsroomOf(releases: readonly string[], { open, project }: Surroundings): Promise<Context> {
  try {
    return project ?? (await open());
  } catch (error) {
    const [name] = releases;
    // Outside a newsroom a name was meant to be a file's.
    if (name === undefined || !(error instanceof DragomanError) || error.code !== 'config-missing') throw error;
    throw new DragomanError('check-nothing-named', { name });
  }
}

async function newsroomAround(path: string, { open, project }: Surroundings): Promise<Context | undefined> {
  return project ?? projectAround(path, open);
}

/** Tells whether a name is meant as a file's, and not as a release's. */
export function isFile(name: string): boolean {
  return isReturnName(name) || statSync(name, { throwIfNoEntry: false }) !== undefined;
}

/** Opens the newsroom whose folder of locales holds a file, if there is one: its policy applies. */
export async function projectAround(path: string, open: Surroundings['open']): Promise<Context | undefined> {
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
  const options = { ...strictness(request), untranslated: true };
  const policyFor = project === undefined ? undefined : await policyOf(project, options);
  try {
    return (await documentsIn(path)).map(([name, content]) => {
      const examined = examine({ path: name, bytes: content, isFile: name === path }, request, options, policyFor);
      const home = path + name.slice(path.length).replace(/[:/\\]/g, '.');
      if (examined.checked.error === undefined) request.eachDocument?.(examined.checked, examined.bytes, home);
      return examined.checked;
    });
  } catch (error) {
    return [unusable(path, error)];
  }
}

async function policyOf(project: Context, options: PolicyOptions): Promise<PolicyFor> {
  const { policies } = await import('./newsroom/policies.ts');
  return policies(project, { ...options, ledger: true });
}

/** Reads a file, or the documents of a kit, by name. */
async function documentsIn(path: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const bytes = readBytes(path);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [[path, bytes]];
  const { isZip, readKit } = await import('../kit/kit.ts');
  if (!isZip(bytes)) return [[path, bytes]];
  return [...readKit(bytes, path).files].map(([name, content]) => [`${path}:${name}`, content] as const);
}
