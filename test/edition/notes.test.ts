import { describe, expect, it } from 'vitest';
import { ownMark, withNotes } from '../../src/edition/composed/notes.ts';
import { layOut } from '../../src/edition/composed/layout.ts';
import { renderDocument } from '../../src/edition/docx/document.ts';
import { renderArticle } from '../../src/edition/html/release.ts';
import { tagsOf } from '../../src/edition/markup/html-tags.ts';
import { paperOf } from '../../src/edition/pdf/paper.ts';
import type { Edition, EditionBlock, EditionInline } from '../../src/model/edition.ts';
import type { Role } from '../../src/model/role.ts';
import { block, contextOf, editionOf } from './sample.ts';

const mark = (sign: string, number?: number): EditionInline => ({
  kind: 'code',
  text: '',
  code: 0,
  place: 'alone',
  note: { mark: sign, ...(number !== undefined && { number }) },
});

/** A block of text, with a mark wherever an inline stands. */
function text(role: Role, ...content: readonly (string | EditionInline)[]): EditionBlock {
  const inlines = content.map((each): EditionInline =>
    typeof each === 'string' ? { kind: 'text', text: each } : each,
  );
  return { id: `u-${role}`, role, content: inlines };
}

/** A block that is a text of a note. */
const note = (sign: string, number: number, words: string): EditionBlock => ({
  ...block('paragraph', words),
  note: { mark: sign, number },
});

/** The blocks as text: a mark as `[sign→number]` with a star on the first, a note with what it bears before it. */
function shown(...blocks: readonly EditionBlock[]): readonly string[] {
  return withNotes(blocks).map((each) => {
    const words = each.content.map((inline) =>
      inline.kind === 'code' && inline.note !== undefined ? `[${written(inline.note)}]` : inline.text,
    );
    return (each.note === undefined ? '' : `${written(each.note)}: `) + words.join('');
  });
}

const written = ({ mark: sign, number, isFirst }: NonNullable<EditionBlock['note']>): string =>
  `${sign}${number === undefined ? '' : `→${number}`}${isFirst === true ? '*' : ''}`;

describe('marks and notes of an edition', () => {
  it.each<[string, readonly EditionBlock[], readonly string[]]>([
    [
      'lead to each other',
      [text('paragraph', 'Rain', mark('1', 1), ' fell.'), note('1', 1, 'In June.')],
      ['Rain[1→1*] fell.', '1→1*: In June.'],
    ],
    [
      'are no note where the edition has none',
      [text('paragraph', 'Rain', mark('1', 1), ' fell', mark('*'), '.'), note('2', 2, 'In June.')],
      ['Rain[1] fell[*].', 'In June.'],
    ],
    [
      'lead back to the first of several marks',
      [
        text('paragraph', 'a', mark('1', 1), 'b', mark('1', 1)),
        text('paragraph', 'c', mark('1', 1)),
        note('1', 1, 'n'),
      ],
      ['a[1→1*]b[1→1]', 'c[1→1]', '1→1*: n'],
    ],
    [
      'bear their mark on the first text of several',
      [text('paragraph', 'a', mark('1', 1)), note('1', 1, 'n'), note('1', 1, 'more')],
      ['a[1→1*]', '1→1*: n', '1→1: more'],
    ],
    [
      'are not led to from a headline or an alternative text',
      [text('headline', 'a', mark('1', 1)), text('string', 'b', mark('1', 1)), note('1', 1, 'n')],
      ['a[1→1]', 'b[1→1]', 'n'],
    ],
    [
      'are told apart by their numbers',
      [text('paragraph', 'a', mark('2', 2), 'b', mark('1', 1)), note('1', 1, 'one'), note('2', 2, 'two')],
      ['a[2→2*]b[1→1*]', '1→1*: one', '2→2*: two'],
    ],
  ])('%s', (_what, blocks, expected) => {
    expect(shown(...blocks)).toEqual(expected);
  });
});

