import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { smallNewsroom } from '../newsroom.ts';

/** What a page has of lists and tables, with the texts of items and cells and no other sign. */
function skeleton(page: string): string {
  const text = page.slice(page.indexOf('<div class="release-text">'), page.indexOf('</article>'));
  const kept = text.replaceAll(/<(?!\/?(?:ul|ol|li|thead|tbody|th|td)\b)[^>]*>/g, '');
  return kept
    .replaceAll(/<(\w+)[^>]*>/g, '<$1>')
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/.*?(?=<ul>|<ol>|<thead>|<tbody>)/g, (before, at: number) => (at === 0 ? '' : before));
}

const lists: Readonly<Record<string, readonly [name: string, source: string, page: string]>> = {
  bullets: ['md', '- a\n  - b\n  - c\n- d', '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>'],
  'numbers in bullets': [
    'md',
    '* a\n\n  1. b\n  2. c\n\n* d',
    '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>',
  ],
  'bullets in numbers': ['md', '1. a\n   - b\n2. c', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>'],
  'three deep': [
    'md',
    '- a\n  - b\n    - c\n  - d\n- e',
    '<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>',
  ],
  'a list that is not in another': ['md', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  'of a page': [
    'html',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  'of a page, with letters and paragraphs': [
    'html',
    '<ol type="a"><li><p>a</p><ol type="i"><li><p>b</p></li><li><p>c</p></li></ol></li><li><p>d</p></li></ol>',
    '<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>',
  ],
  'of a page that puts lists beside items': [
    'html',
    '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  'of a page, with an empty item around': [
    'html',
    '<ul><li><ul><li>a</li><li>b</li></ul></li><li>c</li></ul>',
    '<ul><li>a</li><li>b</li><li>c</li></ul>',
  ],
  'two lists with a paragraph between': [
    'md',
    '- a\n\nText between the two.\n\n- b',
    '<ul><li>a</li></ul>Text between the two.<ul><li>b</li></ul>',
  ],
};

const tables: Readonly<Record<string, readonly [name: string, source: string, page: string]>> = {
  'of words': [
    'md',
    '| Name | Place |\n| --- | --- |\n| Anna | Bonn |\n| Ben | Köln |',
    '<thead><th>Name</th><th>Place</th></thead><tbody><td>Anna</td><td>Bonn</td><td>Ben</td><td>Köln</td></tbody>',
  ],
  'of years alone': [
    'md',
    '| 2030 | 2031 |\n| --- | --- |\n| 2,120 | 2,340 |',
    '<thead><th>2030</th><th>2031</th></thead><tbody><td>2,120</td><td>2,340</td></tbody>',
  ],
  'without a heading': [
    'md',
    '| | |\n| --- | --- |\n| Beds | 14 |\n| Rooms | 9 |\n| Doors | 12 |',
    '<tbody><td>Beds</td><td>14</td><td>Rooms</td><td>9</td><td>Doors</td><td>12</td></tbody>',
  ],
  'with an empty corner': [
    'md',
    '| | Beds | Rooms |\n| --- | --- | --- |\n| Bonn | 14 | 9 |\n| Köln | 12 | 8 |',
    '<thead><td></td><th>Beds</th><th>Rooms</th></thead><tbody><td>Bonn</td><td>14</td><td>9</td><td>Köln</td><td>12</td><td>8</td></tbody>',
  ],
  'of a page, with headings': [
    'html',
    '<table><tr><th>Name</th><th>Place</th></tr><tr><td>Anna</td><td>Bonn</td></tr></table>',
    '<thead><th>Name</th><th>Place</th></thead><tbody><td>Anna</td><td>Bonn</td></tbody>',
  ],
  'of a page, with headings of rows': [
    'html',
    '<table><tr><th>Beds</th><td>14</td></tr><tr><th>Rooms</th><td>9</td></tr><tr><th>Doors</th><td>12</td></tr></table>',
    '<tbody><td>Beds</td><td>14</td><td>Rooms</td><td>9</td><td>Doors</td><td>12</td></tbody>',
  ],
};

function sourceOf(name: string, body: string): string {
  return name === 'md'
    ? `# A clinic opens\n\nThe clinic has 14 beds and opens in spring.\n\n${body}\n\nThe clinic closes at eight in the evening.\n`
    : `<!doctype html><html lang="en"><title>A clinic opens</title><body><main><h1>A clinic opens</h1><p>The clinic has 14 beds and opens in spring.</p>${body}<p>The clinic closes at eight in the evening.</p></main></body></html>\n`;
}

it.each([
  ['lists', lists],
  ['tables', tables],
] as const)('%s stand on the page as in their source', async (_kind, cases) => {
  const newsroom = smallNewsroom('GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n', []);
  for (const [at, [name, source]] of Object.values(cases).entries())
    newsroom.write(`source/case-${at}.${name}`, sourceOf(name, source));
  await publish(await openContext(newsroom.folder, { now: new Date('2031-03-10T12:00:00Z') }), { as: ['html'] });
  const found = Object.entries(cases).map(([key, [, , expected]], at) => {
    const page = skeleton(newsroom.read(`out/editions/en/case-${at}.html`));
    return [key, page.includes(expected) ? expected : page];
  });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(cases).map(([key, [, , expected]]) => [key, expected])),
  );
});
