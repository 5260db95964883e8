import { describe, expect, it } from 'vitest';
import { absoluteLink, relativeLink } from '../../src/edition/composed/paths.ts';

describe('links between the files of the editions’ folder', () => {
  it.each([
    ['index.html', 'en/index.html', 'en/index.html'],
    ['en/index.html', 'en/release.html', 'release.html'],
    ['en/release.html', 'assets/edition.css', '../assets/edition.css'],
    ['en/a/b.html', 'en/c/d.html', '../c/d.html'],
    ['en/page.html', 'en', '../en'],
    ['en/index.html', 'zh-Hans/two words.html', '../zh-Hans/two%20words.html'],
  ])('from %s to %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  it('are whole addresses where the folder’s place on the web is known', () => {
    expect(absoluteLink('https://news.example/press//', 'en/a b.html')).toBe(
      'https://news.example/press/en/a%20b.html',
    );
  });
});