describe('the mark of a note', () => {
  const first = (sign: string, ...content: readonly (string | EditionInline)[]): EditionBlock => ({
    ...text('paragraph', ...content),
    note: { mark: sign, number: 1, isFirst: true },
  });
  it.each<[string, EditionBlock, string | undefined]>([
    ['put where its text does not say it', first('1', 'In June.'), '1'],
    ['not put where the text begins with it', first('1', '1 In June.'), undefined],
    ['not put where the text begins with it in a bracket', first('1', ' [1] In June.'), undefined],
    ['not put where the text has it as a mark', first('1', 'In ', mark('1'), ' June.'), undefined],
    ['put where the text has another mark', first('1', 'In ', mark('2'), ' June.'), '1'],
    ['put where the text has it later', first('1', 'June 1 was dry.'), '1'],
    ['not put on its further texts', { ...first('1', 'More.'), note: { mark: '1', number: 1 } }, undefined],
    ['not put on what is no note', text('paragraph', 'Text.'), undefined],
  ])('is %s', (_what, found, expected) => {
    expect(ownMark(found)).toBe(expected);
  });
});

describe('the mark of a page', () => {
  const html = (...content: readonly EditionInline[]): string =>
    tagsOf(content)
      .map(({ tag }) => tag.html)
      .join('');
  const marked = (more: object): EditionInline => ({ ...mark('1'), note: { mark: '1', ...more } }) as EditionInline;
  const link = (place: 'start' | 'end'): EditionInline => ({
    kind: 'code',
    text: '',
    code: 1,
    place,
    element: 'a',
    href: 'https://a.example/',
  });

  it('leads to its note, and the first is where that leads back to', () => {
    expect(html(marked({ number: 3, isFirst: true }))).toBe('<sup><a href="#note-3" id="mark-3">1</a></sup>');
    expect(html(marked({ number: 3 }))).toBe('<sup><a href="#note-3">1</a></sup>');
  });

  it('leads nowhere without a note, and in a link', () => {
    expect(html(marked({}))).toBe('<sup>1</sup>');
    expect(html(link('start'), marked({ number: 3, isFirst: true }), link('end'))).toBe(
      '<a href="https://a.example/"><sup>1</sup></a>',
    );
  });
});

describe('notes at the end of an edition', () => {
  const edition: Edition = {
    ...editionOf([]),
    blocks: withNotes([
      block('headline', 'Rain'),
      text('paragraph', 'Rain', mark('1', 1), ' fell', mark('2', 2), '.'),
      note('1', 1, 'In June.'),
      note('2', 2, '2 In Kedah.'),
      note('2', 2, 'And in Perlis.'),
    ]),
  };
  const context = contextOf('en');
  const layout = layOut(edition, context);

  it('lead back from a page to their marks', () => {
    const page = renderArticle(edition, layout, context, 'en/sample.html').html;
    expect(/<div class="notes">\n(.*?)\n<\/div>/su.exec(page)?.[1]?.split('\n')).toEqual([
      '<p id="note-1"><sup><a href="#mark-1">1</a></sup> In June.</p>',
      '<p id="note-2">2 In Kedah. <a href="#mark-2">↩</a></p>',
      '<p>And in Perlis.</p>',
    ]);
    expect(page).toContain('Rain<sup><a href="#note-1" id="mark-1">1</a></sup> fell');
  });

  it('mark on a page what the source says otherwise by now', () => {
    const blocks = edition.blocks.map((each, at) => ({ ...each, id: `u${at}` }));
    const behind = { ...edition, blocks };
    const late = { ...context, behind: { since: '2010-11-08', blocks: ['u3'], added: 0 } };
    const page = renderArticle(behind, layOut(behind, late), late, 'en/sample.html').html;
    expect(page).toContain('<mark class="behind">2 In Kedah.</mark>');
    expect(page).not.toContain('<mark class="behind">In June.');
  });

  it('have their marks raised in DOCX and on paper, where they do not say them', () => {
    const xml = renderDocument(edition, layout, context).document;
    const notes = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Note"\/>(.*?)<\/w:p>/gsu)].map(([, runs = '']) =>
      [...runs.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, run = '']) => {
        const said = /<w:t [^>]*>(.*)<\/w:t>/su.exec(run)?.[1] ?? '';
        return run.includes('superscript') ? `^${said}` : said;
      }),
    );
    expect(notes).toEqual([['^1', ' ', 'In June.'], ['2 In Kedah.'], ['And in Perlis.']]);
    const paper = paperOf(edition, context).notes.map((runs) => runs.map((run) => run.text).join('|'));
    expect(paper).toEqual(['1| |In June.', '2 In Kedah.', 'And in Perlis.']);
  });
});
