import { describe, expect, it } from 'vitest';
import { renderPlain, renderText, renderWebLink, renderWord } from '../../src/edition/html/text.ts';
import { safeLink } from '../../src/edition/markup/html-tags.ts';
import type { EditionCode, EditionInline } from '../../src/model/edition.ts';

const start = (element: EditionCode['element'], href?: string): EditionInline =>
  ({ kind: 'code', text: '', code: 0, place: 'start', element, ...(href && { href }) }) as EditionInline;
const end = (element: EditionCode['element']): EditionInline =>
  ({ kind: 'code', text: '', code: 1, place: 'end', element }) as EditionInline;
const html = (...content: readonly (string | EditionInline)[]): string =>
  renderText(
    content.map((inline) => (typeof inline === 'string' ? { kind: 'text', text: inline } : inline)),
    'en',
  ).html;

const mail = '<a href="mailto:a@b.example"><bdi dir="ltr" class="unbroken">a@b.example</bdi></a>';

describe('running text', () => {
  it('has its tags where they stand: before, between and behind what is marked', () => {
    expect(html(start('em'), 'Now', end('em'), ' & then')).toBe('<em>Now</em> &amp; then');
    expect(html('Write to ', start('em'), 'a@b.example', end('em'), '.')).toBe(`Write to <em>${mail}</em>.`);
    expect(html('a@b.example', start('em'), ' or', end('em'))).toBe(`${mail}<em> or</em>`);
  });

  it('does not mark what a tag cuts', () => {
    expect(html('Write to a@', start('em'), 'b', end('em'), '.example')).toBe('Write to a@<em>b</em>.example');
  });

  it('makes no link in a link, and one again behind its end', () => {
    const link = start('a', 'https://c.example/');
    const open = '<a href="https://c.example/">';
    expect(html(link, 'Write to a@b.example', end('a'))).toBe(`${open}Write to a@b.example</a>`);
    expect(html(link, 'Site', start('em'), ' a@b.example', end('em'), end('a'))).toBe(
      `${open}Site<em> a@b.example</em></a>`,
    );
    expect(html(link, 'Site', end('a'), ' or a@b.example')).toBe(`${open}Site</a> or ${mail}`);
  });

  it('marks dates by the day that they are', () => {
    const day: EditionInline = { kind: 'value', text: '9 March', datetime: '2015-03-09' };
    expect(html('On ', day, '.')).toBe('On <time datetime="2015-03-09">9 March</time>.');
  });
});

it('keeps an address of up to 24 characters on one line', () => {
  const address = (length: number): string => `a@${'b'.repeat(length - 10)}.example`;
  expect(html(address(24))).toContain('class="unbroken"');
  expect(html(address(25))).toContain('class="breakable"');
});

it('links to addresses of the web alone, and names what is none', () => {
  expect(renderWebLink('A & B', 'https://b.example/').html).toBe('<a href="https://b.example/">A &amp; B</a>');
  expect(renderWebLink('A & B', 'javascript:alert(1)').html).toBe('<span>A &amp; B</span>');
});

it('marks a word of another language as such', () => {
  expect(renderWord({ text: 'Port', locale: 'en' }, 'en').html).toBe('Port');
  expect(renderWord({ text: 'ميناء', locale: 'ar' }, 'en').html).toBe(
    '<bdi lang="ar" dir="rtl" data-script="Arab">ميناء</bdi>',
  );
});

it('keeps plain text as it is but for what must stay whole', () => {
  expect(renderPlain('A < B', 'en').html).toBe('A &lt; B');
  expect(renderPlain('', 'en').html).toBe('');
});

it.each([
  ['https://b.example/a?b', 'https://b.example/a?b'],
  ['HTTP://b.example/', 'http://b.example/'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['tel:+60(3)555', 'tel:+60(3)555'],
  ['#top', '#top'],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['tel:x', undefined],
  ['mailto:a b', undefined],
  ['/press', undefined],
])('a page leads from %s to %s', (address, link) => {
  expect(safeLink(address)).toBe(link);
});
