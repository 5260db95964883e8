import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from '../browser.ts';
import { faultsByNu, java } from '../nu.ts';
import { publishedSample, sampleAddress } from './published-sample.ts';

const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css' };

/** What a reader may have set: light or dark, and how many CSS pixels the window has. At 400 % zoom, 1,280 are 320. */
const windows = [
  { colorScheme: 'light', width: 320, height: 256 },
  { colorScheme: 'dark', width: 1440, height: 900 },
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 320, height: 640 },
] as const;

/** The rules whose answer depends on the window. */
const seen = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** What axe-core leaves in a page. */
interface Axe {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

let files: ReadonlyMap<string, string>;
let nu: Promise<readonly string[]>;

beforeAll(async () => {
  files = await publishedSample();
  nu = java === undefined ? Promise.resolve([]) : askNu();
  nu.catch(() => {
    // The test that waits for it says so.
  });
});

function endingIn(extension: string): readonly (readonly [path: string, text: string])[] {
  const found = [...files].filter(([path]) => path.endsWith(extension));
  expect(found).not.toEqual([]);
  return found;
}

/** Reads the addresses of other pages and files out of a page. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
}

/** What html-validate has an opinion on and we another: headlines are as long as they are, CSS keeps numbers on one line. */
const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'doctype-style': ['error', { style: 'lowercase' }], 'long-title': 'off', 'tel-non-breaking': 'off' },
};

