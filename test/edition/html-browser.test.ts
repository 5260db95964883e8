import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as fc from '../laws.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../src/edition/markup/clean-text.ts';
import { htmlEdition, summarize } from '../../src/edition/html/html.ts';
import { textEdition } from '../../src/edition/text.ts';
import type { EditionFile } from '../../src/model/edition.ts';
import { chromiumPath, launchChromium } from '../browser.ts';
import { block, contextOf, newsroomOf, pageContextOf, sampleEdition, sampleLocales, sampleRelease } from './sample.ts';

/** Words and addresses that are wider than a narrow screen, in each script. */
const longWords = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'https://www.newsroom.example/2010/11/06/a-path-that-is-much-longer-than-any-line-on-a-telephone.html',
  'เพื่อแก้ไขความไม่เท่าเทียมทางเศรษฐกิจและสังคมที่เพิ่มขึ้นในภูมิภาค',
  '亚太地区儿童权利合作高级别会议亚太地区儿童权利合作高级别会议',
  'فسيكفيكهماللهأفاستسقيناكموهافسيكفيكهمالله',
].map((word) => block('paragraph', word));

const anyTexts = fc
  .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 400, seed: 6 })
  .filter((text) => text.trim() !== '');

function site(): EditionFile[] {
  const editions = sampleLocales.map((locale) => {
    const edition = sampleEdition(locale);
    return { ...edition, blocks: [...edition.blocks, ...longWords] };
  });
  const newsroom = newsroomOf(editions.map((edition) => summarize(edition, pageContextOf(edition.locale))));
  const data = {
    ...sampleEdition('en'),
    release: 'any text',
    blocks: anyTexts.map((text) => block('paragraph', text)),
  };
  return [
    ...editions.flatMap((edition) =>
      [htmlEdition, textEdition].flatMap((kind) =>
        kind.renderRelease(edition, contextOf(edition.locale, sampleLocales)),
      ),
    ),
    ...htmlEdition.renderRelease(data, contextOf('en')),
    ...(htmlEdition.renderNewsroom?.(newsroom, (locale) => pageContextOf(locale)) ?? []),
  ];
}

describe.skipIf(chromiumPath === undefined)('HTML editions in Chromium, from the disk', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const pages = [
    'index.html',
    ...sampleLocales.flatMap((locale) => [`${locale}/index.html`, `${locale}/${sampleRelease}.html`]),
  ];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dragoman-edition-'));
    for (const file of site()) {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.text);
    }
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function visit<T>(file: string, look: (shown: Page) => Promise<T>, width = 1200): Promise<T> {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    return look(page);
  }

  function alternatesOf(url: string): Promise<string[]> {
    return visit(path.relative(folder, fileURLToPath(url)), (shown) =>
      shown.evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')]
          .map((link) => `${link.hreflang} ${link.href}`)
          .toSorted(),
      ),
    );
  }

  it('ask for nothing outside the folder', async () => {
    const root = pathToFileURL(folder).href;
    for (const file of pages) {
      requests.length = 0;
      await visit(file, () => Promise.resolve());
      expect(requests.filter((url) => !url.startsWith(root))).toEqual([]);
      expect(requests.some((url) => url.endsWith('assets/edition.css'))).toBe(true);
    }
  }, 60_000);

  it('run in the direction of their script', async () => {
    for (const locale of sampleLocales) {
      const direction = await visit(`${locale}/${sampleRelease}.html`, (shown) =>
        shown.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).direction),
      );
      expect(direction).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    }
  }, 60_000);

  it.each(pages)('need no sideways scrolling at 320 pixels: %s', async (file) => {
    const { content, screen } = await visit(
      file,
      (shown) => shown.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: innerWidth })),
      320,
    );
    expect(content).toBeLessThanOrEqual(screen);
  });

  it('lead only to files that are there', async () => {
    for (const file of pages) {
      const links = await visit(file, (shown) =>
        shown.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]')].map(
            (link) => link.href,
          ),
        ),
      );
      const files = links
        .filter((link) => link.startsWith('file:'))
        .map((link) => fileURLToPath(link.split('#')[0] ?? ''));
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((each) => !existsSync(each))).toEqual([]);
    }
  }, 60_000);

  it('name each other: every alternate names the page that named it', async () => {
    for (const file of [`en/${sampleRelease}.html`, 'en/index.html']) {
      const own = pathToFileURL(path.join(folder, file)).href;
      const set = await alternatesOf(own);
      expect(set).toContain(`en ${own}`);
      expect(set.some((alternate) => alternate.startsWith('x-default '))).toBe(true);
      for (const alternate of set) expect(await alternatesOf(alternate.split(' ')[1] ?? '')).toEqual(set);
    }
  }, 60_000);

  it('show any text to the last character', async () => {
    const paragraphs = await visit('en/any text.html', (shown) =>
      shown.evaluate(() =>
        [...document.querySelectorAll('.release-text > p')].map((paragraph) => paragraph.textContent),
      ),
    );
    expect(paragraphs).toEqual(anyTexts.map((text) => cleanText(text)));
  });
});
