import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const read = (locale: string, text: string): readonly string[] =>
  recognize(text, locale)
    .filter(({ soft }) => soft !== true)
    .map(({ kind, readings: [reading = {}] }) => `${kind} ${Object.values(reading).join(' ')}`);

const disagree = (source: string, target: string, locale: string): readonly string[] =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale })
    .disagreements.filter(({ certainty }) => certainty >= 0.5)
    .map(({ reason }) => reason);

describe('hours in words', () => {
  it.each([
    ['fil', "alas-onse kuwarenta'y singko ng gabi", 'T23:45'],
    ['es', 'a las siete y veinte de la tarde', 'T19:20'],
    ['ms', 'pukul tujuh tiga puluh pagi', 'T07:30'],
  ])('has their minutes: %s %s', (locale, text, iso) => {
    expect(read(locale, text)).toEqual([`time ${iso}`]);
  });

  it('takes two hours for no hour and its minutes', () => {
    expect(read('es', 'entre las siete y las ocho de la tarde')).not.toContain('time T19:08');
  });
});

describe('time zones that are named', () => {
  it.each([
    ['en', 'at 3 p.m. Moscow time', 'T15:00+03:00'],
    ['en', '7:30 p.m. (Beijing time)', 'T19:30+08:00'],
    ['fr', 'à 19h30, heure de Paris', 'T19:30+01:00'],
    ['de', 'um 19.30 Uhr (Moskauer Zeit)', 'T19:30+03:00'],
    ['ru', 'в 19:30 по московскому времени', 'T19:30+03:00'],
    ['ja', '日本時間午後7時半', 'T19:30+09:00'],
    ['zh', '北京时间下午3时', 'T15:00+08:00'],
    ['ko', '한국시간 오후 7시', 'T19:00+09:00'],
    ['ar', 'الساعة 7:30 مساء بتوقيت موسكو', 'T19:30+03:00'],
    ['vi', '19 giờ 30, giờ Hà Nội', 'T19:30+07:00'],
    ['th', 'เวลา 19.30 น. ตามเวลาปักกิ่ง', 'T19:30+08:00'],
    ['pt', 'às 19h30 (horário de Paris)', 'T19:30+01:00'],
    ['pl', 'o 19:30 czasu moskiewskiego', 'T19:30+03:00'],
  ])('are read in %s: %s', (locale, text, iso) => expect(read(locale, text)).toEqual([`time ${iso}`]));

  it('are of the time that they stand right before', () =>
    expect(read('ja', '日本時間19時、モスクワ時間13時')).toEqual(['time T19:00+09:00', 'time T13:00+03:00']));

  it('are compared, and may be converted', () => {
    expect(disagree('At 3 p.m. Beijing time.', '北京时间下午3时。', 'zh')).toEqual([]);
    expect(disagree('At 3 p.m. Beijing time.', '日本時間午後4時。', 'ja')).toEqual([]);
    expect(disagree('At 3 p.m. Beijing time.', '日本時間午後3時。', 'ja')).not.toEqual([]);
  });
});

describe('days that share a month', () => {
  it.each([
    ['en', 'on 18 and 19 June 2019', ['2019-06-18', '2019-06-19']],
    ['en', 'on June 18 and 19.', ['--06-18', '--06-19']],
    ['fr', 'le 18 et le 19 juin', ['--06-18', '--06-19']],
    ['de', 'am 18. und 19. Juni', ['--06-18', '--06-19']],
    ['tr', '18 ve 19 Haziran', ['--06-18', '--06-19']],
    ['hi', '18 और 19 जून को', ['--06-18', '--06-19']],
    ['ko', '6월 18일과 19일', ['--06-18', '--06-19']],
    ['ja', '6月18日と19日', ['--06-18', '--06-19']],
    ['zh', '6月18日和19日', ['--06-18', '--06-19']],
    ['id', 'pada 18 dan 19 Juni', ['--06-18', '--06-19']],
  ])('are days in %s: %s', (locale, text, isos) =>
    expect(read(locale, text)).toEqual(isos.map((iso) => `date ${iso}`)),
  );

  it.each([
    ['en', 'On June 20 and 21 people died.', ['date --06-20', 'cardinal 21']],
    ['en', 'from the 9th of May for 2 nights', ['date --05-09', 'cardinal 2']],
    ['en', 'between 4 and 6 November', ['date-range --11-04/--11-06']],
  ])('are not where the figure counts something: %s %s', (locale, text, facts) =>
    expect(read(locale, text)).toEqual(facts),
  );

  it('may be said with their month each', () => {
    expect(disagree('On 18 and 19 June.', 'Le 18 juin et le 19 juin.', 'fr')).toEqual([]);
    expect(disagree('On 18 and 19 June.', 'Les 18 et 29 juin.', 'fr')).not.toEqual([]);
  });
});