/** Asks the Nu checker, which takes some seconds, while other tests go on. */
async function askNu(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-vnu-'));
  try {
    const checked = endingIn('.html').map(([path, text]) => {
      const file = join(folder, path.replaceAll('/', '-'));
      writeFileSync(file, text);
      return file;
    });
    return await faultsByNu(checked);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(chromiumPath === undefined)('pages as readers have them, in Chromium', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    const context = await browser.newContext({ bypassCSP: true });
    await context.route('**', (route) => {
      const { pathname } = new URL(route.request().url());
      const path = decodeURIComponent(pathname).slice(1);
      const body = files.get(path);
      const contentType = types[path.replace(/^.*\./, '')] ?? 'text/plain';
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
    });
    page = await context.newPage();
    await page.goto(`${sampleAddress}index.html`);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Shows a page in the document in which axe-core is already: to load that takes longer than all that it does. */
  function show(path: string, text: string): Promise<void> {
    const shown = { url: new URL(path, sampleAddress).href, text };
    return page.evaluate(async ({ url, text: written }) => {
      history.replaceState(null, '', url);
      document.open();
      const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
      // oxlint-disable-next-line typescript/no-deprecated -- what else would take the doctype along
      document.write(written);
      document.close();
      await loaded;
    }, shown);
  }

  function faults(rules: readonly string[] | undefined): Promise<readonly string[]> {
    return page.evaluate(async (only) => {
      const { axe } = globalThis as unknown as Axe;
      const options: RunOptions = { preload: false, resultTypes: ['violations'], ...(only && { runOnly: [...only] }) };
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
    }, rules);
  }

  it('have no fault that axe-core knows, light and dark, from 320 to 1440 pixels and at 400 % zoom', async () => {
    const found: string[] = [];
    for (const [path, text] of endingIn('.html')) {
      await show(path, text);
      // Colours and sizes are the same in all languages; a page from right to left may still run out of its window elsewhere.
      const isAll = path.startsWith('en/') || path.startsWith('ar/');
      for (const [at, { colorScheme, ...viewport }] of windows.entries()) {
        if (at > 1 && !isAll) continue;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        for (const fault of await faults(at === 0 ? undefined : seen)) {
          found.push(`${path}, ${colorScheme}, ${viewport.width}: ${fault}`);
        }
      }
      for (const width of [320, 480, 768, 1024]) {
        await page.setViewportSize({ width, height: 600 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${path} at ${width}: ${over} pixels beside the window`);
      }
    }
    expect(found).toEqual([]);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(await faults(undefined)).toContain('image-alt: img');
  }, 180_000);
});

describe('the published sample newsroom', () => {
  it('is HTML without a fault, by html-validate', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
    const found: string[] = [];
    for (const [path, text] of endingIn('.html')) {
      const { results } = await validator.validateString(text, path);
      for (const { messages } of results) {
        found.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
      }
    }
    expect(found).toEqual([]);
  });

  it.skipIf(java === undefined)('is HTML and CSS without a fault, by the Nu checker', async () => {
    expect(await nu).toEqual([]);
  });

  it('links to nothing that is not there, and each page is linked to', () => {
    const linked = new Set<string>();
    const broken: string[] = [];
    for (const [path, text] of endingIn('.html')) {
      const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      for (const link of linksOf(text)) {
        const { href, hash } = new URL(link, new URL(path, sampleAddress));
        const target = href.slice(0, href.length - hash.length);
        if (!target.startsWith(sampleAddress) || target.includes('/social/')) continue;
        const to = decodeURIComponent(target.slice(sampleAddress.length));
        linked.add(to);
        if (!files.has(to) || (hash !== '' && to === path && !ids.has(hash.slice(1)))) broken.push(`${path}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
    const alone = [...files.keys()].filter((path) => !linked.has(path) && !/(?:^|\/)404\.html$|^[^/]*$/.test(path));
    expect(alone).toEqual([]);
  });

  it('names each language of a page by one address, the same from all of them', () => {
    const sets = new Map<string, Set<string>>();
    for (const [path, text] of endingIn('.html')) {
      const alternates = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
      const set = alternates.map(([, tag, href]) => `${tag} ${href}`).toSorted();
      if (set.length === 0) continue;
      const own = new URL(encodeURI(path), sampleAddress).href;
      expect(set.filter((each) => each.endsWith(` ${own}`)).length, path).toBeGreaterThan(0);
      for (const [, , href = ''] of alternates) sets.set(href, (sets.get(href) ?? new Set()).add(set.join('\n')));
    }
    expect([...sets].filter(([, alternatesOf]) => alternatesOf.size > 1).map(([href]) => href)).toEqual([]);
  });

  it('has feeds as RFC 4287 and JSON Feed 1.1 ask', () => {
    for (const [path, text] of endingIn('feed.xml')) {
      expect(XMLValidator.validate(text), path).toBe(true);
      const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' }).parse(text) as {
        feed: Record<'id' | 'title' | 'updated' | 'author', unknown> & { entry: Record<string, unknown>[] };
      };
      const entries = feed.entry;
      expect(entries.length, path).toBeGreaterThan(0);
      for (const each of [feed, ...entries]) {
        for (const name of ['id', 'title', 'updated'] as const) expect(each[name], `${path} ${name}`).toBeTruthy();
        expect(String(each.updated)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
      }
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    }
    for (const [path, text] of endingIn('feed.json')) {
      const feed = JSON.parse(text) as { version: string; title: string; feed_url: string; items: { id: string }[] };
      expect(feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: expect.stringMatching(/./),
        feed_url: sampleAddress + path,
      });
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    }
  });

  it('has a sitemap of all pages that search engines are to show', () => {
    const text = files.get('sitemap.xml') ?? '';
    expect(XMLValidator.validate(text)).toBe(true);
    const named = new Set([...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc));
    const wanted = endingIn('.html').filter(([path, page]) => !page.includes('"noindex"') && path !== 'index.html');
    expect([...named].toSorted()).toEqual(
      wanted.map(([path]) => new URL(encodeURI(path), sampleAddress).href).toSorted(),
    );
    expect([...text.matchAll(/<lastmod>([^<]*)/g)].every(([, when = '']) => !Number.isNaN(Date.parse(when)))).toBe(
      true,
    );
  });

  it('describes each release to search engines, with all that they ask of an article', () => {
    const articles = endingIn('.html').flatMap(([path, text]) => {
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1];
      return data === undefined ? [] : [{ path, data: JSON.parse(data) as Record<string, unknown> }];
    });
    expect(articles.length).toBeGreaterThan(0);
    const ids = new Set(articles.map(({ data }) => data['@id']));
    expect(ids.size).toBe(articles.length);
    for (const { path, data } of articles) {
      const url = new URL(encodeURI(path), sampleAddress).href;
      expect(data, path).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        url,
        headline: expect.stringMatching(/./),
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
        dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
        author: { '@type': 'Organization', name: expect.stringMatching(/./) },
        inLanguage: path.split('/')[0],
      });
      for (const work of [data['translationOfWork'] ?? [], data['workTranslation'] ?? []].flat()) {
        expect(ids).toContain((work as Record<string, unknown>)['@id']);
      }
    }
  });
});
