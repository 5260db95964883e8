import { describe, expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';

describe('the only name of a short sentence', () => {
  test.each([
    [
      'fr',
      'Chancellor Merkel came on Tuesday.',
      'Le chancelier Schröder est venu mardi.',
      'changed s11 Merkel 14 Schröder',
    ],
    ['nl', 'Dr Nakamura leads it.', 'Dr. Tanaka leidt het.', 'missing s3 Nakamura'],
    ['pt', 'The award went to Okonjo-Iweala.', 'O prémio foi para ela.', 'missing s18 Okonjo-Iweala'],
    ['ar', 'Johnson refused to comment.', 'رفض ماكرون التعليق.', 'missing s0 Johnson'],
    ['ko', 'Rodriguez won the final.', '페르난데스가 결승에서 이겼다.', 'missing s0 Rodriguez'],
    ['bg', 'The fire in Manchester is out.', 'Пожарът в Ливърпул е угасен.', 'changed s12 Manchester 10 Ливърпул'],
    ['th', 'Zuckerberg apologised.', 'มัสก์ขอโทษ', 'missing s0 Zuckerberg'],
  ])('is told of where nothing of it is there, in %s: %s', (locale, source, target, expected) => {
    expect(findingsOf('names', locale, source, target)).toEqual([`warning ${expected}`]);
  });

  test.each([
    ['ru', 'Ms. Thunberg spoke.', 'Говорила Тунберг.'],
    ['ta', 'Some spoke of Sanders.', 'சிலர் சாண்டர்ஸ் பற்றி பேசினர்.'],
    ['lv', 'George met Justin in Leicester.', 'Džordžs tikās ar Džastinu Lesterā.'],
    ['az', 'Churchill met Roosevelt.', 'Çörçill Ruzveltlə görüşdü.'],
    ['sr', 'Minister Shevchenko met them.', 'Ministar Ševčenko se sastao s njima.'],
    ['fi', 'The train to Cologne is late.', 'Juna Kölniin on myöhässä.'],
    ['pt', 'The Weather Service warned of it.', 'O serviço meteorológico avisou.'],
    ['es', 'Thousands came on Christmas Eve.', 'Miles de personas vinieron en Nochebuena.'],
    ['ja', 'She met students in Wuhan.', '彼女は武漢で学生と会った。'],
    ['ms', 'Sample Newsroom', 'Bilik Berita Contoh'],
    ['de', 'Untranslated text is told of.', 'Fremder Text wird gemeldet.'],
    ['it', 'Frontrunners gather in the hall.', 'I favoriti si riuniscono nella sala.'],
  ])('is another spelling, or no name, in %s: %s', (locale, source, target) => {
    expect(findingsOf('names', locale, source, target)).toEqual([]);
  });
});
