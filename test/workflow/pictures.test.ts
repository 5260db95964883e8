import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import * as fc from '../laws.ts';
import { exportTranslations } from '../../src/workflow/export.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const address = 'https://pictures.example/pool.jpg';

const open = (newsroom: TestNewsroom): Promise<Context> =>
  openContext(newsroom.folder, { now: new Date('2031-06-15T12:00:00Z') });

async function published(name: string, source: string, sourceLocale = 'en'): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  const config = { sourceLocale, targetLocales: ['fr'], baseUrl: 'https://news.example/' };
  newsroom.write('dragoman.config.json', JSON.stringify(config));
  newsroom.write(`source/${name}`, source);
  await publish(await open(newsroom));
  return newsroom;
}

const page = (newsroom: TestNewsroom, locale = 'en'): string => newsroom.read(`out/editions/${locale}/pool.html`);
const figures = (html: string): readonly string[] =>
  [...html.matchAll(/<figure>[^]*?<\/figure>/g)].map(([figure]) => figure.replaceAll('\n', ''));

const markdown = (picture: string): string => `# Pool opens

The pool opened today.

${picture}

Some 12 children came.
`;

const html = (picture: string): string =>
  `<!doctype html><html lang="en"><body><h1>Pool opens</h1><p>The pool opened today.</p>${picture}<p>Some 12 children came.</p></body></html>`;

describe('a picture that stands by itself', () => {
  it.each([
    ['in Markdown, with its title', 'pool.md', markdown(`![The pool](${address} "The pool. Photo: A. Lind")`)],
    ['in Markdown, with a line below it', 'pool.md', markdown(`![The pool](${address})\n\n*The pool. Photo: A. Lind*`)],
    [
      'in HTML',
      'pool.html',
      html(`<figure><img src="${address}" alt="The pool"><figcaption>The pool. Photo: A. Lind</figcaption></figure>`),
    ],
  ])('%s, stands between the paragraphs with its caption', async (_, name, source) => {
    const newsroom = await published(name, source);
    const shown = page(newsroom);
    expect(figures(shown).map((figure) => figure.replace(/<\/?em>/g, ''))).toEqual([
      `<figure><img src="${address}" alt="The pool"><figcaption>The pool. Photo: A. Lind</figcaption></figure>`,
    ]);
    expect(shown).toMatch(/opened today\.[^]*<figure>[^]*Some 12 children/);
    expect(shown.match(/Photo: A\. Lind/g)).toHaveLength(1);
    expect(shown).toContain(`<meta property="og:image" content="${address}">`);
    expect(shown).toContain(`"image":["${address}"]`);
    expect(newsroom.read('out/editions/en/pool.txt')).toContain('\n\nThe pool. Photo: A. Lind\n\n');
    const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:a11y'] }));
    expect((await validator.validateString(shown)).results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it.each([
    ['de', 'Das Bad ist offen.', 'Das Bad', 'Foto: A.\u00a0Lind'],
    ['zh-Hans', '泳池开放了。', '泳池', '摄影：林娜'],
    ['ja', 'プールが開いた。', '夜のプール', '撮影：佐藤恵'],
    ['ko', '수영장이 문을 열었다.', '수영장', '사진: 박지훈'],
    ['ar', 'افتتح المسبح اليوم.', 'المسبح', 'تصوير: سلمى'],
    ['he', 'הבריכה נפתחה היום.', 'הבריכה', 'צילום: דנה לוי'],
    ['ur', 'تالاب آج کھل گیا۔', 'تالاب', 'تصویر: عائشہ خان'],
    ['th', 'สระเปิดแล้ววันนี้', 'สระน้ำ', 'ภาพ: สมชาย'],
    ['hi', 'तालाब आज खुला।', 'तालाब', 'चित्र: नीता'],
    ['km', 'អាងបានបើកថ្ងៃនេះ។', 'អាង', 'រូបថត៖ សុខ'],
    ['ru', 'Бассейн открылся.', 'Бассейн', 'Фото: А.\u00a0Белова'],
  ])('has its credit below it in %s', async (locale, sentence, alternative, credit) => {
    const source = `# ${alternative}\n\n${sentence}\n\n![${alternative}](${address})\n\n*${credit}*\n`;
    const [figure] = figures(page(await published('pool.md', source, locale), locale));
    expect(figure).toBe(
      `<figure><img src="${address}" alt="${alternative}"><figcaption><em>${credit}</em></figcaption></figure>`,
    );
  });

  it('speaks the language of the edition', async () => {
    const newsroom = emptyFolder();
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['fr'] }));
    newsroom.write('source/pool.md', markdown(`![The pool](${address} "Children swim")`));
    await exportTranslations(await open(newsroom));
    const words: Readonly<Record<string, string>> = {
      'Pool opens': 'Le bassin ouvre',
      'The pool opened today.': 'Le bassin a ouvert aujourd’hui.',
      'The pool': 'Le bassin',
      'Children swim': '<script>alert(1)</script>',
      'Some 12 children came.': 'Quelque 12 enfants sont venus.',
    };
    const targets = newsroom
      .read('locales/fr/pool.xlf')
      .replaceAll(/(<segment id="[^"]*")(?: state="initial")?>(\s*)(<source[^>]*>)([^<]*)<\/source>/g, (...found) => {
        const [, start, gap, tag, source] = found as string[];
        const target = (words[source ?? ''] ?? '').replaceAll('<', '&lt;');
        return `${start} state="translated">${gap}${tag}${source}</source>${gap}<target>${target}</target>`;
      });
    newsroom.write('locales/fr/pool.xlf', targets);
    expect((await publish(await open(newsroom))).editions.find(({ locale }) => locale === 'fr')?.holds).not.toEqual([]);
    // An editor may let it stand all the same.
    const silent = ['html-tags', 'same-as-source', 'brackets', 'quotation-marks', 'wrong-language', 'end-punctuation'];
    const checks = Object.fromEntries(silent.map((check) => [check, 'off']));
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['fr'], checks }));
    const signOff = { by: 'Ana', why: 'A test.' };
    await publish(await open(newsroom), { signOff });
    expect(figures(page(newsroom, 'fr'))).toEqual([
      `<figure><img src="${address}" alt="Le bassin"><figcaption>&lt;script&gt;alert(1)&lt;/script&gt;</figcaption></figure>`,
    ]);
  });
});

