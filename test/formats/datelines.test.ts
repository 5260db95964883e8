import { describe, expect, it } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

/** The date and place of a text, and its dateline. */
function read(text: string, locale: string): { date?: string; place?: string; dateline?: string } {
  const { blocks, meta } = outlineText(text, locale, new Set());
  const dateline = blocks.find(({ role }) => role === 'dateline')?.text;
  return { ...meta, ...(dateline === undefined ? {} : { dateline }) };
}

describe('a dateline that a paragraph begins with', () => {
  it.each([
    ['fr', 'Lyon - le mardi 4 mai 2032 -', 'Le port ouvre ses quais.', 'Lyon', '2032-05-04'],
    ['es', 'Quito (04/05/2032).-', 'El puerto abre sus muelles.', 'Quito', '2032-05-04'],
    ['nl', 'UTRECHT, 04-05-2032 –', 'De haven opent vandaag.', 'UTRECHT', '2032-05-04'],
    ['sr', 'Ниш, 4. мај 2032. године –', 'Лука отвара кејове.', 'Ниш', '2032-05-04'],
    ['ru', '4 мая 2032 г., г. Тверь —', 'Порт открывает причалы.', 'Тверь', '2032-05-04'],
    ['fa', 'شیراز – ۱۴۱۱/۰۲/۱۵ –', 'بندر امروز باز شد.', 'شیراز', '2032-05-04'],
    ['hi', 'पटना, दिनांक 04 मई 2032 –', 'बंदरगाह आज खुल गया।', 'पटना', '2032-05-04'],
    ['km', 'បាត់ដំបង ថ្ងៃទី៤ ខែឧសភា ឆ្នាំ២០៣២ –', 'កំពង់ផែបើកនៅថ្ងៃនេះ។', 'បាត់ដំបង', '2032-05-04'],
    ['ka', 'ქუთაისი, 4 მაისი, 2032 –', 'პორტი დღეს გაიხსნა.', 'ქუთაისი', '2032-05-04'],
    ['hy', 'Վանաձոր, 4 մայիսի, 2032թ. –', 'Նավահանգիստն այսօր բացվեց։', 'Վանաձոր', '2032-05-04'],
    ['am', 'ጎንደር፣ ሚያዝያ 26 ቀን 2024 ዓ.ም –', 'ወደቡ ዛሬ ተከፈተ።', 'ጎንደር', '2032-05-04'],
    ['ja', '【大阪、2032年5月4日】', '港は本日、岸壁を開いた。', '大阪', '2032-05-04'],
    ['zh-Hant', '（2032年5月4日，高雄訊）', '港口今天開放碼頭。', '高雄', '2032-05-04'],
    ['de', 'Husum | 4. Mai 2032 |', 'Der Hafen öffnet heute.', 'Husum', '2032-05-04'],
    ['pt', '4 de maio de 2032 | Aveiro |', 'O porto abre hoje.', 'Aveiro', '2032-05-04'],
    ['ar', 'طنجة، 4 مايو 2032.', 'يفتح الميناء اليوم.', 'طنجة', '2032-05-04'],
    ['en', 'Tuesday, May 4, 2032 — Mombasa, Kenya —', 'The harbour opens today.', 'Mombasa, Kenya', '2032-05-04'],
  ])('is read in %s: %s', (locale, dateline, sentence, place, date) => {
    const text = `${sentence.replace(/.$/u, '')}\n\n${dateline} ${sentence} ${sentence} ${sentence}\n`;
    expect(read(text, locale)).toEqual({ date, place, dateline });
  });
});

describe('a dateline without its year', () => {
  it.each([
    ['ru', 'Псков, 12 декабря.', 'Музей откроет в январе ход под стеной.', 'Псков'],
    ['uk', 'Полтава, 12 грудня.', 'Музей відкриє в січні хід під стіною.', 'Полтава'],
    ['es', 'Quito, 4 de mayo.', 'El puerto abre hoy sus muelles al público.', 'Quito'],
  ])('may end in a point, %s: %s', (locale, dateline, sentence, place) => {
    expect(read(`${sentence.replace(/.$/u, '')}\n\n${dateline} ${sentence} ${sentence}\n`, locale)).toMatchObject({
      ...{ place, dateline },
    });
  });

  it('is none where the sentence goes on behind the date', () => {
    const text = 'Bonn plant ein Fest\n\nBonn, 3. Mai feiernd, lädt alle Vereine der Stadt auf den Markt ein.\n';
    expect(read(text, 'de')).toEqual({});
  });
});

