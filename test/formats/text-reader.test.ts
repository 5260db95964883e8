import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceDocument } from '../../src/formats/source/define-format.ts';
import { formatOf } from '../../src/formats/registry.ts';
import { textFormat } from '../../src/formats/text/text-format.ts';

const fixtures = new URL('../fixtures/formats/', import.meta.url);
const sources = new URL('../../source/', import.meta.url);

function read(url: URL, locale = 'en', names: readonly string[] = []): SourceDocument {
  return textFormat.read(readFileSync(url), { path: url.pathname, locale, names: new Set(names) });
}

function readText(text: string, locale = 'en', names: readonly string[] = []): SourceDocument {
  const bytes = new TextEncoder().encode(text);
  return textFormat.read(bytes, { path: 'a.txt', locale, names: new Set(names) });
}

function texts(document: SourceDocument, ...roles: SourceBlock['role'][]): string[] {
  return document.blocks.filter((block) => roles.includes(block.role)).map((block) => block.text);
}

function fields(document: SourceDocument): string[] {
  return document.blocks.filter((block) => block.role === 'contact').map((block) => `${block.field}: ${block.text}`);
}

describe('the sample newsroom', () => {
  const declaration = read(new URL('2010-11-06-beijing-declaration.txt', sources));
  const opening = read(new URL('2010-11-04-child-rights-meeting-opens.txt', sources));

  it('finds the headline below the debris of the page, and joins what was wrapped', () => {
    expect(texts(declaration, 'headline', 'deck')).toEqual([
      'Asia-Pacific governments commit to increase cooperation for child rights',
      'High Level Meeting on Co-operation for Child Rights in the Asia-Pacific Region',
      'Governments unanimously adopt Beijing Declaration',
    ]);
    const navigation = declaration.blocks.filter((block) => block.role === 'navigation');
    expect(navigation).toHaveLength(17);
    expect(navigation.every((block) => !block.translate)).toBe(true);
  });

  it('makes a run-in dateline a block of its own', () => {
    const at = declaration.blocks.findIndex((block) => block.role === 'dateline');
    expect(declaration.blocks[at]).toMatchObject({ text: 'BEIJING, 6 November 2010 –', runIn: true });
    expect(declaration.blocks[at + 1]?.text).toMatch(/^Governments from 28 countries/);
    expect(declaration.meta).toEqual({ date: '2010-11-06', place: 'BEIJING' });
    expect(texts(opening, 'dateline')).toEqual(['04 November 2010', 'Beijing, 4 November 2010 –']);
  });

  it('finds subheads, speakers, contacts, boilerplate and links', () => {
    expect(texts(declaration, 'subhead')).toEqual(['Understanding disparities', 'South-south cooperation']);
    expect(opening.blocks.flatMap((block) => block.speaker ?? [])).toEqual([
      'Chinese Vice President Xi Jinping',
      "Anthony Lake, UNICEF's Executive Director",
    ]);
    expect(fields(opening)).toEqual([
      'heading: Media contacts',
      'name: Liu Li',
      'title: Communication Specialist',
      'organisation: UNICEF China',
      'telephone: Tel: +86-10-85312612',
    ]);
    expect(fields(declaration)).toHaveLength(10);
    expect(new Set(declaration.blocks.flatMap((block) => block.group ?? []))).toHaveProperty('size', 4);
    expect(texts(opening, 'boilerplate')).toEqual(['About UNICEF', expect.stringMatching(/www\.unicef\.org\.$/)]);
    expect(texts(opening, 'link')).toHaveLength(4);
  });

  it('reads a date that is a placeholder, and leaves the braces alone otherwise', () => {
    const url = new URL('2010-11-08-briefing-advisory.txt', sources);
    expect(texts(read(url, 'en', ['issued']), 'dateline')).toEqual(['BEIJING, {issued, date, long} –']);
    expect(texts(read(url, 'en'), 'dateline')).toEqual([]);
  });
});

