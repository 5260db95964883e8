import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from '../browser.ts';
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

beforeAll(async () => {
  files = await publishedSample();
});

function pages(): readonly string[] {
  return [...files.keys()].filter((path) => path.endsWith('.html'));
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
  function show(path: string): Promise<void> {
    const shown = { url: new URL(path, sampleAddress).href, text: files.get(path) ?? '' };
    return page.evaluate(async ({ url, text }) => {
      history.replaceState(null, '', url);
      document.open();
      const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
      // oxlint-disable-next-line typescript/no-deprecated -- what else would take the doctype along
      document.write(text);
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
    for (const path of pages()) {
      await show(path);
      // Colours and sizes are the same in all languages.
      const isAll = path.startsWith('en/');
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
  });
});
