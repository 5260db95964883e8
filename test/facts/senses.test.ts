import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** The reasons of what is at least likely to be wrong. */
function reasons(from: string, source: string, to: string, target: string): readonly string[] {
  const { disagreements } = align(recognize(source, from), recognize(target, to), { source: from, target: to });
  return disagreements.filter(({ certainty }) => certainty >= 0.5).map(({ reason }) => reason);
}

/** A source with a right translation and a wrong one. */
type Row = readonly [from: string, source: string, to: string, right: string, wrong: string];

function tells(reason: string, rows: readonly Row[]): void {
  it.each(rows)('%s: %s > %s: %s, not %s', (from, source, to, right, wrong) => {
    expect(reasons(from, source, to, right)).toEqual([]);
    expect(reasons(from, source, to, wrong)).toContain(reason);
  });
}

describe('a factor in a word', () => {
  tells('changed', [
    ['en', 'Rents have tripled.', 'de', 'Die Mieten haben sich verdreifacht.', 'Die Mieten haben sich verdoppelt.'],
    ['en', 'Output doubled.', 'zh-Hans', '产量翻了一番。', '产量翻了两番。'],
    ['en', 'The deficit halved.', 'it', 'Il deficit si è dimezzato.', 'Il deficit è raddoppiato.'],
    ['en', 'Exports doubled.', 'ru', 'Экспорт удвоился.', 'Экспорт утроился.'],
    ['en', 'Demand tripled.', 'ja', '需要は3倍になった。', '需要は2倍になった。'],
    ['en', 'Prices tripled.', 'vi', 'Giá tăng gấp ba.', 'Giá tăng gấp đôi.'],
    ['en', 'Twice as many girls enrolled.', 'fr', 'Deux fois plus de filles.', 'Trois fois plus de filles.'],
    ['en', 'The dam is four times as high.', 'hu', 'A gát négyszer magasabb.', 'A gát kétszer magasabb.'],
    ['en', 'The dam is 4x higher.', 'sk', 'Hrádza je štyrikrát vyššia.', 'Hrádza je trikrát vyššia.'],
    ['en', 'Milk output grew sixfold.', 'mr', 'दूध उत्पादन सहापट वाढले.', 'दूध उत्पादन सातपट वाढले.'],
    ['en', 'Twice the number of ferries sail.', 'ca', 'Salpa el doble de ferris.', 'Salpa el triple de ferris.'],
    ['de', 'Die Fähre ist dreimal so schnell.', 'fi', 'Lautta on 3 kertaa nopeampi.', 'Lautta on 4 kertaa nopeampi.'],
    ['en', 'Five times as many ferries sail.', 'is', 'Fimm sinnum fleiri ferjur.', 'Sex sinnum fleiri ferjur.'],
  ]);

  it.each([
    ['cs', 'The toll was halved.', 'Mýtné je dvakrát nižší.'],
    ['sl', 'The toll was halved.', 'Cestnina je dvakrat nižja.'],
    ['fi', 'The toll was halved.', 'Tietulli on kaksi kertaa pienempi.'],
    ['hu', 'The toll doubled after it was raised three times.', 'A díj háromszori emelés után megduplázódott.'],
    ['eu', 'The ferry stopped four times.', 'Ferrya lau aldiz gelditu zen.'],
    ['ca', 'A 3 x 4 metre sail.', 'Una vela de 3 per 4 metres.'],
  ])('is no other where it is said otherwise, or counts how often: %s: %s', (to, source, target) => {
    expect(reasons('en', source, to, target)).toEqual([]);
  });
});

