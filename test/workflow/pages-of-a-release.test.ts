import { describe, expect, it } from 'vitest';
import type { Translate } from '../../src/model/translate.ts';
import { diffPage } from '../../src/workflow/release/diff-page.ts';
import type { Difference } from '../../src/workflow/release/difference.ts';
import { outlinePage } from '../../src/workflow/release/outline-page.ts';
import type { Outlined, OutlinedBlock } from '../../src/workflow/release/outlined.ts';

/** Keys with their values, to see which sentence is said of what. */
const t: Translate = (key, values = {}) =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${String(value)}`)].join(' ');

const mainOf = (html: string): string => /<body>(.*)<\/body>/su.exec(html)?.[1] ?? '';
/** The texts of a page, without its tags. */
const saidIn = (html: string): readonly string[] =>
  mainOf(html)
    .split(/<[^>]*>|\n/u)
    .filter((text) => text.trim() !== '');

describe('the page of what changed', () => {
  const nothing: Difference = {
    release: 'news',
    locale: 'en',
    roles: [],
    sentences: [],
    gone: [],
    locales: [],
  } as unknown as Difference;
  const none = { sentences: 0, words: 0 };

  it.each<[string, Partial<Difference>, readonly string[]]>([
    ['that it was never sent', {}, ['cli.diff.never release=news']],
    ['since which day', { since: '2031-05-04T23:30:00Z' }, ['diff.page.since when=2031-05-04']],
    ['that nothing changed', {}, ['diff.page.nothing']],
    ['what is gone', { gone: ['Old text'] }, ['cli.diff.gone', 'Old text']],
    [
      'what waits for whom',
      {
        locales: [
          { locale: 'ms', isNew: false, untranslated: { sentences: 2, words: 7 }, edited: none, wordingOnly: none },
        ],
      },
      ['ms', 'cli.diff.amount count=2 words=cli.diff.words count=7', '–'],
    ],
  ])('says %s', (_what, more, expected) => {
    const said = saidIn(diffPage({ ...nothing, ...more }, t, 'en'));
    expect(said).toEqual(expect.arrayContaining([...expected]));
    expect(said.includes('cli.diff.gone')).toBe(more.gone !== undefined);
    expect(said.includes('cli.diff.never release=news')).toBe(more.since === undefined);
  });

  it('says of a sentence what it was, its role, its place, and that only the wording changed', () => {
    const sentence = { unit: 'u1', segment: 's2', text: 'It opens now.', locales: ['ms', 'th'] };
    const page = (more: object): readonly string[] =>
      saidIn(diffPage({ ...nothing, sentences: [{ ...sentence, ...more }] } as unknown as Difference, t, 'en'));
    expect(page({})).toEqual(expect.arrayContaining(['It opens now.', 'ms, th · ', 'u1 s2']));
    expect(page({ role: 'headline' })).toContain('kit.role.headline · ms, th · ');
    const pieces = [
      { kind: 'same', text: 'It opens ' },
      { kind: 'removed', text: 'then' },
      { kind: 'added', text: 'now' },
    ];
    const wording = page({ edited: { kind: 'wording', pieces, changes: [], likeness: 66 } });
    expect(wording).toEqual(expect.arrayContaining(['It opens ', 'then', 'now', 'cli.diff.wording']));
    const meaning = page({ edited: { kind: 'meaning', pieces, changes: [], likeness: 66 } });
    expect(meaning).not.toContain('cli.diff.wording');
  });
});

describe('the page of the roles', () => {
  const block = (role: string, confidence: number, more: object = {}): OutlinedBlock =>
    ({
      block: { id: `u-${role}`, role, confidence, spans: [], ...more },
      text: `The ${role}.`,
      line: 4,
      why: 'layout',
    }) as unknown as OutlinedBlock;
  const page = (...blocks: readonly OutlinedBlock[]): string =>
    outlinePage({ release: 'news', locale: 'en', meta: { values: {} }, blocks } as unknown as Outlined, t, 'en');
  const itemsOf = (html: string): readonly string[] => [...html.matchAll(/<li id[^>]*>/gu)].map(([item]) => item);

  it('tells apart what is left out, what is unsure, and what is neither', () => {
    const html = page(block('headline', 1), block('navigation', 1), block('paragraph', 0.3), block('navigation', 0.3));
    const classes = itemsOf(html).map((item) => /class="([^"]*)"/u.exec(item)?.[1]);
    expect(classes).toEqual([undefined, 'left-out', 'unsure', 'left-out unsure']);
    expect(saidIn(html)).toContain('outline.page.summary blocks=4 leftOut=2 unsure=2');
    expect(saidIn(html)).toEqual(
      expect.arrayContaining([
        'outline.page.sure percent=100 why=outline.why.layout',
        'outline.page.unsure percent=30 why=outline.why.layout',
      ]),
    );
  });

  it('counts each role, and says what is known of a block only where it is', () => {
    const bare = page(block('contact', 1), block('contact', 1), block('quote', 1));
    expect(mainOf(bare)).toMatch(/kit\.role\.contact<\/span> 2<\/li>\s*<li>.*kit\.role\.quote<\/span> 1<\/li>/u);
    expect(saidIn(bare).filter((text) => /field|speaker|include|exclude/u.test(text))).toEqual([]);
    const full = page(
      block('contact', 1, { field: 'email' }),
      block('quote', 1, { speaker: 'Ada' }),
      block('link', 1, { localeFilter: { type: 'include', locales: ['ms', 'th'] } }),
    );
    expect(saidIn(full)).toEqual(
      expect.arrayContaining([
        'outline.field.email',
        'cli.outline.speaker name=Ada',
        'cli.outline.include locales=ms, th',
      ]),
    );
  });

  it('says what the release says of itself, and what it does not', () => {
    const meta = { values: {}, date: '2031-05-04', subjects: ['Health', 'Schools'] };
    const said = saidIn(
      outlinePage({ release: 'news', locale: 'en', meta, blocks: [] } as unknown as Outlined, t, 'en'),
    );
    expect(said).toEqual(expect.arrayContaining(['2031-05-04', 'Health, Schools']));
    expect(said.filter((text) => text === 'outline.page.none')).toHaveLength(2);
  });
});
