import { describe, expect, test } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

const headline = 'Broen over Lomvatnet åpner';
const text =
  'Kommunen åpner den nye broen over Lomvatnet på lørdag. Den erstatter fergen, som har gått siden 1962.\n\nArbeidet tok to år og kostet mindre enn ventet.';

function read(top: string, below: string): readonly { readonly role: string; readonly text: string }[] {
  return outlineText(`${top}${headline}\n\n${text}\n\n${below}`, 'nb', new Set()).blocks;
}

const rolesOf = (below: string): readonly string[] =>
  read('', below)
    .slice(3)
    .map(({ role }) => role);

describe('lines are known by their shape, whatever their words', () => {
  test('people with a number each are contacts, and the line above is their heading', () => {
    const people = 'Slik når du oss:\nKommunen: Kari Moe, 55 50 01 21\nRederiet: Ola Lie, 55 50 01 22';
    expect(rolesOf(people)).toEqual(['contact', 'contact', 'contact']);
  });

  test.each(['Kari Moe, 12.05.1971', 'Kari Moe, 12 001 221', 'Kari Moe, 2027–2031'])('%s is none', (line) => {
    expect(rolesOf(`Tall fra året:\n${line}\n${line}`)).not.toContain('contact');
  });

  test('ranks with a time in a column of its own are rows', () => {
    const roles = rolesOf('Resultatliste\n1.\tAna Mak (Lom)\t6 t 12 m\n2.\tIvo Lis (Rud)\t6 t 19 m');
    expect(roles).toContain('table-cell');
    expect(roles).not.toContain('list-item');
  });

  test('numbered items without columns stay items', () => {
    expect(rolesOf('Slik kommer du deg dit:\n1. Ta bussen til Rud\n2. Gå 300 meter')).toContain('list-item');
  });

  test.each([['Skriftstørrelse: A A A\n'], ['Fellesmelding fra Lomvatnet Kommune, Fergerederiet og Ren Bygd\n\n']])(
    'the headline stands below %s',
    (top) => {
      expect(read(top, '').find(({ role }) => role === 'headline')?.text).toBe(headline);
    },
  );

  test('an account to follow is no name of a contact', () => {
    expect(rolesOf('press@lom.example\nHeng med: @lomvatnet')).toEqual(['contact', 'navigation']);
  });

  test.each(['Sett av: 1 204\n', 'Lesetid: 3 minutter\n', '3 min\n'])('what the page counts, %s, is no text', (top) => {
    expect(read(top, '')[0]).toMatchObject({ role: 'navigation' });
    expect(read(top, '')[1]).toMatchObject({ role: 'headline' });
  });

  test('a few words right above names of networks belong to the page', () => {
    expect(rolesOf('Kari Moe\npresse@lom.example\n\nSpre det\nFacebook\nTelegram')).toEqual([
      ...['contact', 'contact', 'navigation', 'navigation', 'navigation'],
    ]);
  });

  test.each(['-oOo-', 'ooOoo', '--- o0o ---'])('%s ends the text', (ornament) => {
    expect(rolesOf(ornament)).toEqual(['navigation']);
  });

  test('a heading right below a paragraph and above a list is none of its items', () => {
    const written = `${headline}\nKommunen åpner den nye broen over Lomvatnet på lørdag.\nFakta\n• Lengde: 212 meter\n• Pris: 40 millioner\n`;
    expect(outlineText(written, 'nb', new Set()).blocks.map(({ role }) => role)).toEqual([
      ...['headline', 'paragraph', 'subhead', 'list-item', 'list-item'],
    ]);
  });

  test('days with what happens on each are a list, and no dates of the release', () => {
    const roles = rolesOf('Program\n12. juli – Stormen\n19. juli – Vildanden\n26. juli – konsert');
    expect(roles).toEqual(['subhead', 'list-item', 'list-item', 'list-item']);
  });

  test('what took some minutes is a headline like others', () => {
    const blocks = outlineText(`Reddet etter 40 minutter\n\n${text}\n`, 'nb', new Set()).blocks;
    expect(blocks[0]).toMatchObject({ role: 'headline', text: 'Reddet etter 40 minutter' });
  });
});

