import { describe, expect, test } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

const lead = 'Port 7 Delta opened 4 new quays on Monday, and 300 people came to see them.';

/** The blocks of a part of a release below its headline and first paragraph. */
function read(locale: string, part: string): readonly ReturnType<typeof outlineText>['blocks'][number][] {
  const text = `Port 7 Delta opens 4 quays\n\n${lead}\n\n${part}\n`;
  return outlineText(text, locale, new Set()).blocks.filter(({ line }) => line > 3);
}

describe('who speaks', () => {
  test.each([
    ['hu', '„A rakpart száz évig bírja majd” – örvend Tóth Emma, a kikötő mérnöke.', 'Tóth Emma'],
    ['ru', '«Причал простоит сто лет», — улыбается Мария Озерова, инженер порта.', 'Мария Озерова'],
    ['pl', '– Nabrzeże wytrzyma sto lat – cieszy się Ewa Morska, inżynierka portu.', 'Ewa Morska'],
    ['sv', '– Kajen kommer att hålla i hundra år, jublar Karin Sjö, ingenjör i hamnen.', 'Karin Sjö'],
    ['fr', '« Le quai tiendra cent ans, confie l’ingénieure, Anne Marin. Nous en sommes sûrs. »', 'Anne Marin'],
    ['it', '«Il molo durerà cent’anni – osserva l’ingegnera Anna Marini – e ne siamo sicuri».', 'Anna Marini'],
    ['vi', 'Bà Phạm Thị Lan, kỹ sư cảng, nhấn mạnh: “Cầu cảng sẽ bền một trăm năm nữa.”', 'Phạm Thị Lan'],
    ['ja', '「岸壁は百年もつでしょう。私たちは確信しています」（技師・海野蓮）', '海野蓮'],
    ['en', 'Chief engineer Ann Marsh put it like this: “The quay will stand for a hundred years.”', 'Ann Marsh'],
    ['en', '“The quay will stand for a hundred years, and so will we.”\n— Ann Marsh, chief engineer', 'Ann Marsh'],
    ['fi', 'Toimitusjohtaja Anna Meri:\nLaituri kestää sata vuotta, ja me olemme siitä varmoja.', 'Anna Meri'],
  ])('is found in %s: %s', (locale, part, speaker) => {
    const quote = read(locale, part).find(({ role }) => role === 'quote');
    expect(quote?.speaker).toContain(speaker);
  });

  test.each([
    ['sv', '– Romaner på elva språk, kartor och sjökort från Stora Hamnen'],
    ['fi', 'Lisätietoja:\nLaituri avataan maanantaina, ja kaikki ovat tervetulleita katsomaan sitä.'],
  ])('is nobody in %s where nothing is said: %s', (locale, part) => {
    expect(read(locale, part).filter(({ role }) => role === 'quote')).toEqual([]);
  });
});

describe('who speaks where a whole sentence stands before what is said', () => {
  test.each([
    [
      'en',
      'Harbour master Ann Marsh dismissed suggestions that opinion had changed since the vote in May: “The quay will stand for a hundred years, and we are all glad of it, as are the towns and the fleets that come here in the winter.”',
      'Ann Marsh',
    ],
    [
      'fr',
      'Anne Marin a écarté hier encore toutes les craintes des riverains du vieux port: « Le quai tiendra cent ans, nous en sommes sûrs, et nous en sommes heureux comme toutes les villes de la côte. »',
      'Anne Marin',
    ],
    ['en', 'What they said today, “The quay will not stand for a year, and nobody knows why”, is not true.', undefined],
    [
      'en',
      'The quay had a song of its own, with lyrics that go on and on: “The quay will stand for a hundred years, and so will we, and so will all of the towns.”',
      undefined,
    ],
  ])('is the person whom it names, else nobody, in %s: %s', (locale, part, speaker) => {
    expect(read(locale, part).find((block) => block.role === 'quote')?.speaker).toBe(speaker);
  });
});

describe('the lines of a contact', () => {
  test.each([
    ['de', 'Pressekontakt', 'organisation: Stadt Wiek', 'organisation: Pressestelle', 'address: 84123 Wiek'],
    ['sv', 'Presskontakt', 'name: Karin Sjö', 'title: hamnchef'],
    ['en', 'Media contact', 'name: Ann Marsh', 'title: Press Officer, Harbour Watch'],
    ['es', 'Contacto de prensa', 'name: Ana Marín', 'address: Plaza Vieja, 12, 28100 Puerto Gris'],
    ['zh-Hant', '媒體聯絡', 'name: 林海 主任'],
    ['ja', '報道関係のお問い合わせ先', 'organisation: 株式会社灰岬港 広報室'],
  ])('are named in %s: %s', (locale, heading, ...lines) => {
    const written = lines.map((line) => line.slice(line.indexOf(' ') + 1)).join('\n');
    const found = read(locale, `${heading}\n${written}\n+44 1632 960 114`);
    const fields = found.map(({ field, text }) => `${field}: ${text}`);
    expect(fields).toEqual([`heading: ${heading}`, ...lines, 'telephone: +44 1632 960 114']);
  });
});

describe('the headline', () => {
  test('is the title of the page, not the bar of the window above it', () => {
    const title = 'Port 7 Delta opens 4 quays';
    const text = `${title} - Harbour Watch\n${title}\n3 May 2033\n\n${lead}\n\n${lead}\n`;
    const heads = outlineText(text, 'en', new Set()).blocks.filter(({ role }) => role === 'headline');
    expect(heads.map(({ text: written }) => written)).toEqual([title]);
  });
});

describe('lists', () => {
  test('are none of the contacts below them where triangles mark their items', () => {
    const items = '경력\n▲ 2008년 해양대학교 졸업\n▲ 2015년 항만연구소 연구원\n▲ 2027년 관측단 단장';
    expect(read('ko', `${items}\n\n문의\n홍보팀 (051-555-0137)`).map(({ role }) => role)).toEqual([
      ...['subhead', 'list-item', 'list-item', 'list-item', 'contact', 'contact'],
    ]);
  });

  test('are none where a square is a heading and an indented paragraph stands below', () => {
    const part =
      '■ 開港の背景\n　二〇三一年の嵐で岸壁が壊れ、船は隣の港を使っていました。\n\n■ 今後の予定\n　六月から定期便が始まります。';
    expect(read('ja', part).map(({ role }) => role)).toEqual(['subhead', 'paragraph', 'subhead', 'paragraph']);
  });
});
