import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/release.ts';
import { translator } from '../../src/report/messages.ts';
import { diffPage } from '../../src/workflow/release/diff-page.ts';
import type { Difference, WaitingSentence } from '../../src/workflow/release/difference.ts';
import { outlinePage } from '../../src/workflow/release/outline-page.ts';
import type { Outlined, OutlinedBlock } from '../../src/workflow/release/outlined.ts';

const t = translator('en');

describe('the page of what was read of a release', () => {
  const outlined = (more: Partial<Block> = {}, text = 'A <clinic>'): OutlinedBlock => ({
    block: { id: 'u1', role: 'headline', units: [], translate: true, confidence: 1, ...more },
    text,
    line: 7,
    why: 'first',
  });
  const pageOf = (blocks: readonly OutlinedBlock[], more: Partial<Outlined> = {}): string =>
    outlinePage(
      { release: 'news', path: 'source/news.txt', locale: 'ar', blocks, meta: { values: {} }, strays: [], ...more },
      t,
      'en',
    );
  const itemOf = (more: Partial<Block>): string => /<li id=.*<\/li>/su.exec(pageOf([outlined(more)]))?.[0] ?? '';

  it('is in the language of who looks at it, each text in that of the release', () => {
    const page = pageOf([outlined()]);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr"/u);
    expect(page).toContain('<title>Outline of news</title>');
    expect(page).toContain('<p class="text" lang="ar" dir="rtl">A &lt;clinic&gt;</p>');
    expect(page).toContain('“dragoman outline news --write”');
  });

  it('shows of a block its line, its role in its colour, its id and how sure that is', () => {
    expect(itemOf({})).toBe(
      '<li id="u1" data-role="headline" style="--hue: 260"><span class="line">7</span><div><span class="role" style="--hue: 260">headline</span><span class="notes doubt">100 % sure</span><span class="notes"><code>u1</code></span></div><p class="text" lang="ar" dir="rtl">A &lt;clinic&gt;</p></li>',
    );
  });

  it.each<[string, Partial<Block>, string]>([
    ['its kind of contact', { role: 'contact', field: 'name' }, '<span class="notes">name</span>'],
    ['who says it', { role: 'quote', speaker: 'Ana' }, '<span class="notes">says Ana</span>'],
    [
      'for which locales it is',
      { localeFilter: { type: 'include', locales: ['ms', 'fr'] } },
      '<span class="notes">only in ms, fr</span>',
    ],
    [
      'for which it is not',
      { localeFilter: { type: 'exclude', locales: ['ms'] } },
      '<span class="notes">not in ms</span>',
    ],
    ['that it is left out', { role: 'navigation' }, 'class="left-out"'],
    ['that the reader is not sure, and why', { confidence: 0.794 }, 'class="unsure"'],
    ['both', { role: 'navigation', confidence: 0.5 }, 'class="left-out unsure"'],
  ])('shows %s', (_what, more, expected) => {
    expect(itemOf(more)).toContain(expected);
  });

  it('is sure from four fifths on', () => {
    expect(itemOf({ confidence: 0.8 })).toContain('<span class="notes doubt">80 % sure</span>');
    expect(itemOf({ confidence: 0.794 })).toContain(
      '<span class="notes doubt">only 79 % sure: is the first line</span>',
    );
  });

  it('counts the blocks, and each role', () => {
    const page = pageOf([
      outlined(),
      outlined({ role: 'navigation' }),
      outlined({ role: 'paragraph', confidence: 0.5 }),
      outlined({ role: 'paragraph' }),
    ]);
    expect(page).toContain('<p>Blocks: 4. Left out of the editions: 1. Unsure: 1.</p>');
    const legend = /<ul class="legend"[^>]*>\n(.*?)\n<\/ul>/su.exec(page)?.[1] ?? '';
    expect([...legend.matchAll(/>([^<>]+)<\/span> (\d)</gu)].map(([, role, count]) => `${role} ${count}`)).toEqual([
      'headline 1',
      'navigation 1',
      'paragraph 2',
    ]);
  });

  it('says what the release says of itself, and what it does not', () => {
    const said = (more: object): string =>
      /<dl class="said">\n(.*?)\n<\/dl>/su.exec(pageOf([], { meta: { values: {}, ...more } }))?.[1] ?? '';
    const row = (name: string, value: string): string => `<dt>${name}</dt><dd>${value}</dd>`;
    const none = 'none found';
    expect(said({})).toBe(
      [row('Date', none), row('Place', none), row('Embargo', none), row('Subjects', none)].join('\n'),
    );
    expect(said({ date: '2030-01-02', place: 'Bern', embargo: 'none', subjects: ['a', 'b'] })).toBe(
      [row('Date', '2030-01-02'), row('Place', 'Bern'), row('Embargo', 'none'), row('Subjects', 'a, b')].join('\n'),
    );
  });
});

