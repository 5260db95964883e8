import { headOf, sourceOf, wholeOf, type ByteSource } from '../model/byte-source.ts';
import type { CheckedFile } from '../model/checked-file.ts';
import { defined } from '../model/defined.ts';
import { readSource } from '../workspace/files/read-file.ts';
import type { Context } from './newsroom/context.ts';
import type { CheckDocumentOptions } from './checking/check-document.ts';
import { examine, heldBy, strictness, unusable, type CheckRequest, type Examined } from './checking/examine.ts';
import type { PolicyFor, PolicyOptions } from './newsroom/policies.ts';
import { unlessAborted } from './newsroom/abort.ts';
import { noProgress } from './newsroom/progress.ts';
import { isFile, newsroomAround, newsroomOf, type Surroundings } from './newsroom/surroundings.ts';

export type { CheckRequest, Surroundings };

export interface CheckResult {
  readonly files: readonly CheckedFile[];
}

/**
 * Checks files from anywhere, and the newsroom's stores. A file is checked by the policy of the newsroom in whose
 * folder of locales it is, or of `project`.
 */
export async function check(surroundings: Surroundings, request: CheckRequest): Promise<CheckResult> {
  const files: CheckedFile[] = [];
  for await (const checked of checkEach(surroundings, request)) files.push(checked);
  return { files };
}

/**
 * The same, file by file as they are checked. The newsroom's stores come together after them, since what they are
 * compared for is known when all are read.
 */
export async function* checkEach(surroundings: Surroundings, request: CheckRequest): AsyncGenerator<CheckedFile> {
  for await (const checked of checkedFiles(surroundings, request)) {
    if (checked.error !== undefined) request.onError?.(checked.error);
    yield checked;
  }
}

async function* checkedFiles(surroundings: Surroundings, request: CheckRequest): AsyncGenerator<CheckedFile> {
  const what = request.what ?? [];
  const files = what.filter(isFile);
  const releases = what.filter((name) => !files.includes(name));
  const progress = request.progress ?? noProgress;
  for (const [done, path] of files.entries()) {
    progress({ verb: 'check', what: path, done, total: files.length });
    await unlessAborted(request);
    yield* await checkFile(path, request, await newsroomAround(path, surroundings));
  }
  if (what.length === 0 || releases.length > 0) {
    // What a newsroom needs is not loaded for a file by itself.
    const { checkStores } = await import('./checking/check-stores.ts');
    yield* await checkStores(await newsroomOf(releases, surroundings), releases, request);
  }
}

async function checkFile(path: string, request: CheckRequest, project: Context | undefined): Promise<CheckedFile[]> {
  const options = { ...strictness(request), untranslated: true, held: heldBy(request) };
  const policyFor = project === undefined ? undefined : await policyOf(project, options);
  try {
    const files: CheckedFile[] = [];
    for (const [name, content] of await documentsIn(path, options.held)) {
      const document = { path: name, bytes: content, isFile: name === path };
      const examined = await (content instanceof Uint8Array
        ? examine(document, request, options, policyFor)
        : examineLarge(path, content, { ...options, ...defined({ policyFor }) }));
      const home = path + name.slice(path.length).replace(/[:/\\]/g, '.');
      if (examined.checked.error === undefined) request.eachDocument?.(examined.checked, examined.bytes, home);
      files.push(examined.checked);
    }
    return files;
  } catch (error) {
    return [unusable(path, error)];
  }
}

/** Nobody asks to examine such a file otherwise: it would have been read whole. */
async function examineLarge(path: string, bytes: ByteSource, options: CheckDocumentOptions): Promise<Examined> {
  const { checkInThreads } = await import('./checking/check-in-threads.ts');
  return { checked: await checkInThreads(path, bytes, { path, ...options }), bytes };
}

/**
 * Checks an XLIFF document that is being edited, by the policy of the newsroom in whose folder of locales its file is.
 * Never throws for what the bytes hold: `error` says what is wrong.
 */
export async function checkOpened(path: string, bytes: Uint8Array, surroundings: Surroundings): Promise<CheckedFile> {
  const project = await newsroomAround(path, surroundings);
  const options = { untranslated: true };
  const policyFor = project === undefined ? undefined : await policyOf(project, options);
  return examine({ path, bytes, isFile: true }, {}, options, policyFor).checked;
}

async function policyOf(project: Context, options: PolicyOptions): Promise<PolicyFor> {
  const { policies } = await import('./newsroom/policies.ts');
  return policies(project, { ...options, ledger: true });
}

/** XLIFF begins with `<`, white space or a byte order mark: the reader of kits is not loaded for it. */
const XLIFF_STARTS: ReadonlySet<number | undefined> = new Set([
  undefined,
  0x3c,
  0x09,
  0x0a,
  0x0d,
  0x20,
  0xef,
  0xfe,
  0xff,
  0x00,
]);

/** Reads a file, or the documents of a kit, by name. */
async function documentsIn(
  path: string,
  held: number,
): Promise<readonly (readonly [string, Uint8Array | ByteSource])[]> {
  const source = readSource(path, held);
  if (XLIFF_STARTS.has(headOf(sourceOf(source), 1)[0])) return [[path, source]];
  const { isZip, readKit } = await import('../kit/kit.ts');
  const bytes = wholeOf(source);
  if (!isZip(bytes, path)) return [[path, bytes]];
  return [...readKit(bytes, path).files].map(([name, content]) => [`${path}:${name}`, content] as const);
}