describe('releases of other press offices', () => {
  it('joins paragraphs wrapped at 72 columns, in lists too', () => {
    const document = read(new URL('wire-wrapped.txt', fixtures));
    expect(texts(document, 'headline')).toEqual(['NEW VACCINE PLAN REACHES ISLAND SCHOOLS BEFORE THE RAINY SEASON']);
    expect(texts(document, 'paragraph')[0]).toMatch(/^More than two .* and the long-distance ferries between them\.$/);
    expect(texts(document, 'list-item')[0]).toMatch(/^holds three .* even when the ferry is late;$/);
    expect(texts(document, 'navigation')).toEqual(['FOR IMMEDIATE RELEASE', '###']);
    expect(texts(document, 'dateline')).toEqual(['3 May 2021', 'GENEVA/NEW YORK, 3 May 2021 -']);
    expect(texts(document, 'subhead')).toEqual(['What comes next', 'Notes to editors']);
    expect(texts(document, 'boilerplate')).toHaveLength(2);
  });

  it('reads a paragraph a line, an agency, and contacts without a blank line around them', () => {
    const document = read(new URL('agency.txt', fixtures));
    expect(texts(document, 'dateline')).toEqual(['KUALA LUMPUR, 20 Nov (HHT) —']);
    expect(texts(document, 'navigation')).toEqual([
      'Home | News | Press | Contact',
      '– ENDS –',
      '© 2021 Harbour Health Trust. All rights reserved.',
    ]);
    expect(fields(document).map((field) => field.split(':')[0])).toEqual([
      'heading',
      'name',
      'title',
      'organisation',
      'address',
      'telephone',
      'email',
    ]);
    const speakers = document.blocks.filter((block) => block.role === 'quote').map((block) => block.speaker);
    expect(new Set(speakers)).toEqual(new Set(['Rajan Pillay, who taps rubber on the Serai estate']));
  });

  it.each([
    ['fr.txt', 'fr', 'GENÈVE, le 3 mai 2021 –', 'Mara Quill, directrice de la Fondation des Ports', '2021-05-03'],
    ['es-contact-top.txt', 'es', 'MADRID, 3 de mayo de 2021.—', 'Mara Quill, directora de la Fundación', '2021-05-03'],
    ['ms.txt', 'ms', 'KUALA LUMPUR, 20 November 2021 –', 'Rajan Pillay, penoreh getah di Ladang Serai', '2021-11-20'],
    ['ar.txt', 'ar', 'جنيف، 3 أيار 2021 –', 'مارا كويل، مديرة المؤسسة', '2021-05-03'],
    ['th.txt', 'th', 'กรุงเทพฯ 3 พฤษภาคม 2564 –', 'นางมารา ควิล ผู้อำนวยการมูลนิธิ', '2021-05-03'],
    ['zh-bom-crlf.txt', 'zh-Hans', '北京，2021年5月3日——', '信托基金主任马华', '2021-05-03'],
  ])('reads %s', (file, locale, dateline, speaker, date) => {
    const document = read(new URL(file, fixtures), locale);
    const runIn = document.blocks.find((block) => block.runIn);
    expect(runIn?.text).toBe(dateline);
    expect(document.blocks.find((block) => block.role === 'quote')?.speaker).toBe(speaker);
    expect(document.meta.date).toBe(date);
    expect(texts(document, 'headline')).toHaveLength(1);
    expect(fields(document).some((field) => field.startsWith('telephone'))).toBe(true);
  });

  it('gives every file back as it was', () => {
    for (const folder of [fixtures, sources]) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
        const bytes = readFileSync(new URL(file, folder));
        const written = textFormat.write(read(new URL(file, folder)), new Map());
        expect(Buffer.compare(bytes, written), file).toBe(0);
      }
    }
  });
});

