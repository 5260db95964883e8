/**
 * Where the package's own data comes from: tables of languages, segmentation rules, messages. Node reads the files beside
 * the code when they are first asked for; anywhere else, such as in a browser, somebody provides them before.
 */
export interface DataSource {
  /** The text of a file by its path below the code's folder, such as `locale/cldr/en.json`; undefined where there is none. */
  read(path: string): string | undefined;
  /** The names in a folder; empty where there is no such folder. */
  list(folder: string): readonly string[];
}

/** The folder of the code, `src/` or `dist/`, whose data stands beside it. */
const codeFolder = new URL('../', import.meta.url);

/** Where a file of the code is, by its path below the code's folder. */
export const codeUrl = (path: string): URL => new URL(path, codeFolder);

let source: DataSource | undefined;

/** Reads all data from `provided` from now on. Call it before anything is read: what was read is kept. */
export function provideData(provided: DataSource): void {
  source = provided;
}

/** Reads a file of the package as text; undefined where there is none. */
export function readPackageFile(path: string): string | undefined {
  return (source ??= filesBesideCode()).read(path);
}

const parsed = new Map<string, unknown>();

/** Reads a JSON file of the package, once for all who ask; undefined where there is none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its file holds
export function readPackageJson<T>(path: string): T | undefined {
  if (!parsed.has(path)) {
    const text = readPackageFile(path);
    parsed.set(path, text === undefined ? undefined : JSON.parse(text));
  }
  return parsed.get(path) as T | undefined;
}

/** Lists the names in a folder of the package; empty where there is no such folder. */
export function listPackageFolder(folder: string): readonly string[] {
  return (source ??= filesBesideCode()).list(folder);
}

function filesBesideCode(): DataSource {
  const { readFileSync, readdirSync, existsSync, statSync } = builtin('node:fs');
  const root = builtin('node:url').fileURLToPath(codeFolder);
  return {
    read(path) {
      const file = `${root}${path}`;
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    list(folder) {
      const url = new URL(folder, codeFolder);
      return statSync(url, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(url) : [];
    },
  };
}

interface Builtins {
  'node:fs': typeof import('node:fs');
  'node:module': typeof import('node:module');
  'node:url': typeof import('node:url');
}

/** A module of Node. Asked for at run time, so that the code that asks loads in a browser too. */
function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  const found = globalThis.process?.getBuiltinModule?.(name);
  if (found === undefined) throw new Error('Dragoman has no data here: call loadData() or provideData() first');
  return found;
}

const loaders: (() => Promise<void>)[] = [];

/**
 * A library that is loaded when it is first asked for, in Node at once and without a promise. `load` imports it where that
 * can't be done: `loadLibraries` calls it.
 */
export function lazyLibrary<Library>(name: string, load: () => Promise<Library>): () => Library {
  let library: Library | undefined;
  loaders.push(async () => {
    library ??= await load();
  });
  return () => (library ??= required(name) as Library);
}

/** Loads all libraries that the code imported so far may ask for, for where they can't be loaded without a promise. */
export async function loadLibraries(): Promise<void> {
  await Promise.all(loaders.map((load) => load()));
}

/** Loads a package of Node at once. */
export function required(name: string): unknown {
  const require = builtin('node:module').createRequire(import.meta.url);
  try {
    return require(name);
  } catch (error) {
    // A package that exports modules only can be required by file.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
    return require(builtin('node:url').fileURLToPath(import.meta.resolve(name)));
  }
}
