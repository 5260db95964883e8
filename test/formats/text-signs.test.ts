import { describe, expect, test } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

function read(locale: string, lines: readonly string[]) {
  const { blocks, meta } = outlineText(lines.join('\n'), locale, new Set());
  const roleOf = (text: string) => blocks.find((block) => block.text === text)?.role;
  return { blocks, meta, roleOf };
}

const spanish = [
  'El puerto de Vexa abre su tercera sala de lectura',
  'La Fundación del Puerto abrió el martes una sala de lectura para marineros, la tercera desde 2029.',
  'La sala tiene 4.000 libros en once idiomas y abre todos los días de la semana.',
] as const;

describe('the date of a release', () => {
  test.each([
    ['es', 'martes, 3 de mayo de 2033'],
    ['pt', 'terça-feira, 3 de maio de 2033'],
    ['pl', 'wtorek, 3 maja 2033 r.'],
    ['cs', 'úterý 3. května 2033'],
    ['ro', 'marți, 3 mai 2033'],
    ['sv', 'tisdag 3 maj 2033'],
    ['fr', 'mardi 3 mai 2033'],
    ['da', 'tirsdag den 3. maj 2033'],
    ['it', 'martedì 3 maggio 2033'],
    ['fi', 'tiistaina 3. toukokuuta 2033'],
  ])('is no part of the headline above it, in %s', (locale, day) => {
    const [title, ...text] = spanish;
    const { meta, roleOf } = read(locale, [title, day, '', ...text.flatMap((each) => [each, ''])]);
    expect([meta?.date, roleOf(title), roleOf(day)]).toEqual(['2033-05-03', 'headline', 'dateline']);
  });

  test.each([
    ['es', '📍 Lima, 3 de mayo de 2033', 'Lima'],
    ['fr', '📅 Dakar, le 3 mai 2033', 'Dakar'],
    ['tr', '🗓️ Mersin, 3 Mayıs 2033', 'Mersin'],
    ['ru', '📌 Выборг, 3 мая 2033 года', 'Выборг'],
    ['ar', 'صنعاء – الثلاثاء 4 صفر 1455هـ الموافق 3 مايو 2033م (سبأ):', 'صنعاء'],
    ['fa', 'بندرعباس، ۱۳ اردیبهشت ۱۴۱۲ برابر با ۳ مه ۲۰۳۳', 'بندرعباس'],
    ['eu', 'Bermeo, 2033ko maiatzaren 3a', 'Bermeo'],
  ])('stands behind a picture and in two calendars, in %s', (locale, line, place) => {
    const [title, ...text] = spanish;
    const { meta } = read(locale, [title, '', line, '', ...text.flatMap((each) => [each, ''])]);
    expect(meta).toEqual({ date: '2033-05-03', place });
  });

  test.each([
    ['de', 'Ausgegeben am: 3. Mai 2033, 18:00 Uhr'],
    ['id', 'Dikeluarkan: 3 Mei 2033'],
    ['fil', 'Inilabas: 3:00 n.h., Mayo 3, 2033'],
    ['pl', 'Wydano: 3 maja 2033, godz. 18:00'],
    ['vi', 'Phát hành: 3/5/2033'],
    ['hi', 'जारी: 3 मई 2033'],
  ])('follows what says that it was issued, in %s', (locale, line) => {
    const [title, ...text] = spanish;
    const { meta } = read(locale, [line, '', title, '', ...text.flatMap((each) => [each, ''])]);
    expect(meta?.date).toBe('2033-05-03');
  });

  test.each([
    ['hu', 'Szeged, 2033. május 3. A Kikötői Alapítvány kedden olvasótermet nyitott, 2029 óta a harmadikat.'],
    ['eu', 'Bermeo, 2033ko maiatzaren 3a. Portuko Fundazioak irakurgela bat ireki du asteartean marinelentzat.'],
    ['lv', 'Ventspils, 2033. gada 3. maijs. Ostas fonds otrdien atvēra lasītavu jūrniekiem, trešo kopš 2029. gada.'],
  ])('ends in its day where the year comes first, in %s', (locale, lead) => {
    const { meta } = read(locale, [spanish[0], '', lead, '', spanish[2]]);
    expect(meta?.date).toBe('2033-05-03');
  });
});

describe('lists', () => {
  test.each(['»', '➡️', '🔸', '›', '🔵', '⭐', '👉🏾'])('have %s before their items', (sign) => {
    const items = ['Martes 3, a las 14: taller de redes', 'Jueves 5, a las 20: charla sobre faros', 'Domingo 8: feria'];
    const { roleOf } = read('es', [
      ...spanish.flatMap((each) => [each, '']),
      ...items.map((item) => `${sign} ${item}`),
    ]);
    expect(items.map(roleOf)).toEqual(['list-item', 'list-item', 'list-item']);
  });

  test.each([
    ['de', 'Preis', 'Euro'],
    ['fi', 'palkinto', 'euroa'],
    ['nb', 'premie', 'kroner'],
    ['hu', 'díj', 'euró'],
    ['eu', 'saria', 'euro'],
  ])('of ranks keep their numbers, in %s', (locale, rank, unit) => {
    const items = [`1. ${rank}: 600 ${unit}`, `2. ${rank}: 300 ${unit}`, `3. ${rank}: 100 ${unit}`];
    const { blocks } = read(locale, [...spanish.flatMap((each) => [each, '']), ...items, '', spanish[2]]);
    expect(blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(items));
  });
});

test.each([
  ['fi', 'Jakelu:', 'Pörssi', 'Keskeiset tiedotusvälineet'],
  ['id', 'Tembusan:', 'Gubernur Jawa Timur', 'Redaksi media massa'],
  ['pl', 'Rozdzielnik:', 'Redakcje lokalne', 'Archiwum'],
  ['tr', 'Dağıtım:', 'Basın kuruluşları', 'Arşiv'],
  ['cs', 'Rozdělovník:', 'Redakce', 'Archiv'],
  ['zh', '抄送：', '各新闻单位', '档案室'],
])('leaves out who gets a release, in %s', (locale, head, ...receivers) => {
  const contact = ['Ana Ruiz', '+34 910 555 012', 'ana@puerto.example'];
  const { roleOf } = read(locale, [...spanish.flatMap((each) => [each, '']), ...contact, '', head, ...receivers]);
  expect([head, ...receivers].map(roleOf)).toEqual(['navigation', 'navigation', 'navigation']);
});

test('reads headings of Markdown without their signs', () => {
  const [title, lead, more] = spanish;
  const { roleOf } = read('es', [`# ${title}`, '', lead, '', '## Horario', more]);
  expect([roleOf(title), roleOf('Horario')]).toEqual(['headline', 'subhead']);
});

test.each([
  ['hi', '“पुस्तकालय नाविकों का घर है, और यह घर हर दिन खुला रहेगा,” निदेशक डॉ. नीला वर्मा ने कहा।', 'डॉ. नीला वर्मा'],
  [
    'fil',
    '“Bukas ang silid araw-araw para sa mga marino, at libre ito,” sabi ni Engr. Corazon Baltazar.',
    'Corazon Baltazar',
  ],
])('finds who speaks behind a title with a full stop, in %s', (locale, said, name) => {
  const { blocks } = read(locale, [spanish[0], '', spanish[1], '', said]);
  expect(blocks.at(-1)?.speaker).toContain(name);
});

test.each(['tl', 'fil'])('knows the words of a language by either code, %s', (locale) => {
  const { roleOf } = read(locale, [...spanish.flatMap((each) => [each, '']), '-WAKAS-']);
  expect(roleOf('-WAKAS-')).toBe('navigation');
});