describe('small texts', () => {
  it('takes a lone line for the headline', () => {
    expect(readText('School opens').blocks).toMatchObject([{ role: 'headline', text: 'School opens' }]);
  });

  it('drops nothing of an advisory that is a list of labels, and keeps a date at the end', () => {
    const advisory = readText('MEDIA ADVISORY\n\nA school opens in Aceh today\n\nWhat: A ceremony\nWhere: Hall A\n');
    expect(texts(advisory, 'navigation')).toEqual(['MEDIA ADVISORY']);
    expect(texts(advisory, 'paragraph')).toEqual(['What: A ceremony', 'Where: Hall A']);
    const statement = readText(
      'On the floods in the islands\n\nThe Trust is saddened by the loss.\n\nGeneva, 3 May 2021\n',
    );
    expect(texts(statement, 'dateline')).toEqual(['Geneva, 3 May 2021']);
  });

  it('joins lines of a script without spaces with nothing', () => {
    const line = '海港卫生信托基金今天在日内瓦宣布二十万名离岛儿童将在雨季之前接种疫苗覆盖四十个港';
    const document = readText(`标题\n\n${line}\n${line}\n${line}。\n`, 'zh');
    expect(document.blocks.at(-1)?.text).toBe(`${line}${line}${line}。`);
  });

  it('keeps a plural that is written over several lines in one block', () => {
    const plural = 'We have {seats, plural,\n  one {# Seat}\n  other {# Seats}\n} for you today.';
    expect(readText(`Head\n\n${plural}\n`, 'en', ['seats']).blocks.at(-1)?.text).toBe(plural.replace(/\n\s*/g, ' '));
  });

  it('does not take a sentence with a dash for a dateline', () => {
    const document = readText(
      'A headline of five words\n\nThe trust – founded in 1952 – runs nine clinics and a ship.\n',
    );
    expect(texts(document, 'dateline')).toEqual([]);
  });
});

describe('the dress of other countries', () => {
  const body = 'The river trust has counted every spring in the county, and publishes the map of them today.';

  it.each([
    ['es', '—No pedimos un favor, pedimos una votación —dijo Marisol Rey, presidenta.', 'Marisol Rey, presidenta'],
    ['he', '"המדבר הוא המעבדה הטובה ביותר שיש לנו כאן", אמרה ד"ר יעל שטרן.', 'ד"ר יעל שטרן'],
    ['ar', '«سجّل المتطوعون كل ينبوع ثلاث مرات في السنة»، يقول الباحث سامي عكرمي.', 'الباحث سامي عكرمي'],
    ['hr', '„Brodovi više neće gorjeti dok stoje u luci“, izjavila je ravnateljica Jadranka Matić.', 'ravnateljica'],
  ])('finds who speaks: %s', (locale, quote, speaker) => {
    const { blocks } = readText(`Counted springs of the county on a map\n\n${body}\n\n${quote}\n\n${body}\n`, locale);
    expect(blocks.find(({ role }) => role === 'quote')?.speaker).toContain(speaker);
  });

  it('names whom a pronoun means, though a paragraph stands between', () => {
    const said = `“We counted all of them twice,” said Ada Roe.\n\n${body}\n\n“Some of them were dry,” she added.`;
    const { blocks } = readText(`Counted springs of the county on a map\n\n${body}\n\n${said}\n`);
    expect(blocks.filter(({ role }) => role === 'quote').map(({ speaker }) => speaker)).toEqual(['Ada Roe', 'Ada Roe']);
  });

  it('reads the place and date at the foot, and at the top with a point behind the year', () => {
    const title = 'Спілка пекарів просить скасувати плату за зерно';
    const text = 'Спілка пекарів занепокоєна наміром запровадити з липня додаткову плату за перевезення зерна.';
    for (const [line, place] of [
      ['м. Київ, 11 червня 2031 року', 'Київ'],
      ['Київ, 11 червня 2031 р.', 'Київ'],
    ] as const) {
      for (const whole of [`${title}\n\n${text}\n\n${line}\n`, `${line}\n\nЗАЯВА\n\n${title}\n\n${text}\n`]) {
        expect(readText(whole, 'uk').meta).toEqual({ date: '2031-06-11', place });
      }
    }
  });

  it.each([
    ['en', 'Dear editors,', 'We would be glad if you could use the text below, with a picture.'],
    ['pl', 'Szanowni Państwo,', 'w załączeniu przesyłam tekst z prośbą o publikację w najbliższym numerze.'],
    ['de', 'Sehr geehrte Damen und Herren,', 'über eine Veröffentlichung würden wir uns sehr freuen.'],
  ])('leaves out what leads from the greeting of a mail to the release: %s', (locale, greeting, cover) => {
    const header = 'From: Press <press@a.example>\nSent: 4 May 2031\nSubject: Counted springs\n';
    const title = 'Counted springs of the county on a map';
    const document = readText(`${header}\n${greeting}\n\n${cover}\n\n${title}\n\n${body}\n\n${body}\n`, locale);
    expect(texts(document, 'headline')).toEqual([title]);
    expect(texts(document, 'paragraph')).toEqual([body, body]);
  });

  it('reads contacts in two columns down each of them', () => {
    const rows = ['Ada Roe', 'Ben Kay', 'Head of Media', 'Press officer', '020 7946 0018', '020 7946 0019'];
    const lines = [0, 2, 4].map((at) => `${rows[at]?.padEnd(36)}${rows[at + 1]}`).join('\n');
    const document = readText(`Counted springs of the county\n\n${body}\n\nMedia contacts\n${lines}\n`);
    expect(fields(document)).toEqual([
      'heading: Media contacts',
      ...['name: Ada Roe', 'name: Ben Kay', 'title: Head of Media', 'title: Press officer'],
      ...['telephone: 020 7946 0018', 'telephone: 020 7946 0019'],
    ]);
    const groups = document.blocks.filter(({ role }) => role === 'contact').map(({ group }) => group);
    expect(groups[1]).toBe(groups[3]);
    expect(groups[2]).toBe(groups[4]);
    expect(groups[1]).not.toBe(groups[2]);
  });
});

