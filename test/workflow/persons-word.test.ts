import { describe, expect, it } from 'vitest';
import type { OutlineEntry, Outline } from '../../src/model/outline.ts';
import { readRelease, type ReadRelease } from '../../src/workflow/release/read-release.ts';

function read(text: string, locale: string, outline: Outline = {}): ReadRelease {
  return readRelease({
    bytes: new TextEncoder().encode(text),
    ...{ path: 'source/news.txt', id: 'news', locale, meta: { values: {} }, outline, cut: () => [] },
  });
}

const body = `The ferry between the two islands will sail twice a day from Monday, the harbour office said. Tickets cost four crowns.

Cars are taken only in the morning. The office expects 300 passengers a day until the autumn storms begin.`;

const contact = `Media contact

Astrid Holm
Press officer
Tel: +46 8 555 0123
astrid.holm@example.org`;

/** A text, what a person says of blocks by the beginnings of their text, and what becomes of these and others. */
interface Case {
  readonly text: string;
  readonly locale?: string;
  readonly said: Readonly<Record<string, OutlineEntry>>;
  readonly expected: Readonly<Record<string, object>>;
  readonly meta?: object;
}

const cases: Readonly<Record<string, Case>> = {
  'a headline set on the second line makes a deck of the first': {
    text: `Island ferry sails twice a day from Monday\n\nNew timetable brings the islands closer together\n\n${body}\n`,
    said: { 'New timetable': { role: 'headline' } },
    expected: { 'Island ferry': { role: 'deck' }, 'The ferry between': { role: 'paragraph' } },
  },
  'a headline set on the line above leaves the guessed one to step down': {
    text: `Transport\n\nIsland ferry sails twice a day from Monday\n\n${body}\n`,
    said: { Transport: { role: 'headline' } },
    expected: { 'Island ferry': { role: 'deck' }, 'The ferry between': { role: 'paragraph' } },
  },
  'a contact that is a paragraph has no field': {
    text: `Island ferry sails twice a day from Monday\n\n${body}\n\n${contact}\n`,
    said: { 'Press officer': { role: 'paragraph' } },
    expected: {
      'Press officer': { role: 'paragraph', field: undefined },
      'Astrid Holm': { role: 'contact', field: 'name' },
    },
  },
  'a line of text that is a contact has a field': {
    text: `Island ferry sails twice a day from Monday\n\n${body}\n\nAstrid Holm, harbour office\n`,
    said: { 'Astrid Holm': { role: 'contact' } },
    expected: { 'Astrid Holm': { role: 'contact', field: 'name' } },
  },
  'boilerplate whose heading is a subhead is text': {
    text: `Island ferry sails twice a day from Monday\n\n${body}\n\nAbout the ferry\n\nThe ferry was built in 1988 in Turku and has carried two million passengers since then.\n\n${contact}\n`,
    said: { 'About the ferry': { role: 'subhead' } },
    expected: { 'The ferry was built': { role: 'paragraph' }, 'Astrid Holm': { role: 'contact' } },
  },
  'a paragraph below the heading of boilerplate is boilerplate too': {
    text: `Island ferry sails twice a day from Monday\n\n${body}\n\nThe harbour office\n\nThe office runs four ferries and nine piers. It has 60 employees.\n`,
    said: { 'The harbour office': { role: 'boilerplate' } },
    expected: { 'The office runs': { role: 'boilerplate' } },
  },
  'a dateline that was taken for a deck says date and place': {
    text: `Island ferry sails twice a day from Monday\n\nLindholm, 9 March 2031\n\n${body}\n`,
    said: { 'Lindholm, 9': { role: 'dateline' } },
    expected: { 'Island ferry': { role: 'headline' } },
    meta: { date: '2031-03-09', place: 'Lindholm' },
  },
  'what a person calls navigation takes no text with it': {
    text: `Island ferry sails twice a day from Monday\n\n${body}\n\nRead more\n\nThe pier is closed in winter. Dogs travel free.\n`,
    said: { 'Cars are taken': { role: 'navigation' } },
    expected: { 'The ferry between': { role: 'paragraph' }, 'The pier': { role: 'paragraph' } },
  },
  'one headline in Chinese, where the first line was taken for it': {
    locale: 'zh-Hans',
    text: `渡轮班次周一起增至每日两班\n\n新时刻表拉近两岛距离\n\n海港办公室表示，两岛之间的渡轮将从周一起每天往返两次。票价为四克朗。\n\n汽车只在上午运送。办公室预计每天有三百名乘客。\n`,
    said: { 新时刻表: { role: 'headline' } },
    expected: { 渡轮班次: { role: 'deck' }, 海港办公室: { role: 'paragraph' } },
  },
  'a headline set far below leaves no paragraph out': {
    text: `Island ferry sails twice a day from Monday\n\n${body}\n\nTimetable and fares\n\nThe first ferry leaves at six. The last one leaves at nine in the evening.\n`,
    said: { 'Timetable and': { role: 'headline' } },
    expected: {
      'Island ferry': { role: 'deck' },
      'The ferry between': { role: 'paragraph' },
      'The first ferry': { role: 'paragraph' },
    },
  },
  'a quote in French keeps the speaker that the text names': {
    locale: 'fr',
    text: `Le bac assure deux traversées par jour dès lundi\n\nLe bac entre les deux îles partira deux fois par jour dès lundi, a annoncé le port. Le billet coûte quatre couronnes.\n\n« Les habitants attendaient cela depuis dix ans », a déclaré Astrid Holm, directrice du port.\n`,
    said: { 'Le bac entre': { role: 'deck' } },
    expected: { '« Les habitants': { role: 'quote', speaker: 'Astrid Holm, directrice du port' } },
  },
};

describe('what a person says of a block', () => {
  it.each(Object.entries(cases))(
    'is final, and the rest follows: %s',
    (_, { text, locale = 'en', said, expected, meta }) => {
      const before = read(text, locale);
      const idOf = (start: string): string =>
        before.blocks.find(({ sourceBlock }) => sourceBlock.text.startsWith(start))?.block.id ?? `no ${start}`;
      const outline = Object.fromEntries(Object.entries(said).map(([start, entry]) => [idOf(start), entry]));
      const after = read(text, locale, outline);
      expect(after.blocks.map(({ block }) => block.id)).toEqual(before.blocks.map(({ block }) => block.id));
      expect(after.blocks.map(({ sourceBlock }) => sourceBlock.text)).toEqual(
        before.blocks.map(({ sourceBlock }) => sourceBlock.text),
      );
      const shown = (start: string): object => {
        const { role, field, speaker } = after.blocks.find(({ block }) => block.id === idOf(start))!.block;
        return { role, field, speaker };
      };
      for (const [start, { role }] of Object.entries(said)) expect(shown(start)).toMatchObject({ role });
      for (const [start, each] of Object.entries(expected)) expect(shown(start)).toMatchObject(each);
      if (meta !== undefined) expect(after.release.meta).toMatchObject(meta);
      expect(after.blocks.filter(({ block }) => block.role === 'headline').length).toBeLessThanOrEqual(1);
      const leftOut = ({ blocks }: ReadRelease): number =>
        blocks.filter(({ block }) => block.role === 'navigation').length;
      const asked = Object.values(said).filter(({ role }) => role === 'navigation').length;
      expect(leftOut(after)).toBeLessThanOrEqual(leftOut(before) + asked);
    },
  );
});
