// Makes dist/bundle/ of dist/cli/main.js: the modules of the command line, and those of the packages that they import, in few
// files, with what V8 compiled of them and the licences of the packages.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { codeCachePath, openBundle } from '../bin/bundle.js';
import { bundleDetector } from './bundle-detector.mjs';
import { root } from './install.mjs';
import { commonCommands } from './common-commands.mjs';

const folder = join(root, 'dist', 'bundle');

/** What is imported when it is asked for, such as a table of characters or the server of a protocol, stays a package. */
const lateImports = {
  name: 'late-imports',
  resolveId: (id, importer, { kind }) =>
    kind === 'dynamic-import' && !id.startsWith('.') ? { id, external: true } : undefined,
};

async function bundle() {
  const built = await rolldown({
    input: join(root, 'dist', 'cli', 'main.js'),
    platform: 'node',
    external: isBuiltin,
    // bin/bundle.js gives it, as CommonJS has none.
    transform: { define: { 'import.meta.resolve': 'importMetaResolve' } },
    plugins: [
      lateImports,
      { name: 'import-package', renderChunk: (code) => code.replaceAll(/\bimport\((?=")/g, 'importPackage(') },
    ],
    checks: { ineffectiveDynamicImport: false },
  });
  // Names and lines stay: an unexpected error ends with its stack.
  const { output } = await built.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    comments: false,
  });
  const modules = [...output.flatMap(({ moduleIds = [] }) => moduleIds), ...(await bundleDetector(folder))];
  writeFileSync(join(folder, 'LICENSES.txt'), licences(modules));
}

/** Gives the licences of the packages that modules are of, each under its name. */
function licences(modules) {
  const packages = new Set(modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []));
  const texts = [...packages].toSorted().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}`.trim();
  });
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Runs what users start most often, and writes what V8 compiled for that beside each file. */
async function writeCodeCaches() {
  const { load, scripts } = openBundle(pathToFileURL(`${folder}/`));
  const { main } = load('./main.cjs');
  const cwd = mkdtempSync(join(tmpdir(), 'dragoman-'));
  try {
    await commonCommands(cwd, main);
  } finally {
    rmSync(cwd, { recursive: true });
  }
  for (const [path, script] of scripts) writeFileSync(codeCachePath(path), script.createCachedData());
}

await bundle();
await writeCodeCaches();
