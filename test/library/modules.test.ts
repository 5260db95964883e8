import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { orthographyTables } from '../../src/library/data.ts';
import { emptyFolder } from '../newsroom.ts';
import { compileInto, root } from './compiled.ts';

/** Appends the address of each module that is loaded to the file that COUNT names. */
const hook = `
  import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    if (!url.startsWith('node:')) appendFileSync(process.env.COUNT, url + '\\n');
    return next(url, context);
  }`;

function modulesLoadedBy(file: string, counted: string): readonly string[] {
  const register = `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(hook))});`;
  const program = `import(${JSON.stringify(pathToFileURL(file).href)})`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', dataUrl(register), '--input-type=module', '-e', program],
    { env: { ...process.env, COUNT: counted }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(counted, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:') && /\.[cm]?js$/.test(url));
}

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

const most = 60;

it(`loads at most ${most} modules for whoever recognizes facts`, () => {
  const { folder } = emptyFolder();
  compileInto(folder);
  const loaded = modulesLoadedBy(join(folder, 'library/facts.js'), join(folder, 'count'));
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.length).toBeLessThanOrEqual(most);
});

it('gives a browser every table of spelling', () => {
  const tables = readdirSync(join(root, 'src/locale/orthography')).filter(
    (name) => name.endsWith('.json') && !name.endsWith('.schema.json'),
  );
  expect(orthographyTables).toEqual(tables.map((name) => basename(name, '.json')));
});