describe('the date of a release', () => {
  it('is what stands at its end, where no other line has one', () => {
    const text = '关于港口的通报\n\n港口今天开放码头，首批船舶已经靠岸。\n\n港口管理局\n2032年5月4日\n';
    expect(read(text, 'zh-Hans')).toEqual({ date: '2032-05-04', dateline: '2032年5月4日' });
  });

  it('is no place in another form than its name', () => {
    const text = 'Přístav otevřel mola\n\nPrvní lodě dnes zakotvily u nových mol.\n\nV Brně dne 4. května 2032\n';
    expect(read(text, 'cs')).toEqual({ date: '2032-05-04', dateline: 'V Brně dne 4. května 2032' });
  });

  it('is none of the days of a diary, which are headings', () => {
    const text = `Week ahead at the harbour\nIssued Friday, 7 May 2032\n\nMonday 10 May\n09:30 The mayor opens the quay\n\nTuesday 11 May\n11:00 First ship arrives\n\nAll times are local and may change without notice.\n`;
    expect(read(text, 'en').date).toBe('2032-05-07');
    const { blocks } = outlineText(text, 'en', new Set());
    expect(blocks.filter(({ role }) => role === 'subhead').map(({ text: written }) => written)).toEqual([
      'Monday 10 May',
      'Tuesday 11 May',
    ]);
  });

  it.each([
    ['zh-Hant', '發布單位：港務局　發布日期：121-05-04　點閱次數：31'],
    ['ms', '4 Mei 2032 (Selasa) · 3 minit bacaan'],
    ['sr-Latn', 'Autor: Služba luke   04.05.2032.   0 komentara'],
    ['tr', 'Tarih: 04.05.2032'],
    ['th', 'วันอังคารที่ 4 พฤษภาคม พ.ศ. 2575 เวลา 10.30 น.'],
  ])('is a part of a line in %s: %s', (locale, line) => {
    const text = `Ghent 12 Delta Omega Port\n\n${line}\n\nGhent 12 Delta Omega Port, Ghent 12 Delta Omega Port and more.\n`;
    expect(read(text, locale).date).toBe('2032-05-04');
  });

  it.each([
    ['lv', '2032. gada 4. maijā, Cēsīs', 'Cēsīs'],
    ['ru', 'г. Псков, «4» мая 2032 г.', 'Псков'],
    ['zh-Hant', '中華民國121年5月4日', undefined],
    ['pl', 'Gdynia (4 maja 2032 r.)', 'Gdynia'],
    ['lt', 'Klaipėda, 2032 m. gegužės 4 d.', 'Klaipėda'],
    ['th', 'บ้านแหลม, 4 พฤษภาคม 2575', 'บ้านแหลม'],
    ['fi', 'TILINPÄÄTÖSTIEDOTE 4.5.2032 klo 8.00', undefined],
  ])('is read in %s beside its place: %s', (locale, line, place) => {
    const text = `Ghent 12 Delta Omega Port\n\n${line}\n\nGhent 12 Delta Omega Port, Ghent 12 Delta Omega Port and more.\n`;
    const { dateline: _, ...meta } = read(text, locale);
    expect(meta).toEqual({ date: '2032-05-04', ...(place === undefined ? {} : { place }) });
  });

  it.each([
    [
      'de',
      '4. Mai 2032 | Husum',
      'Der Hafen in Husum ist seit heute wieder offen, teilte die Verwaltung mit.',
      'Husum',
    ],
    ['fr', 'Lorient · 4 mai 2032', 'Le port a ouvert ce matin à Lorient, devant deux cents marins.', 'Lorient'],
    ['ru', '4 мая 2032 года – Калуга', 'Новый причал открыли сегодня в Калуге, сообщил порт.', 'Калуга'],
    ['en', 'Hull\n4 May 2032', 'The new quay in Hull opened this morning, the port said.', 'Hull'],
    ['de', 'Umwelt | 4. Mai 2032', 'Der Hafen in Husum tut seit heute mehr für die Umwelt, teilte er mit.', undefined],
    ['en', 'Energy · 4 May 2032', 'The quay in Hull uses less energy from today, the port said.', undefined],
  ])('has beside it in %s the place that the text names: %s', (locale, line, lead, place) => {
    const { dateline: _, ...meta } = read(`Ghent 12 Delta Omega Port\n\n${line}\n\n${lead} ${lead}\n`, locale);
    expect(meta).toEqual({ date: '2032-05-04', ...(place === undefined ? {} : { place }) });
  });

  it('is neither the number of an issue nor a word that answers', () => {
    const text =
      'Harbour news\nNo. 9 / May 2032\n\nIs the harbour open today?\nYes. It opens at nine in the morning.\n';
    expect(read(text, 'en')).toEqual({});
  });

  it('is the one of two readings that falls on the day of the week beside it', () => {
    const text = 'Harbour opens its quays\nTuesday 04/05/2032\n\nThe first ships moored at the new quays today.\n';
    expect(read(text, 'en').date).toBe('2032-05-04');
  });
});
