import { describe, expect, test } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

/** A headline and two paragraphs that a part of a release stands below. */
const frames: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Harbour Trust opens its third reading room in Wexcombe',
    'WEXCOMBE, 3 May 2033 – The Harbour Trust opened a reading room for sailors on Tuesday, the third since 2029.',
    'The room has 4,000 books in eleven languages and is open every day of the week.',
  ],
  hu: [
    'Megnyitotta harmadik olvasótermét a Kikötői Alapítvány Vekszben',
    'Veksz, 2033. május 3. – A Kikötői Alapítvány kedden olvasótermet nyitott, 2029 óta a harmadikat a megyében.',
    'A teremben négyezer könyv van tizenegy nyelven, és minden nap nyitva áll.',
  ],
  it: [
    'La Fondazione del Porto apre la terza sala di lettura a Vessano',
    'Vessano, 3 maggio 2033 – La Fondazione del Porto ha aperto martedì una sala di lettura per marinai.',
    'La sala ha 4.000 libri in undici lingue ed è aperta tutti i giorni della settimana.',
  ],
  ko: [
    '항만재단, 벡스에 세 번째 열람실 열어',
    '벡스, 2033년 5월 3일 – 항만재단은 화요일 선원을 위한 열람실을 열었다. 2029년 이후 도내 세 번째다.',
    '열람실에는 열한 개 언어의 책 사천 권이 있으며 매일 문을 연다.',
  ],
  pl: [
    'Fundacja Portowa otwiera trzecią czytelnię w Wekowie',
    'Wekowo, 3 maja 2033 r. – Fundacja Portowa otworzyła we wtorek czytelnię, trzecią w województwie od 2029 roku.',
    'Czytelnia ma 4000 książek w jedenastu językach i jest otwarta codziennie.',
  ],
  ru: [
    'Портовый фонд открыл третий читальный зал в Вексове',
    'ВЕКСОВ, 3 мая 2033 года — Портовый фонд во вторник открыл читальный зал, третий в области с 2029 года.',
    'В зале четыре тысячи книг на одиннадцати языках, он открыт ежедневно.',
  ],
  sv: [
    'Hamnstiftelsen öppnar sin tredje läsesal i Vexvik',
    'VEXVIK, 3 maj 2033. Hamnstiftelsen öppnade i tisdags en läsesal för sjömän, den tredje i länet sedan 2029.',
    'Salen har 4 000 böcker på elva språk och är öppen alla dagar i veckan.',
  ],
};

interface Found {
  readonly role: string;
  readonly text: string;
  readonly speaker?: string;
}

/** The blocks below the frame of a language that a part of a release is read as, with more text below it where that is said. */
function read(locale: string, part: string, below = false): readonly Found[] {
  const frame = frames[locale] ?? [];
  const text = [...frame, part, ...(below ? [frame[2]] : [])].join('\n\n');
  const head = frame.join(' ');
  return outlineText(text, locale, new Set()).blocks.filter((block) => !head.includes(block.text));
}

describe('text whose spaces are stretched', () => {
  test.each([
    [
      'hu',
      'A  terem  minden  nap  nyitva  áll,  de  a  nagy  ünnepeken\ncsak  délután  fogadja  az  olvasókat,  amikor  a  hajók  is\na  kikötőben  horgonyoznak,  és  a  legénység  szabadságon  van.',
    ],
    [
      'it',
      'La  sala resta aperta  anche la domenica,  quando i marinai  delle\nnavi in  transito  sbarcano  per  poche ore  e cercano  un  posto\ntranquillo  dove leggere  i giornali  della propria  lingua.',
    ],
  ])('is no table: %s', (locale, part) => {
    expect(read(locale, part, true).map(({ role }) => role)).not.toContain('table-cell');
  });

  test('keeps tables of figures', () => {
    const part = 'Powiat          Łodzie   Załogi\nGdynia              12       48\nUstka                7       21';
    expect(read('pl', part, true).filter(({ role }) => role === 'table-cell')).toHaveLength(9);
  });

  test('finds the mark of a release whose letters stand apart', () => {
    const text = ['N E W S   R E L E A S E', ...(frames.en ?? [])].join('\n\n');
    expect(outlineText(text, 'en', new Set()).blocks.find(({ role }) => role === 'headline')?.text).toBe(
      frames.en?.[0],
    );
  });
});

describe('speakers by where their name stands, whatever the verb', () => {
  test.each([
    ['ru', '— Книга легче якоря, но держит крепче, — улыбается директор фонда Анна Ветрова.', 'Анна Ветрова'],
    ['pl', '– Książka jest lżejsza niż kotwica, a trzyma mocniej – żartuje prezeska fundacji Ewa Kruk.', 'Ewa Kruk'],
    ['it', '“La sala ha anche una memoria sua,” sospira la custode Paola Neri.', 'Paola Neri'],
    ['sv', 'Ordförande Elin Berg hade väntat länge:\n\n– Vi har burit böckerna själva, låda för låda.', 'Elin Berg'],
    [
      'ko',
      '선장 박하늘(52)은 “배 위에서 밤마다 소리 내어 읽었다. 이제는 의자에 앉아서 읽는다”며 웃음을 지었다.',
      '박하늘',
    ],
  ])('%s: %s', (locale, part, speaker) => {
    expect(read(locale, part).find(({ role }) => role === 'quote')?.speaker).toContain(speaker);
  });

  test('finds none in items of a list', () => {
    const part = 'Salen erbjuder:\n– Romaner på elva språk – även på kvällen i Lund\n– Gamla sjökort från hela kusten';
    expect(read('sv', part, true).map(({ role }) => role)).not.toContain('quote');
  });
});

describe('words broken at the ends of lines', () => {
  test('are joined in a file that breaks words', () => {
    const part =
      'La fondazione sostiene i marinai in nove porti e racco-\nglie per questo molte dona-\nzioni, come ha ricor-\ndato la presidente.';
    expect(read('it', part, true)[0]?.text).toBe(
      'La fondazione sostiene i marinai in nove porti e raccoglie per questo molte donazioni, come ha ricordato la presidente.',
    );
  });

  test('keep hyphens of their own', () => {
    const part =
      'The trust is a long-standing and well-known body, and its state-of-\nthe-art rooms are open to all who go to sea and want to read there.';
    expect(read('en', part, true)[0]?.text).toContain('state-of-the-art');
  });

  test('are joined at soft hyphens', () => {
    const part = 'Stiftelsen stöder sjö\u00ad\nfolk i nio hamnar längs kusten och har samlat in pengar till böcker.';
    expect(read('sv', part, true)[0]?.text).toContain('sjöfolk');
  });
});

test('days of a programme are subheads above their items', () => {
  const part =
    'Poniedziałek, 9 maja\n• godz. 10.00: spotkanie z kapitanem\n• godz. 17.00: czytanie dla dzieci\n\nWtorek, 10 maja\n• godz. 12.00: wykład o mapach';
  expect(
    read('pl', part, true)
      .map(({ role }) => role)
      .slice(0, 5),
  ).toEqual(['subhead', 'list-item', 'list-item', 'subhead', 'list-item']);
});

test('pages and e-mails are not published in languages with few words of their own', () => {
  const part =
    'Kapcsolódó cikkek\nÚj móló épül Vekszben\n\nVolt ez az oldal hasznos? Igen / Nem\nKérjük, mielőtt kinyomtatja ezt a levelet, gondoljon a környezetre.';
  expect(
    read('hu', part)
      .filter(({ role }) => role !== 'navigation')
      .map(({ text }) => text),
  ).toEqual([]);
});