describe('writing translations', () => {
  it('replaces the spans, drops the breaks of wrapped lines, and leaves all else', () => {
    const document = readText(
      '\ufeffHeadline in five short words\r\n\r\n  - an item that is   \r\n    wrapped here\r\n\u00a0\r\nEnd of it all is here.',
    );
    const targets = new Map(document.blocks.map((block, at) => [at, `<${block.role}>`]));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(textFormat.write(document, targets))).toBe(
      '\ufeff<headline>\r\n\r\n  - <list-item>\r\n\u00a0\r\n<paragraph>',
    );
  });
});

describe('input that can not be used', () => {
  const readBytes = (...bytes: number[]): unknown =>
    textFormat.read(Uint8Array.from(bytes), { path: 'a.txt', locale: 'en', names: new Set() });

  it('names the place of a byte that is not UTF-8', () => {
    expect(() => readBytes(65, 10, 66, 0xc3, 0xa9, 0xe9, 67)).toThrow(
      expect.objectContaining({ code: 'source-not-utf-8', line: 2, column: 3, values: { offset: 5, byte: 'E9' } }),
    );
    expect(() => readBytes(0xff, 0xfe, 65, 0)).toThrow(expect.objectContaining({ code: 'source-not-utf-8', line: 1 }));
    expect(() => readBytes(65, 0xe2, 0x82)).toThrow(expect.objectContaining({ values: { offset: 1, byte: 'E2' } }));
  });

  it('refuses empty and binary files', () => {
    expect(() => readBytes()).toThrow(expect.objectContaining({ code: 'source-empty' }));
    expect(() => readText('\ufeff \r\n\u00a0\n')).toThrow(expect.objectContaining({ code: 'source-empty' }));
    expect(() => readBytes(0x50, 0x4b, 3, 4, 0)).toThrow(expect.objectContaining({ code: 'source-binary' }));
  });

  it('knows formats by their extension', () => {
    expect(formatOf('source/a.TXT').id).toBe('text');
    expect(() => formatOf('source/a.rtf')).toThrow(expect.objectContaining({ code: 'source-format-unknown' }));
  });
});
