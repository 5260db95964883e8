import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../src/match/match-units.ts';

/** Tells what became of texts: the kind of each match, with the unit that it was split from or joined to. */
const fates = (before: readonly string[], now: readonly string[]): readonly string[] =>
  matchUnits(
    before.map((text, at) => ({ id: `u${at}`, role: 'paragraph', text })),
    now.map((text) => ({ role: 'paragraph', text })),
  ).map((match) => {
    if (match.kind === 'inserted') return match.from === undefined ? 'new' : `split off ${match.from}`;
    if (match.kind === 'gone') return match.into === undefined ? 'gone' : `joined to ${match.into}`;
    return match.kind;
  });

const texts = {
  en: ['The clinic opens on Monday at nine.', 'It has beds for forty patients.', 'A nurse will live next door to it.'],
  zh: ['诊所将于星期一上午开门。', '那里可收治四十名病人。', '一名护士将住在隔壁。'],
  ja: ['診療所は月曜日の朝に開きます。', '患者を四十人受け入れられます。', '看護師が隣に住む予定です。'],
  th: ['คลินิกจะเปิดในเช้าวันจันทร์', 'มีเตียงสำหรับผู้ป่วยสี่สิบคน', 'พยาบาลจะพักอยู่บ้านข้าง ๆ'],
  ar: ['تفتح العيادة أبوابها صباح الاثنين.', 'وفيها أسرّة لأربعين مريضا.', 'وستسكن ممرضة في البيت المجاور.'],
} as const;

describe.each(Object.entries(texts))('a paragraph in %s', (_, [one, two, three]) => {
  const other = 'Ω ω Ω ω';
  it('is split', () => {
    const parts = fates([other, `${one} ${two} ${three}`, other], [other, `${one} ${two}`, three, other]);
    expect(parts).toEqual(['unchanged', 'edited', 'split off u1', 'unchanged']);
  });

  it('is split in three', () => {
    const parts = fates([other, `${one} ${two} ${three}`, other], [other, one, two, three, other]);
    expect(parts.filter((part) => part === 'split off u1')).toHaveLength(2);
    expect(parts).toContain('edited');
  });

  it('is joined to the one before it', () => {
    const parts = fates([other, `${one} ${two}`, three, other], [other, `${one} ${two} ${three}`, other]);
    expect(parts).toEqual(['unchanged', 'edited', 'unchanged', 'joined to u1']);
  });

  it('is new, or gone, beside one that was edited otherwise', () => {
    expect(fates([other, `${one} ${two}`], [other, `${one} ${two} ${other}`, three])).toEqual([
      'unchanged',
      'edited',
      'new',
    ]);
    expect(fates([other, `${one} ${two}`, three], [other, `${one} ${two} ${other}`])).toEqual([
      'unchanged',
      'edited',
      'gone',
    ]);
  });

  it('keeps its id with a longer one behind it, and when all but its end goes', () => {
    const long = `${two} ${three} ${two.split('').toReversed().join('')} ${three.split('').toReversed().join('')}`;
    expect(fates([other, one, other], [other, `${one} ${long} ${long}`, other])).toEqual([
      'unchanged',
      'edited',
      'unchanged',
    ]);
    expect(fates([other, `${long} ${long} ${one}`, other], [other, one, other])).toEqual([
      'unchanged',
      'edited',
      'unchanged',
    ]);
  });
});
