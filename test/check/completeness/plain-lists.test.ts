import { describe, expect, it } from 'vitest';
import { plainList } from '../../../src/check/completeness/plain-lists.ts';

const listIn = (text: string, locale: string): string | undefined => {
  const list = plainList(text, locale);
  return list && text.slice(list.start, list.end);
};

describe('a list of a source', () => {
  it.each([
    ['it', 'Il pacco contiene riso, fagioli, olio e sapone.', 'riso, fagioli, olio e sapone'],
    ['tr', 'Pakette pirinç, fasulye, yağ ve sabun var.', 'pirinç, fasulye, yağ ve sabun'],
    ['zh-Hans', '包裹里有大米、豆子、食用油和肥皂。', '包裹里有大米、豆子、食用油和肥皂'],
    ['ja', '救援物資には米、豆、油と石けんが含まれる。', '米、豆、油と石けん'],
    ['ar', 'ناقش المندوبون التجارة والمناخ والهجرة والأمن.', 'التجارة والمناخ والهجرة والأمن'],
    ['ko', '대표들은 무역, 기후, 이주 및 안보를 논의했다.', '무역, 기후, 이주 및 안보를'],
  ])('is found by its form (%s): %s', (locale, text, list) => {
    expect(listIn(text, locale)).toBe(list);
  });

  it.each([
    ['when or where', 'it', 'Secondo il rapporto, mancano acqua, cibo e medicine.'],
    ['where, and a verb behind it', 'es', 'En el norte, carreteras, puentes y escuelas quedaron dañados.'],
    ['verbs', 'ar', 'قال الوزير وأضاف وتابع وأكد أن الوضع جيد.'],
    ['a pair', 'fr', 'Le paquet contient du riz et des haricots.'],
  ])('is not found behind %s (%s)', (_what, locale, text) => {
    expect(plainList(text, locale)).toBeUndefined();
  });
});