describe('halves of magnitudes and centuries in one word', () => {
  it.each([
    ['en', 'half million people', ['cardinal 500000']],
    ['de', 'halbe Million', ['cardinal 500000']],
    ['it', 'un quadro dell’Ottocento', ['century 18']],
    ['it', 'i palazzi del Quattrocento', ['century 14']],
    ['it', 'Vennero. Ottocento persone erano presenti', ['cardinal 800']],
    ['it', 'ottocento persone', ['cardinal 800']],
  ])('are read in %s: %s', (locale, text, facts) => expect(read(locale, text)).toEqual(facts));
});

describe('what other languages say with other figures', () => {
  it.each([
    ['They reached the last 16.', 'es', 'Llegaron a los octavos de final.'],
    ['They reached the last 16.', 'de', 'Sie erreichten das Achtelfinale.'],
    ['He lost in the round of 16.', 'fr', 'Il a perdu en huitièmes de finale.'],
    ['In the last 16.', 'pl', 'W 1/8 finału.'],
    ['In the last 16.', 'hu', 'A nyolcaddöntőben.'],
    ['At 0500 GMT.', 'fr', 'À 5 heures GMT.'],
    ['At 1200 GMT.', 'ru', 'В 12:00 по Гринвичу.'],
    ['At 0530 GMT.', 'zh', '格林尼治时间5时30分。'],
    ['At 3 p.m. GMT.', 'ru', 'В 18:00 мск.'],
    ['He won the second set.', 'es', 'Ganó el segundo set.'],
    ['In the 10th and 11th centuries.', 'fr', 'Aux Xe et XIe siècles.'],
    ['In the 10th–11th centuries.', 'fr', 'Aux Xe–XIe siècles.'],
    ['In the 19th century.', 'it', 'Nell’800.'],
    ['It lasted two and a half hours.', 'vi', 'Nó kéo dài hai tiếng rưỡi.'],
    ['For 90 minutes.', 'vi', 'Trong một tiếng rưỡi.'],
  ])('agrees: %s (%s) %s', (source, locale, target) => expect(disagree(source, target, locale)).toEqual([]));

  it.each([
    ['They reached the last 16.', 'de', 'Sie erreichten das Viertelfinale.'],
    ['At 0500 GMT.', 'fr', 'À 6 heures GMT.'],
    ['In the 19th century.', 'it', 'Nell’700.'],
    ['It lasted two and a half hours.', 'vi', 'Nó kéo dài ba tiếng rưỡi.'],
  ])('differs: %s (%s) %s', (source, locale, target) => expect(disagree(source, target, locale)).not.toEqual([]));
});

