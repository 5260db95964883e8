import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

async function published(name: string, source: string, sourceLocale = 'en'): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  const config = { sourceLocale, targetLocales: ['fr'], baseUrl: 'https://news.example/' };
  newsroom.write('dragoman.config.json', JSON.stringify(config));
  newsroom.write(`source/${name}`, source);
  await publish(await openContext(newsroom.folder, { now: new Date('2031-06-15T12:00:00Z') }));
  return newsroom;
}

const page = (newsroom: TestNewsroom, locale = 'en'): string => newsroom.read(`out/editions/${locale}/level.html`);
const textOf = (newsroom: TestNewsroom, locale = 'en'): string =>
  newsroom.read(`out/editions/${locale}/level.txt`).replace(/^[^]*?(?=Level)/u, '');

const inHtml = (text: string): string =>
  `<!doctype html><html lang="en"><body><h1>Level sinks</h1>${text}</body></html>`;

describe('the mark of a note', () => {
  it.each([
    [
      'in Markdown',
      'level.md',
      '# Level sinks\n\nIt is lower than in 2018.[^low] It will stay so.\n\n[^low]: By the gauge.\n',
    ],
    [
      'raised in HTML',
      'level.html',
      inHtml(
        '<p>It is lower than in 2018.<sup><a href="#fn">1</a></sup> It will stay so.</p><p id="fn">By the gauge.</p>',
      ),
    ],
    [
      'raised inside of its link, with a note that says its mark itself',
      'level.html',
      inHtml(
        '<p>It is lower than in 2018.<a href="#fn"><sup>1</sup></a> It will stay so.</p><p><a id="fn" href="#up">1</a> By the gauge.</p>',
      ),
    ],
  ])('%s is no part of the figure before it, and leads to the note and back', async (_, name, source) => {
    const newsroom = await published(name, source);
    const shown = page(newsroom);
    expect(shown).toContain('<meta name="description" content="It is lower than in 2018. It will stay so.">');
    expect(shown).toContain('"description":"It is lower than in 2018. It will stay so."');
    expect(shown).toContain('in 2018.<sup><a href="#note-1" id="mark-1">1</a></sup> It will');
    expect(shown).toMatch(
      /<p id="note-1">(?:<sup><a href="#mark-1">1<\/a><\/sup> By the gauge\.|<sup>1<\/sup> By the gauge\. <a href="#mark-1">↩<\/a>)<\/p>/u,
    );
    expect(textOf(newsroom)).toMatch(/in 2018\.\[1\] It will stay so\.[^]*\n\[1\] By the gauge\.\n$/u);
    const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:a11y'] }));
    expect((await validator.validateString(shown)).results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('is told apart from a power and from a letter that is raised', async () => {
    const shown = page(
      await published('level.html', inHtml('<p>It fell on 3 m<sup>2</sup> and in the 2<sup>nd</sup> lock today.</p>')),
    );
    expect(shown).toContain('3 m<sup>2</sup> and in the 2<sup>nd</sup> lock');
  });

  it('leads back from its note to the first of several, and nowhere where there is no note', async () => {
    const shown = page(
      await published(
        'level.html',
        inHtml(
          '<p>It fell,<sup><a href="#n">*</a></sup> and fell.<sup><a href="#n">*</a></sup> It stays.<sup>3</sup></p><p id="n">By the gauge.</p>',
        ),
      ),
    );
    expect(shown.match(/id="mark-1"/g)).toHaveLength(1);
    expect(shown.match(/href="#note-1"/g)).toHaveLength(2);
    expect(shown).toContain('It stays.<sup>3</sup></p>');
  });

  it.each([
    ['ar', 'المستوى ينخفض', 'أقل من عام ٢٠١٨', '١'],
    ['ja', '水位が下がる', '2018年より低い。', '※'],
    ['hi', 'जलस्तर घटा', 'यह 2018 से कम है।', '१'],
  ])('stands apart in %s', async (locale, headline, text, mark) => {
    const source = `<h1>${headline}</h1><p>${text}<sup><a href="#n">${mark}</a></sup></p><p id="n">X</p>`;
    const shown = page(await published('level.html', source, locale), locale);
    expect(shown).toContain(`<sup><a href="#note-1" id="mark-1">${mark}</a></sup>`);
    expect(shown).not.toContain(`${text}${mark}`);
  });
});
