// Loads the files that scripts/bundle.mjs makes of the command line, and spares Node their compilation: V8's code cache stands
// beside each. Where it was made by another release of V8 it is not used, and all is compiled as ever.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// A command asks most patterns once or twice: V8 would first compile each for its interpreter, and then once more.
setFlagsFromString('--no-regexp-tier-up');

/**
 * The names under which a file of the bundle sees what Node gives a CommonJS module, and what a script has not: the
 * import of a package, of which Node 20 warns where a script asks for it itself, and `import.meta.resolve`.
 */
const parameters = ['exports', 'require', 'module', '__filename', '__dirname', 'importPackage', 'importMetaResolve'];

/**
 * Opens the bundle in a folder. `load` gives the exports of one of its files, by its name such as `./main.cjs`; `scripts` has
 * each file that was loaded so far as it was compiled, by its path.
 */
export function openBundle(folderUrl) {
  const folder = fileURLToPath(folderUrl);
  const requirePackage = createRequire(import.meta.url);
  const modules = new Map();
  const scripts = new Map();

  function load(name) {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const path = `${folder}${name.slice('./'.length)}`;
    const script = new Script(`(function(${parameters}){${readFileSync(path, 'utf8')}\n})`, {
      filename: path,
      cachedData: codeCache(path),
    });
    scripts.set(path, script);
    const require = (id) => (id.startsWith('./') ? load(id) : isBuiltin(id) ? lateBuiltin(id) : requirePackage(id));
    const importPackage = (id) => import(id);
    const resolve = (id) => bundledPackage(folder, id) ?? import.meta.resolve(id);
    script.runInThisContext()(module.exports, require, module, path, folder, importPackage, resolve);
    return module.exports;
  }

  return { load, scripts };
}

/** Gives the address of a package that stands in the bundle, as a file that is loaded when it is asked for. */
function bundledPackage(folder, id) {
  const path = `${folder}${id.replaceAll('/', '-')}.cjs`;
  return existsSync(path) ? pathToFileURL(path).href : undefined;
}

/** A module of Node that is loaded when something of it is first asked for: most commands need few, and some are large. */
function lateBuiltin(id) {
  let module;
  return new Proxy({}, { get: (_target, name) => (module ??= process.getBuiltinModule(id))[name] });
}

export const codeCachePath = (path) => `${path}.cache`;

function codeCache(path) {
  try {
    return readFileSync(codeCachePath(path));
  } catch {
    return undefined;
  }
}
