import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlEdition } from '../../src/edition/html/html.ts';
import { chromiumPath, launchChromium } from '../browser.ts';
import { block, contextOf, editionOf, newsroomOf, pageContextOf } from './sample.ts';

/** Headlines with words that no line may cut. */
const headlines: Readonly<Record<string, readonly [headline: string, words: readonly string[]]>> = {
  th: ['ประเทศสมาชิกรับรองปฏิญญาว่าด้วยความร่วมมือเพื่อสิทธิเด็กในภูมิภาค', ['ประเทศ', 'สมาชิก', 'ปฏิญญา', 'สิทธิ', 'ภูมิภาค']],
  ja: [
    '子どもの権利に関する国際協力を強化する宣言を各国政府が採択しました',
    ['子どもの', '権利に', '国際', '強化', '宣言を', '採択'],
  ],
  km: ['ប្រទេសជាសមាជិកអនុម័តសេចក្តីប្រកាសស្តីពីសិទ្ធិកុមារក្នុងតំបន់', ['ប្រទេស', 'សមាជិក', 'សិទ្ធិ', 'កុមារ', 'តំបន់']],
  ms: [
    'Kanak-kanak dan ibu bapa mendapat hak-hak baharu di negara-negara rantau ini',
    ['Kanak-kanak', 'hak-hak', 'negara-negara'],
  ],
  ko: [
    '아동의 권리를 위한 국제 협력을 강화하는 선언을 각국 정부가 채택했습니다',
    ['아동의', '권리를', '협력을', '강화하는', '채택했습니다'],
  ],
};

describe.skipIf(chromiumPath === undefined)('lines of headlines and texts, in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const css = htmlEdition.renderNewsroom?.(newsroomOf([]), (locale) => pageContextOf(locale)).at(-1)?.text ?? '';

  beforeAll(async () => {
    browser = await launchChromium();
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
  });

  afterAll(async () => {
    await browser?.close();
  });

  async function show(locale: string, headline: string): Promise<void> {
    const edition = { ...editionOf([], locale), blocks: [block('headline', headline), block('paragraph', headline)] };
    const [file] = htmlEdition.renderRelease(edition, contextOf(locale === 'ms' || locale === 'th' ? locale : 'en'));
    await page.setContent(file?.text.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`) ?? '');
  }

  it.each(Object.keys(headlines))('never end inside of these words, at five widths: %s', async (locale) => {
    const [headline, words] = headlines[locale]!;
    await show(locale, headline);
    for (const width of [320, 414, 600, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await page.evaluate((whole) => {
        const isCut = (element: Element, word: string): boolean => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const at = node.textContent?.indexOf(word) ?? -1;
            if (at === -1) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1;
          }
          return true;
        };
        return [...document.querySelectorAll('h1, .release-text p')].flatMap((element) =>
          whole.filter((word) => isCut(element, word)).map((word) => `${element.tagName}: ${word}`),
        );
      }, words);
      // Running text in Japanese may end a line between any two characters that may.
      expect([width, cut.filter((each) => locale !== 'ja' || each.startsWith('H1'))]).toEqual([width, []]);
    }
  });

  it.each([
    ['zh-Hans', 'normal', 'dot'],
    ['zh-Hant', 'normal', 'dot'],
    ['ja', 'normal', 'sesame'],
    ['ko', 'normal', 'circle'],
    ['ar', 'normal', 'none'],
    ['he', 'normal', 'none'],
    ['th', 'normal', 'none'],
    ['hi', 'normal', 'none'],
    ['en', 'italic', 'none'],
    ['ru', 'italic', 'none'],
  ])('emphasize as the script does: %s', async (locale, style, marks) => {
    await show(locale, 'X');
    const emphasis = await page.evaluate(() => {
      const em = document.createElement('em');
      document.querySelector('.release-text p')?.append(em);
      const { fontStyle, textEmphasisStyle } = getComputedStyle(em);
      return [fontStyle, textEmphasisStyle];
    });
    expect(emphasis).toEqual([style, marks]);
  });

  it.each([
    ['ja', '2031年4月', true],
    ['zh-Hans', '2031年4月', true],
    ['ko', '2031년4월', false],
  ])('have a gap between figures and letters where the script has it: %s', async (locale, date, hasGap) => {
    await show(locale, date);
    const [whole, parts] = await page.evaluate(() => {
      const paragraph = document.querySelector<HTMLElement>('.release-text p')!;
      const widthOf = (text: string): number => {
        const span = document.createElement('span');
        span.style.display = 'inline-block';
        span.style.textIndent = '0';
        span.textContent = text;
        paragraph.append(span);
        return span.getBoundingClientRect().width;
      };
      const text = paragraph.textContent;
      return [widthOf(text), (text.match(/\d+|\D/g) ?? []).reduce((sum, part) => sum + widthOf(part), 0)] as const;
    });
    expect(whole - parts > 1).toBe(hasGap);
  });
});