describe('a text is read as it is written, not only as its tag says', () => {
  test.each([
    [
      'sr',
      'Most je otvoren\n\nNovi Sad, 17. februar 2031.\n\nOpština je u subotu otvorila novi most preko reke.',
      '2031-02-17',
    ],
    [
      'sr',
      'Мост је отворен\n\nНови Сад, 17. фебруар 2031.\n\nОпштина је у суботу отворила нови мост преко реке.',
      '2031-02-17',
    ],
    [
      'uz',
      'Кўприк очилди\n\nТошкент, 17 февраль 2031\n\nҲокимлик шанба куни дарё устидаги янги кўприкни очди.',
      '2031-02-17',
    ],
  ])('%s: %s', (locale, written, date) => {
    expect(outlineText(written, locale, new Set()).meta.date).toBe(date);
  });
});

describe('a picture’s label is known with its colon, and abbreviated without', () => {
  test.each([
    ['pl', 'Fot. Archiwum Politechniki'],
    ['fil', 'Kuha ni Rey Salas'],
    ['sw', 'Picha: Ofisi ya Mkoa'],
    ['ka', 'ფოტო: ქუთაისის მერია'],
    ['hr', 'Foto: Grad Split'],
  ])('%s: %s', (locale, line) => {
    const { blocks } = outlineText(`${headline}\n\n${text}\n\n${line}\n`, locale, new Set());
    expect(blocks.at(-1)).toMatchObject({ role: 'navigation', text: line });
  });
});

describe('a contact is told from what stands around it', () => {
  const blocksOf = (below: string, locale = 'nb') =>
    outlineText(`${headline}\n\n${text}\n\n${below}`, locale, new Set()).blocks.slice(3);

  test('an address of a page below an e-mail address is no page of others', () => {
    const roles = blocksOf('## Kontakt\npresse@lom.example\nhttps://lom.example/bro').map(({ role }) => role);
    expect(roles).not.toContain('navigation');
  });

  test('labels above a paragraph are no part of the contact below it', () => {
    const data = 'Teknisk ark\nNavn: Lomvatnet bro\nLengde: 212 m\nHøyde: 14 m';
    const roles = blocksOf(`${data}\nAlle er velkomne til åpningen på lørdag.\nPresse\nKari Moe | 55 50 01 21`);
    expect(roles.slice(0, 5).map(({ role }) => role)).not.toContain('contact');
  });

  test('a number behind any label is one to call', () => {
    expect(blocksOf('Kontakt\nTipslinje: 0800-5550')[1]).toMatchObject({ role: 'contact', field: 'telephone' });
  });

  test('a short name behind the label of a heading is a name', () => {
    const blocks = blocksOf('媒体联系\n联系人：白小雨\n电话：0871-5550166', 'zh-Hans');
    expect(blocks[1]).toMatchObject({ role: 'contact', field: 'name' });
  });
});

describe('marks that are typed twice quote', () => {
  test.each([
    [
      'ur',
      'میلے کی منتظم صبا قریشی نے کہا: ’’جو بچہ کتاب پڑھتا ہے وہ دنیا کو بہتر جانتا ہے اور خوش رہتا ہے۔‘‘',
      'صبا قریشی',
    ],
    [
      'en',
      "''We open the bridge on Saturday, and everybody is welcome to walk across it,'' said Kari Moe.",
      'Kari Moe',
    ],
  ])('%s: %s', (locale, line, speaker) => {
    const quote = outlineText(`${headline}\n\n${text}\n\n${line}\n`, locale, new Set()).blocks.at(-1);
    expect(quote?.role).toBe('quote');
    expect(quote?.speaker).toContain(speaker);
  });
});
