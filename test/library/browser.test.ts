import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPair } from '../../src/index.ts';
import { chromiumPath, launchChromium } from '../browser.ts';
import { compileInto, root } from './compiled.ts';

const origin = 'https://dragoman.example/';

/** Where a page finds the libraries that our modules import by name. */
const imports = {
  '@formatjs/icu-messageformat-parser': 'node_modules/@formatjs/icu-messageformat-parser/index.js',
  '@formatjs/icu-skeleton-parser': 'node_modules/@formatjs/icu-skeleton-parser/index.js',
  '@internationalized/date': 'node_modules/@internationalized/date/dist/index.mjs',
  'eld/extrasmall': 'node_modules/eld/src/entries/static.extrasmall.js',
  i18next: 'node_modules/i18next/dist/esm/i18next.js',
  'iconv-lite': 'iconv-lite.js',
  'libphonenumber-js/min': 'node_modules/libphonenumber-js/min/index.js',
  'opencc-js/dict/STCharacters': 'node_modules/opencc-js/dist/esm-lib/dict/STCharacters.js',
  'opencc-js/dict/TSCharacters': 'node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js',
  saxes: 'saxes.js',
};

const page = `<!doctype html><script type="importmap">${JSON.stringify({
  imports: Object.fromEntries(Object.entries(imports).map(([name, path]) => [name, origin + path])),
})}</script>`;

/** Saxes as a module, as a bundler would make it of its CommonJS. */
function saxes(): string {
  const wrapped = (path: string): string =>
    `(() => { const exports = {}; ${readFileSync(join(root, 'node_modules', `${path}.js`), 'utf8')}\n return exports; })()`;
  const names = ['xmlchars/xml/1.0/ed5', 'xmlchars/xml/1.1/ed2', 'xmlchars/xmlns/1.0/ed3'];
  const required = names.map((name) => `${JSON.stringify(name)}: ${wrapped(name)}`).join(',\n');
  return `const required = {${required}}; const require = (name) => required[name];
    export const { SaxesParser } = ${wrapped('saxes/saxes')};`;
}

describe.skipIf(chromiumPath === undefined)('in a browser, without a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let tab: Page;

  beforeAll(async () => {
    compileInto(folder);
    browser = await launchChromium();
    tab = await browser.newPage();
    await tab.route('**/*', async (route) => {
      const body = bodyOf(new URL(route.request().url()).pathname.slice(1));
      const contentType = /\.m?js$/.test(route.request().url()) ? 'text/javascript' : 'text/html; charset=utf-8';
      await (body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType }));
    });
    await tab.goto(origin);
    // Given as text, so that nothing here compiles what a browser runs.
    await tab.evaluate(`(async () => {
      const { loadData } = await import('${origin}dist/library/data.js');
      await Promise.all(['check', 'facts', 'segment', 'xliff'].map(async (name) => {
        window[name] = await import('${origin}dist/library/' + name + '.js');
      }));
      const read = async (path) => {
        const response = await fetch(new URL(path, '${origin}dist/'));
        return response.ok ? response.text() : undefined;
      };
      await loadData({ locales: ['en', 'zh-Hans', 'ms'], lang: 'ms', read });
    })()`);
  });

  afterAll(async () => {
    await (browser as typeof browser | undefined)?.close();
    rmSync(folder, { recursive: true });
  });

  /** What a page gets for a path: compiled code, the data beside it, a library, else the page itself. */
  function bodyOf(path: string): string | undefined {
    if (path === '') return page;
    if (path === 'saxes.js') return saxes();
    if (path === 'iconv-lite.js') return 'export default undefined;';
    const below = path.startsWith('dist/') ? path.slice('dist/'.length) : undefined;
    const files = below === undefined ? [join(root, path)] : [join(folder, below), join(root, 'src', below)];
    const file = files.find((each) => existsSync(each));
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  }

  it.each([
    ['zh-Hans', '12月4日，1.2亿儿童受益。'],
    ['ms', 'Pada 5 Disember, 1.2 bilion kanak-kanak mendapat manfaat ；'],
    ['ms', ''],
  ])('finds in a pair of sentences what Node finds: %s %s', async (targetLocale, target) => {
    const pair = {
      source: 'On 4 December, 1.2 billion children benefited: call +86 10 6532 3131.',
      target,
      sourceLocale: 'en',
      targetLocale,
    };
    const found = await tab.evaluate(`check.checkPair(${JSON.stringify(pair)})`);
    expect(found).toEqual(JSON.parse(JSON.stringify(checkPair(pair))));
    expect(found).not.toEqual([]);
  });

  it('recognizes, cuts and edits', async () => {
    const xliff = readFileSync(join(root, 'docs/examples/returned-ms.xlf'), 'utf8');
    expect(
      await tab.evaluate(`[
        facts.recognize('1.2 bilion', 'ms')[0].readings,
        segment.segment('Mr. Olsen spoke. So did Dr. Lake.', 'en').length,
        xliff.translationsOf(xliff.readXliff(new TextEncoder().encode(${JSON.stringify(xliff)})))[0].targetLocale,
      ]`),
    ).toEqual([[{ decimal: '1200000000' }], 2, 'ms']);
  });

  it('says what is not loaded', async () => {
    await expect(tab.evaluate(`facts.recognize('12', 'th')`)).rejects.toThrow(
      'locale/words/th-Thai.json is not loaded',
    );
  });
});