describe('the page of what changed in a release', () => {
  const none = { sentences: 0, words: 0 };
  const nothing: Difference = {
    release: 'news',
    locale: 'ar',
    blocks: { edited: 0, moved: 0, split: 0, joined: 0, inserted: 0, gone: 0 },
    gone: [],
    roles: [],
    sentences: [],
    locales: [],
  };
  const pageOf = (more: Partial<Difference>): string => diffPage({ ...nothing, ...more }, t, 'en');
  const sentence: WaitingSentence = { unit: 'u1', segment: 's2', text: 'New <one>.', words: 2, locales: ['ms', 'fr'] };
  const itemOf = (more: Partial<WaitingSentence>): string =>
    /<ol>\n<li>\n(.*?)\n<\/li>\n<\/ol>/su.exec(pageOf({ sentences: [{ ...sentence, ...more }] }))?.[1] ?? '';

  it('says when the release last went out, if it did, and that nothing waits', () => {
    expect(pageOf({})).toContain('<p class="about">news: never exported</p>');
    expect(pageOf({ since: '2030-01-02T08:00:00Z' })).toContain('<p class="about">Last exported on 2030-01-02.</p>');
    expect(pageOf({})).toContain('<p>Nothing waits for a translation.</p>');
    expect(pageOf({})).not.toContain('No longer in the source');
  });

  it('shows a new sentence as put in, with its place and for whom it waits', () => {
    expect(itemOf({})).toBe(
      '<p class="text" lang="ar" dir="rtl"><ins>New &lt;one&gt;.</ins></p>\n<p class="about">ms, fr · <code>u1 s2</code></p>',
    );
    expect(itemOf({ role: 'headline' })).toBe(
      '<p class="text" lang="ar" dir="rtl" data-role="headline"><ins>New &lt;one&gt;.</ins></p>\n<p class="about">headline · ms, fr · <code>u1 s2</code></p>',
    );
  });

  it('shows in an edited one what was put in and taken out, and what that changes', () => {
    const pieces = [
      { kind: 'same', text: 'It has ' },
      { kind: 'removed', text: '5' },
      { kind: 'added', text: '7' },
    ] as const;
    const edited = { before: 'It has 5', pieces, likeness: 50, changes: [{ before: '5', now: '7' }] };
    expect(itemOf({ edited: { ...edited, kind: 'meaning' } })).toContain(
      'It has <del>5</del><ins>7</ins></p>\n<ul>\n<li>',
    );
    expect(itemOf({ edited: { ...edited, kind: 'wording', changes: [] } })).toContain(
      '<li>only the wording changed: accept the translation if it still fits</li>',
    );
    expect(itemOf({ edited: { ...edited, kind: 'meaning', changes: [] } })).not.toContain('<ul>');
  });

  it('counts what each locale has to do, and lists what is gone', () => {
    const page = pageOf({
      gone: ['Old <one>.'],
      locales: [
        {
          locale: 'ms',
          isNew: false,
          untranslated: { sentences: 1, words: 2 },
          edited: { sentences: 3, words: 1 },
          wordingOnly: none,
        },
      ],
    });
    expect(page).toContain(
      '<th scope="row">ms</th>\n<td>1 sentence, 2 words</td>\n<td>3 sentences, 1 word</td>\n<td>–</td>',
    );
    expect(page).toContain('<h2>No longer in the source</h2>');
    expect(page).toContain('<li><p class="text" lang="ar" dir="rtl"><del>Old &lt;one&gt;.</del></p></li>');
  });
});