describe('a vague number', () => {
  tells('changed', [
    ['en', 'Tens of thousands voted.', 'pl', 'Głosowały dziesiątki tysięcy.', 'Głosowały setki tysięcy.'],
    ['en', 'Hundreds of thousands fled.', 'ja', '数十万人が避難した。', '数百万人が避難した。'],
    ['en', 'Hundreds of thousands fled.', 'ar', 'فر مئات الآلاف.', 'فر عشرات الآلاف.'],
    ['en', 'Millions came.', 'hi', 'लाखों लोग आए।', 'हज़ारों लोग आए।'],
  ]);

  it('takes thousands for tens of thousands where a word says neither', () => {
    expect(reasons('en', 'Thousands came.', 'zh-Hans', '来了上万人。')).toEqual([]);
    expect(reasons('en', 'Tens of thousands came.', 'zh-Hans', '来了成千上万人。')).toEqual([]);
    expect(reasons('en', 'Thousands came.', 'zh-Hans', '来了数万人。')).toEqual(['changed']);
    expect(reasons('en', 'Tens of thousands came.', 'ko', '수천 명이 왔다.')).toEqual(['changed']);
  });
});

describe('a half of a year', () => {
  tells('changed', [
    ['en', 'In the first half of 2025.', 'zh-Hans', '2025年上半年。', '2025年下半年。'],
    ['en', 'In the second half of 2025.', 'fr', 'Au second semestre 2025.', 'Au premier semestre 2025.'],
    ['en', 'In the first half of 2025.', 'ko', '2025년 상반기에.', '2025년 하반기에.'],
    [
      'en',
      'Profit fell in the second half.',
      'de',
      'Der Gewinn sank im zweiten Halbjahr.',
      'Der Gewinn sank im ersten Halbjahr.',
    ],
  ]);
});

describe('a Roman numeral', () => {
  tells('changed', [
    ['en', 'World War II ended.', 'de', 'Der Zweite Weltkrieg endete.', 'Der Erste Weltkrieg endete.'],
    ['en', 'See Chapter IV.', 'ru', 'См. главу IV.', 'См. главу VI.'],
    ['en', 'See Annex II.', 'ar', 'انظر المرفق الثاني.', 'انظر المرفق الثالث.'],
    [
      'en',
      'World War II changed Jakarta.',
      'id',
      'Perang Dunia II mengubah Jakarta.',
      'Perang Dunia I mengubah Jakarta.',
    ],
    ['en', 'Queen Elizabeth II came.', 'it', 'Venne la regina Elisabetta II.', 'Venne la regina Elisabetta I.'],
  ]);

  it('is of the value of a figure', () => {
    expect(reasons('en', 'Part II begins.', 'de', 'Teil 2 beginnt.')).toEqual([]);
    expect(reasons('en', 'Part II begins.', 'de', 'Teil 3 beginnt.')).toEqual(['changed']);
    expect(reasons('en', 'King Charles III came.', 'ko', '찰스 3세 국왕이 왔다.')).toEqual([]);
  });

  it('is no evidence alone', () => {
    expect(reasons('en', 'Malcolm X and I wore XL.', 'es', 'Malcolm y yo.')).toEqual([]);
    expect(reasons('it', 'I ragazzi VI salutano.', 'en', 'The boys greet you.')).toEqual([]);
  });
});

describe('a date in figures', () => {
  tells('changed', [
    ['en-US', 'Signed on 3/7/2024.', 'de', 'Unterzeichnet am 7.3.2024.', 'Unterzeichnet am 3.7.2024.'],
    ['en-GB', 'Deadline: 5/11/2023.', 'fr', 'Date limite : 05/11/2023.', 'Date limite : 11/05/2023.'],
    ['en-GB', 'Valid until 8/6/2025.', 'en-US', 'Valid until 6/8/2025.', 'Valid until 8/6/2025.'],
    ['en-US', 'Updated: 10/5/2024', 'ja', '更新日：2024/10/5', '更新日：2024/5/10'],
  ]);

  it('is in either order in English of no region, and in the other one where it is none', () => {
    expect(reasons('en', 'Filed on 4/9/2025.', 'de', 'Eingereicht am 4.9.2025.')).toEqual([]);
    expect(reasons('en', 'Filed on 4/9/2025.', 'de', 'Eingereicht am 9.4.2025.')).toEqual([]);
    expect(reasons('en-US', 'Filed on 13/9/2025.', 'de', 'Eingereicht am 13.9.2025.')).toEqual([]);
  });
});

