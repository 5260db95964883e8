// Makes dist/bundle/ of dist/cli/main.js: the 400 modules of the command line in few files, with what V8 compiled of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { codeCachePath, openBundle } from '../bin/bundle.js';
import { root } from './install.mjs';

const folder = join(root, 'dist', 'bundle');

const isOwn = (id) => id.startsWith('.') || id.startsWith(root);

async function bundle() {
  const built = await rolldown({
    input: join(root, 'dist', 'cli', 'main.js'),
    platform: 'node',
    external: (id) => !isOwn(id),
    // bin/bundle.js gives it, as CommonJS has none.
    transform: { define: { 'import.meta.resolve': 'importMetaResolve' } },
    plugins: [{ name: 'import-package', renderChunk: (code) => code.replaceAll(/\bimport\((?=")/g, 'importPackage(') }],
    checks: { ineffectiveDynamicImport: false },
  });
  // Names and lines stay: an unexpected error ends with its stack.
  await built.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    comments: false,
  });
}

const release = `Harbour opens to swimmers

PORT ELLEN, 7 June 2031 – The harbour pool opened to 420 swimmers today. “We did not expect so many”, said Mara Lind.

For further information: Mara Lind, +44 20 7946 0000, press@example.org`;

const document = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="f"><unit id="u"><segment state="translated"><source>The pool opened on 7 June 2031 to 420 swimmers.</source><target>La piscine a ouvert ses portes à 240 nageurs.</target></segment></unit></file></xliff>`;

/** Runs what users start most often, and writes what V8 compiled for that beside each file. */
async function writeCodeCaches() {
  const { load, scripts } = openBundle(pathToFileURL(`${folder}/`));
  const { main } = load('./main.cjs');
  const cwd = mkdtempSync(join(tmpdir(), 'dragoman-'));
  const quiet = {
    cwd,
    env: {},
    columns: 80,
    colour: false,
    stdin: () => Promise.resolve(release),
    stdout() {},
    stderr() {},
  };
  try {
    writeFileSync(join(cwd, 'release.txt'), release);
    writeFileSync(join(cwd, 'pair.xlf'), document);
    for (const argv of [
      ['--help'],
      ['facts', '--locale', 'en'],
      ['segment', '--locale', 'en'],
      ['check', 'pair.xlf'],
      ['outline', 'release.txt'],
    ]) {
      await main(argv, quiet);
    }
  } finally {
    rmSync(cwd, { recursive: true });
  }
  for (const [path, script] of scripts) writeFileSync(codeCachePath(path), script.createCachedData());
}

await bundle();
await writeCodeCaches();
