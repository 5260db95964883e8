import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { eld } from 'eld/extrasmall';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// @ts-expect-error -- a program without types
import { codeCachePath, openBundle } from '../../bin/bundle.js';

interface Bundle {
  load(name: string): Record<string, unknown>;
  readonly scripts: ReadonlyMap<string, { createCachedData(): Buffer; readonly cachedDataRejected?: boolean }>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-bundle-'));
  write('main.cjs', "const other = require('./other.cjs'); exports.sum = () => other.one() + other.two();");
  write('other.cjs', "require('./main.cjs'); exports.one = () => 1; exports.two = () => require('./two.cjs').two;");
  write(
    'two.cjs',
    "exports.two = 2; exports.place = __filename; exports.found = importMetaResolve('saxes'); exports.import = () => importPackage('saxes');",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const chunks = fileURLToPath(new URL('../../dist/bundle', import.meta.url));
/** The files of the bundle that was built last, by name. */
const built = (): readonly [name: string, text: string][] =>
  (existsSync(chunks) ? readdirSync(chunks) : [])
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => [name, readFileSync(join(chunks, name), 'utf8')]);

const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);
const open = (): Bundle => openBundle(pathToFileURL(`${folder}/`)) as Bundle;

/** Loads the bundle once and keeps what was compiled, as the build does. */
function compile(): void {
  const { load, scripts } = open();
  (load('./main.cjs')['sum'] as () => number)();
  for (const [path, script] of scripts) writeFileSync(codeCachePath(path), script.createCachedData());
}

describe('the files of the command line', () => {
  it('load each other, also in circles, and find packages', () => {
    const { load, scripts } = open();
    expect((load('./main.cjs')['sum'] as () => number)()).toBe(3);
    expect(load('./two.cjs')).toMatchObject({ place: join(folder, 'two.cjs') });
    expect(load('./two.cjs')['found']).toMatch(/^file:.*\/node_modules\/saxes\//);
    expect(scripts.size).toBe(3);
  });

  it('import packages that are loaded late, without a warning of Node’s', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const loaded = (open().load('./two.cjs')['import'] as () => Promise<object>)();
    await expect(loaded).resolves.toHaveProperty('SaxesParser');
    expect(warned).not.toHaveBeenCalled();
    for (const [name, text] of built()) expect(text, name).not.toMatch(/\bimport\("/);
  });

  it('hold the packages that every command needs, with their licences', () => {
    const required = built().flatMap(([, text]) =>
      [...text.matchAll(/\brequire\("([^."][^"]*)"\)/g)].map(([, id]) => id!),
    );
    expect(required.filter((id) => !isBuiltin(id))).toEqual([]);
    if (existsSync(chunks))
      expect(readFileSync(join(chunks, 'LICENSES.txt'), 'utf8')).toMatch(
        /^commander [\d.]+ \(MIT\)\n\n[^]+Permission/m,
      );
  });

  it('find a package that stands beside them', () => {
    write('saxes.cjs', '');
    expect(open().load('./two.cjs')['found']).toBe(pathToFileURL(join(folder, 'saxes.cjs')).href);
  });

  it('tell languages as the detector does that they hold, by a table that is read where it is needed', () => {
    const path = join(chunks, 'eld-extrasmall.cjs');
    if (!existsSync(path)) return;
    const bundled = (createRequire(import.meta.url)(path) as { readonly eld: typeof eld }).eld;
    const texts = [
      ...'drought hotel bakery école Schulen niños ребёнок दिल्ली مدرسة বাংলা qzxv 9'.split(' '),
      'De kinderen gaan vandaag niet naar school.',
      'Los niños no van hoy a la escuela.',
      'Kanak-kanak tidak bersekolah hari ini.',
      'Діти сьогодні не йдуть до школи.',
      '子どもたちは今日学校に行きません。',
      '',
    ];
    for (const text of texts) {
      const [found, known] = [bundled, eld].map((each) => each.detect(text));
      expect(found?.getScores(), text).toEqual(known?.getScores());
      expect([found?.language, found?.isReliable()], text).toEqual([known?.language, known?.isReliable()]);
    }
  });

  it('take what was compiled before', () => {
    compile();
    const { load, scripts } = open();
    expect((load('./main.cjs')['sum'] as () => number)()).toBe(3);
    expect([...scripts.values()].map(({ cachedDataRejected }) => cachedDataRejected)).toEqual([false, false, false]);
  });

  it('do without what was compiled of another text, or is damaged', () => {
    write('main.cjs.cache', new Script('another(text)').createCachedData());
    write('other.cjs.cache', 'nothing that V8 knows');
    const { load, scripts } = open();
    expect((load('./main.cjs')['sum'] as () => number)()).toBe(3);
    expect([...scripts.values()].map(({ cachedDataRejected }) => cachedDataRejected)).toEqual([true, true, undefined]);
  });
});