describe('directions of the compass', () => {
  it.each([
    ['in the northeast of the country', 'de', 'im Nordosten des Landes'],
    ['in the southern city of Basra', 'fr', 'dans la ville méridionale de Bassora'],
    ['southeast of the capital', 'vi', 'phía đông nam thủ đô'],
    ['southeast of the capital', 'ru', 'к юго-востоку от столицы'],
    ['North Korea and South Korea', 'ru', 'Северная Корея и Южная Корея'],
    ['the Middle East peace plan', 'fr', 'le plan de paix pour le Proche-Orient'],
    ['45 people in the northeast', 'pl', '45 osób na północnym wschodzie'],
    ['northwestern Sonora', 'ar', 'الجزء الشمالي الغربي لسونورا'],
  ])('agree: %s (%s) %s', (source, locale, target) => expect(disagree(source, target, locale)).toEqual([]));

  it.each([
    ['in the northeast of the country', 'de', 'im Nordwesten des Landes'],
    ['in western Libya', 'ar', 'في شرق ليبيا'],
    ['east of Tokyo', 'ja', '東京の西側'],
    ['in the north', 'vi', 'ở miền nam'],
    ['in the southwest', 'ms', 'di barat laut'],
    ['in the northeast', 'th', 'ทางตะวันออกเฉียงใต้'],
    ['in southern Turkey', 'tr', 'Türkiye’nin kuzeyinde'],
    ['in the eastern part', 'ko', '서부 지역에서'],
  ])('differ: %s (%s) %s', (source, locale, target) => expect(disagree(source, target, locale)).not.toEqual([]));
});

describe('quarters of an hour behind its figure', () => {
  it.each([
    ['zh', '下午三点一刻开会', 'T15:15'],
    ['zh', '会议定于晚上8点三刻', 'T20:45'],
    ['zh-Hant', '傍晚五時三刻', 'T17:45'],
  ])('are read: %s %s', (locale, text, iso) => expect(read(locale, text)).toContain(`time ${iso}`));

  it('leave a decimal as it is', () => expect(read('zh', '全长三点一公里')).toEqual(['quantity 3.1 kilometer']));
});

describe('half an hour', () => {
  it.each([
    ['fr', 'pendant une demi-heure'],
    ['de', 'nach einer halben Stunde'],
    ['nl', 'duurt een half uur'],
    ['sv', 'i en halvtimme'],
    ['da', 'i en halv time'],
    ['it', 'per mezza ora'],
    ['zh', '半个小时后'],
    ['ko', '반시간'],
  ])('is a span of time behind an article too: %s %s', (locale, text) =>
    expect(recognize(text, locale).map(({ readings: [reading] }) => reading)).toContainEqual({ iso: 'PT0.5H' }),
  );

  it('is none of what a number counts', () =>
    expect(recognize('zwei halbe Stunden', 'de').map(({ kind }) => kind)).not.toContain('duration'));
});

describe('a zone by its distance from UTC', () => {
  it.each([
    ['id', 'pukul 09:30 BST (GMT+0100)', ['time T09:30+01:00']],
    ['en', 'at 19:30 GMT+8', ['time T19:30+08:00']],
    ['en', 'at 19:30 (UTC+08:00)', ['time T19:30+08:00']],
    ['my', '၉နာရီ ၃၀ BSTတွင်', ['time T09:30+01:00']],
  ])('is no figure of its own: %s %s', (locale, text, facts) => expect(read(locale, text)).toEqual(facts));

  it('leaves the figures behind it alone', () =>
    expect(read('en', 'at 19:30 GMT, 8 people')).toEqual(['time T19:30Z', 'cardinal 8']));
});

describe('hours that are counted from dawn', () => {
  it.each([
    ['at 9 a.m.', 'saa tatu asubuhi', 'sw', []],
    ['at 9 a.m.', 'saa tatu usiku', 'sw', ['changed']],
    ['at 2 a.m.', 'saa nane usiku', 'sw', []],
    ['at 2 a.m.', 'saa nane mchana', 'sw', ['changed']],
    ['at 2 p.m.', 'ከቀኑ 8 ሰዓት', 'am', []],
    ['at 2 p.m.', 'ከሌሊቱ 8 ሰዓት', 'am', ['changed']],
  ])('are of the part of the day that is named: %s, %s', (source, target, locale, reasons) =>
    expect(disagree(source, target, locale)).toEqual(reasons),
  );
});
