import { describe, expect, it } from 'vitest';
import { editOf } from '../../src/match/edit.ts';
import { wordDifference } from '../../src/match/word-difference.ts';

describe('the difference of two wordings', () => {
  it.each([
    ['About 1.2 billion people live here.', 'About 1.3 billion people lived here.'],
    ['约12亿人生活在这里。', '约13亿人曾生活在这里。'],
    ['ประชาชนราว 12 ล้านคน', 'ประชาชนราว 13 ล้านคน'],
    ['', 'All new.'],
    ['All gone.', ''],
    ['😀 and 😁', '😀 or 😁'],
  ])('joins to both: %s', (before, now) => {
    const { pieces } = wordDifference(before, now);
    const joined = (without: string) => pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
    expect([joined('added'), joined('removed')]).toEqual([before, now]);
  });

  it('counts what is alike in words of the longer text', () => {
    expect(wordDifference('One two three four.', 'One two three five.').likeness).toBe(75);
    expect(wordDifference('One two.', 'One two three four.').likeness).toBe(50);
    expect(wordDifference('Same.', 'Same!').likeness).toBe(99);
    expect(wordDifference('Same.', 'Same.').likeness).toBe(100);
    expect(wordDifference('全部不同', '新内容来').likeness).toBe(0);
  });

  it('ends at once on texts that are long and share nothing', () => {
    const { likeness } = wordDifference('a '.repeat(200_000), 'b '.repeat(200_000));
    expect(likeness).toBe(0);
  });
});

describe('an edit', () => {
  it.each([
    ['en', 'The programe reaches schools.', 'The programme reaches schools.'],
    ['en', 'Transportation is free, they said.', 'Transport is free they said.'],
    ['de', 'Die Schule ist geöfnet.', 'Die Schule ist geöffnet.'],
    ['fr', 'Les élève arrivent.', 'Les élèves arrivent.'],
    ['ru', 'Учителя ещё ждут.', 'Учителя еще ждут.'],
    ['zh', '学校今天开学。', '学校今天开学！'],
    ['ar', 'بدأت الحملة في المدارس.', 'بدأت الحملة في المدارس!'],
    ['es', 'La campaña empezo ayer.', 'La campaña empezó ayer.'],
  ])('of the wording alone, in %s: %s', (locale, before, now) => {
    expect(editOf(before, now, locale)).toMatchObject({ kind: 'wording', changes: [] });
  });

  it.each([
    ['en', 'They reach 1.2 billion people.', 'They reach 1.3 billion people.', '1.2 billion', '1.3 billion'],
    ['en', 'The road will open.', 'The road will not open.', '', 'not'],
    ['en', 'The road will not open.', 'The road will open.', 'not', ''],
    ['de', 'Die Schule öffnet am 3. Mai.', 'Die Schule öffnet am 4. Mai.', '3. Mai', '4. Mai'],
    ['ru', 'Школа откроется.', 'Школа не откроется.', '', 'не'],
    ['zh', '约12亿人。', '约13亿人。', '12亿', '13亿'],
    ['zh', '学校会开学。', '学校不会开学。', '', '不'],
    ['ms', 'Sekolah dibuka.', 'Sekolah tidak dibuka.', '', 'tidak'],
    ['fr', 'La ministre a rencontré Anne Dupont.', 'La ministre a rencontré Anne Martin.', 'Dupont', 'Martin'],
    ['hi', 'सड़क खुलेगी।', 'सड़क नहीं खुलेगी।', '', 'नहीं'],
  ])('names what changed, in %s: %s', (locale, before, now, old, young) => {
    const edit = editOf(before, now, locale);
    expect(edit.kind).toBe('meaning');
    expect(edit.changes).toContainEqual({ before: old, now: young });
  });

  it.each([
    ['en', 'The clinic opens.', 'The clinic opens at noon.'],
    ['de', 'Die Klinik ist offen.', 'Die Klinik ist geschlossen.'],
    ['ja', '診療所は開院します。', '診療所は閉院します。'],
    ['en', 'She walks often.', 'She often walks.'],
    ['en', 'It is given in m² here.', 'It is given in m³ here.'],
    ['en', 'The old pier closes.', 'The new pier closes.'],
    ['fr', 'Le port reste ouvert.', 'Le port ouvert reste.'],
  ])('of other words changes the meaning, in %s: %s', (locale, before, now) => {
    expect(editOf(before, now, locale).kind).toBe('meaning');
  });
});