describe('what is no picture of its own', () => {
  it.each([
    ['a sign within a sentence', 'pool.md', markdown(`Open ![daily](${address}) until ten.`)],
    ['a picture without words', 'pool.md', markdown(`![](${address})`)],
    [
      'a sign within a paragraph of HTML',
      'pool.html',
      html(`<p>Open <img src="${address}" alt="daily"> until ten.</p>`),
    ],
    ['a table in a figure', 'pool.html', html('<figure><p>A note.</p><figcaption>The hours</figcaption></figure>')],
    ['an address in the clear', 'pool.md', markdown('![The pool](http://pictures.example/pool.jpg)')],
    ['a file beside the source', 'pool.md', markdown('![The pool](pool.jpg)')],
    ['a script', 'pool.md', markdown('![The pool](javascript:alert(1))')],
    ['data', 'pool.html', html('<figure><img src="data:image/svg+xml,<svg/>" alt="The pool"></figure>')],
  ])('%s', async (_, name, source) => {
    const shown = page(await published(name, source));
    expect(shown).not.toContain('<img');
    expect(shown).toContain('Some 12 children came.');
  });

  it('an emphasized paragraph elsewhere', async () => {
    const shown = page(await published('pool.md', markdown('*Everybody is welcome at the pool.*')));
    expect(shown).toContain('<p><em>Everybody is welcome at the pool.</em></p>');
  });

  it('whatever stands for an address', async () => {
    const addresses = fc.string({ unit: 'binary-ascii', maxLength: 40 }).filter((text) => !/^\s*$/.test(text));
    await fc.assert(
      fc.asyncProperty(addresses, async (text) => {
        const source = html(`<figure><img src="${text.replaceAll('"', '&quot;')}" alt="The pool"></figure>`);
        const shown = page(await published('pool.html', source));
        for (const [, src = ''] of shown.matchAll(/<img src="([^"]*)"/g)) expect(src).toMatch(/^https:\/\//);
      }),
      { numRuns: 10 },
    );
  });
});