describe('separators of another language', () => {
  tells('separators', [
    [
      'en',
      'The fee is 2,450.50 euros.',
      'de',
      'Die Gebühr beträgt 2.450,50 Euro.',
      'Die Gebühr beträgt 2,450.50 Euro.',
    ],
    [
      'en',
      'It holds 48.125 million litres.',
      'de',
      'Er fasst 48,125 Millionen Liter.',
      'Er fasst 48.125 Millionen Liter.',
    ],
    ['en', 'Exactly 7,250 people came.', 'pl', 'Przyszło dokładnie 7250 osób.', 'Przyszło dokładnie 7,250 osób.'],
    ['es', 'Asistieron 4.300 personas.', 'en', '4,300 people came.', '4.300 people came.'],
    ['en', 'Some 12,000 people.', 'ru', 'Около 12 000 человек.', 'Около 12,000 человек.'],
    ['en', 'Exactly 7250 people came.', 'pl', 'Przyszło dokładnie 7250 osób.', 'Przyszło dokładnie 7,250 osób.'],
    ['en', 'It has 1,250,000 people.', 'de', 'Es hat 1.250.000 Menschen.', 'Es hat 1,250,000 Menschen.'],
    ['en', 'It cost 12,000 to 15,000 euros.', 'de', '12.000 bis 15.000 Euro.', '12,000 bis 15,000 Euro.'],
  ]);

  it.each([
    ['de', 'Am 4.5.2010 begann es.', 'ko', '2010.5.4. 시작되었다.'],
    ['de', 'Am 4.5.2010 begann es.', 'zh-Hans', '始于2010.5.4。'],
    ['fr', 'Le 24.12.2024, à Lyon.', 'en', 'On 24.12.2024, in Lyon.'],
    ['de', 'Siehe example.org/1.2.3.', 'en', 'See example.org/1.2.3.'],
    ['en', 'The ratio fell to 0.000.', 'de', 'Das Verhältnis fiel auf 0,000.'],
    ['en', 'The ratio fell to 0.125.', 'de', 'Das Verhältnis fiel auf 0,125.'],
  ])('are no points of a date or an address, nor of a zero: %s: %s > %s: %s', (from, source, to, target) => {
    expect(reasons(from, source, to, target)).toEqual([]);
  });

  it('are those of the target where both languages have them, or one varies', () => {
    expect(reasons('vi', 'Có 25,000 người.', 'de', '25,000 Menschen kamen.')).toEqual([]);
    expect(reasons('en', 'Some 25,000 people.', 'ja', '約25,000人。')).toEqual([]);
  });

  it('are usual in Vietnamese, and none beside a magnitude', () => {
    expect(reasons('en', 'It costs 25,000 dong.', 'vi', 'Giá 25,000 đồng.')).toEqual([]);
    expect(reasons('en', 'Some 1.5m children.', 'fr', '1,5 million d’enfants.')).toEqual([]);
    expect(reasons('en', 'Some 2 or 3 million came.', 'de', 'Es kamen 2 Millionen oder 3 Millionen.')).toEqual([]);
  });
});

describe('an amount without its currency', () => {
  tells('currency', [
    ['en', 'He paid 500 euros.', 'ru', 'Он заплатил 500 евро.', 'Он заплатил 500.'],
    ['en', 'Aid worth $40 million arrived.', 'zh-Hans', '价值4000万美元的援助抵达。', '价值4000万的援助抵达。'],
    ['en', 'The fund is worth €2.5 billion.', 'ko', '그 기금은 25억 유로다.', '그 기금은 25억이다.'],
  ]);

  it('may share that of another', () => {
    expect(
      reasons('en', 'Between $5 million and $6 million.', 'de', 'Zwischen 5 Millionen und 6 Millionen Dollar.'),
    ).toEqual([]);
  });
});
