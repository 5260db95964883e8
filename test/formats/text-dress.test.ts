import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/formats/source/define-format.ts';
import { textFormat } from '../../src/formats/text/text-format.ts';

function read(text: string, locale: string): SourceDocument {
  const bytes = new TextEncoder().encode(text);
  return textFormat.read(bytes, { path: 'a.txt', locale, names: new Set() });
}

/** A release around a paragraph, which is its third. */
function release(paragraph: string): string {
  return [
    'A harbour opens its gates after two years of work',
    'The harbour of the islands opened its gates again on Monday, after two years of building work on both quays.',
    paragraph,
    'Boats may enter from six in the morning until ten at night, and the ferry will sail three times a day.',
  ].join('\n\n');
}

describe('who speaks', () => {
  it.each([
    ['en', '‘I stopped counting at six,’ said Radebe. ‘My coach says it was nine, and I believe her.’', 'Radebe'],
    ['en', 'Voss was gracious in defeat. ‘She hit the ball where I was not, all day long,’ she said.', 'Voss'],
    ['nl', '‘Daarna kon ik echt niet meer opgeven’, zei Wiarda.', 'Wiarda'],
    ['de', '‚Das ist für uns alle hier ein guter Tag‘, sagte Eva Baum.', 'Eva Baum'],
    ['pl', '„Dzwon dzwoni przy każdym kroku, słyszał go każdy” – mówi Bożena Walczyńska.', 'Bożena Walczyńska'],
    ['tr', 'Başkan Nermin Aksoylu, “Göle gitmek için arabaya binmeyeceğiz” dedi.', 'Başkan Nermin Aksoylu'],
    [
      'ja',
      '館長の真壁しずくは「本を読まなくても構いません。灯りがあるだけで助かる夜があります」と話しています。',
      '館長の真壁しずく',
    ],
    ['ko', '하윤슬 원장은 “섬에서 버스는 다리와 같다. 다리를 건널 때마다 돈을 받지는 않는다”고 말했다.', '하윤슬 원장'],
  ])('is found in %s: %s', (locale, paragraph, speaker) => {
    expect(read(release(paragraph), locale).blocks).toContainEqual(
      expect.objectContaining({ role: 'quote', text: paragraph, speaker }),
    );
  });

  it.each([
    [
      'ca',
      '«Cap maó no ha quedat fora de la paret», explica la directora Mercè Puigdomènec.',
      'la directora Mercè Puigdomènec',
    ],
    ['hr', '„Ni jedna cigla nije ostala izvan zida”, kaže ravnateljica Ana Šimić.', 'ravnateljica Ana Šimić'],
    ['sv', '”Ingen tegelsten blev kvar utanför muren”, säger rektor Ylva Sandin.', 'rektor Ylva Sandin'],
    ['ro', '„Nicio cărămidă nu a rămas afară”, a declarat directoarea Ileana Moraru.', 'directoarea Ileana Moraru'],
  ])('is named behind a short quotation too, %s', (locale, paragraph, speaker) => {
    const quotes = read(release(paragraph), locale).blocks.filter(({ role }) => role === 'quote');
    expect(quotes).toMatchObject([{ text: paragraph, speaker }]);
  });

  it('is nobody where single marks stand around a title', () => {
    const paragraph =
      'The novel ‘The Salt Road’, his third, is about the people who carried salt from village to village.';
    expect(read(release(paragraph), 'en').blocks.map(({ role }) => role)).not.toContain('quote');
  });
});

describe('where and when', () => {
  it.each([
    ['en', 'GENEVA (2 April 2031) — ', 'GENEVA', '2031-04-02'],
    ['de', 'Görlitz, 26.09.2031. ', 'Görlitz', '2031-09-26'],
    ['en', 'Ottawa – 4 May 2031 – ', 'Ottawa', '2031-05-04'],
    ['vi', 'Hà Tân, ngày 30 tháng 3 năm 2031 – ', 'Hà Tân', '2031-03-30'],
    ['pl', 'Kraków, 28 października 2031 r. – ', 'Kraków', '2031-10-28'],
    ['uk', 'Львів, 5 травня 2031 року — ', 'Львів', '2031-05-05'],
    ['uk', 'Одеса, 5 травня 2031 року. ', 'Одеса', '2031-05-05'],
    ['ru', 'Самара, 4 марта 2031 года. ', 'Самара', '2031-03-04'],
    ['en', 'KIGALI – 4 May 2031 – ', 'KIGALI', '2031-05-04'],
    ['zh-Hant', '（高雄訊，2031年10月2日）', '高雄', '2031-10-02'],
    ['ko', '[부산=2031. 5. 18.] ', '부산', '2031-05-18'],
  ])('is read in %s: %s', (locale, dateline, place, date) => {
    const text = `Harbour opens\n\n${dateline}The harbour of the islands opened its gates on Monday, after two years of work.`;
    expect(read(text, locale).meta).toEqual({ place, date });
  });
});

describe('lines that are not what they look like', () => {
  it('takes the only subject of an e-mail for the headline', () => {
    const text = release('It cost eleven million.').replace(/^.+\n\n/u, '');
    const mail = `From: Press <press@harbour.example>\nTo: Desk <desk@daily.example>\nSubject: Harbour opens its gates again\n\n`;
    const headline = read(mail + text, 'en').blocks.find(({ role }) => role === 'headline');
    expect(headline?.text).toContain('Harbour opens its gates again');
  });

  it('makes no headline of what an advisory announces', () => {
    const text =
      'MEDIA ADVISORY\n\nMinisters to walk across the new bridge\n\nWHAT:   A walk\n\nWHERE:  The east bank\n';
    expect(read(text, 'en').blocks.filter(({ role }) => role === 'headline')).toHaveLength(1);
    expect(read(text, 'en').blocks.find(({ role }) => role === 'headline')?.text).toMatch(/^Ministers/);
  });

  it('takes a region above a name and number for a heading', () => {
    const contacts = 'For more information, please contact:\nRome\nPaolo Serritelli, +39 06 5550 0143';
    const { blocks } = read(
      release('It cost eleven million.') + `\n\n${contacts}\nNew York\nDesmond Ruiz, +1 212 555 0119`,
      'en',
    );
    const headings = blocks.filter(({ role, field }) => role === 'contact' && field === 'heading');
    expect(headings.map(({ text }) => text)).toEqual(['For more information, please contact:', 'Rome', 'New York']);
  });

  it('joins no lines that only stand below one another', () => {
    const text = `Pastures Programme of the United Nations, Rome\nHarbour and Islands Committee of the Programme\n\n${release('It cost eleven million.')}`;
    expect(read(text, 'en').blocks[0]?.text).toBe('Pastures Programme of the United Nations, Rome');
  });

  it.each([
    ['en', 'Harbour Authority of Wexley\n3 May 2031', 'The Harbour Authority of Wexley'],
    ['de', 'Bundesamt für Fähren – Pressestelle', 'Das Bundesamt für Fähren'],
    ['es', 'Instituto Insular de Pesca', 'El Instituto Insular de Pesca'],
  ])('takes an organisation that the text names again for no headline, %s', (locale, masthead, subject) => {
    const text = `${masthead}\n\nEvery gate is open\n\n${subject} 12 345 km. Nobody paid more than before, and nobody had to wait.\n`;
    expect(read(text, locale).blocks.find(({ role }) => role === 'headline')?.text).toBe('Every gate is open');
  });

  it('joins no items in lower case below a colon where nobody wrapped lines', () => {
    const items = ['open the gates at once', 'give the boats back to their owners', 'let the doctors in'];
    const text = release(`The unions ask the ministers to:\n${items.join('\n')}`);
    expect(read(text, 'en').blocks.map((block) => block.text)).toEqual(expect.arrayContaining(items));
  });

  it.each([
    ['ko', '[사진] 다시 열린 항구의 등대'],
    ['ja', '【写真】夜明けの港に並ぶ船'],
    ['zh-Hans', '【图】清晨的港口'],
  ])('takes a label in brackets for that of a caption, %s', (locale, caption) => {
    const { blocks } = read(release(`It cost eleven million.\n\n${caption}`), locale);
    expect(blocks.find(({ text }) => text.includes(caption.slice(-4)))?.role).toBe('navigation');
  });

  it('goes on with a headline behind its colon', () => {
    const text = release('It cost eleven million.').replace(/^.+\n\n/u, '');
    const headline = 'Ferries return to the northern islands:\nHarbour opens its gates after two winters';
    expect(read(`${headline}\n\n${text}`, 'en').blocks[0]).toMatchObject({
      role: 'headline',
      text: headline.replace('\n', ' '),
    });
  });
});

describe('what a line of a contact says', () => {
  it.each([
    ['ko', '문의', '항만청 홍보팀 서가온 과장', 'name'],
    ['ja', 'お問い合わせ', '広報室 立花、上原', 'name'],
    ['zh-Hant', '新聞聯絡人', '04-5550-0128 分機 21', 'telephone'],
    ['ja', 'お問い合わせ', 'フリーダイヤル：0120-555-018（9時～18時）', 'telephone'],
    ['th', 'ติดต่อสื่อมวลชน', 'อีเมล press@harbour.example', 'email'],
    ['en', 'Media contacts:', 'Office of the Minister of Ports', 'organisation'],
    ['vi', 'Liên hệ báo chí:', 'Ông Trần Văn Bình', 'name'],
    ['he', 'לפרטים נוספים:', "טל' 02-555-0140", 'telephone'],
  ])('%s, %s, %s: %s', (locale, heading, line, field) => {
    const contacts = `${heading}\n${line}\nTel. +99 1 5550 0177`;
    const { blocks } = read(release(`It cost eleven million.\n\n${contacts}`), locale);
    expect(blocks.find(({ text }) => text === line)).toMatchObject({ role: 'contact', field });
  });
});

describe('whom a release addresses', () => {
  it.each([
    ['en', 'Dear Prime Minister,'],
    ['de', 'Sehr geehrte Kolleginnen und Kollegen,'],
    ['cs', 'Vážené kolegyně, vážení kolegové,'],
    ['nl', 'Geachte bewoners,'],
    ['hu', 'Tisztelt Kollégák!'],
    ['hi', 'प्रिय साथियो,'],
    ['th', 'เรียน ท่านผู้ใช้บริการทุกท่าน'],
  ])('is never left out below the headline: %s, %s', (locale, salutation) => {
    const block = read(release(salutation), locale).blocks.find(({ text }) => text.includes(salutation));
    expect(block?.role).not.toBe('navigation');
  });
});

describe('texts of two or three lines', () => {
  it.each([
    ['en', 'Ferry timetable changes', 'More boats', 'It starts on Monday.'],
    ['de', 'Neuer Fahrplan', 'Mehr Boote', 'Es beginnt am Montag.'],
    ['fr', 'Le marché déménage', 'Plus de places', 'Les travaux commencent lundi.'],
    ['it', 'Riapre la piscina', 'Più corsi', 'Si comincia lunedì.'],
    ['uk', 'Школу відкрито', 'Більше гуртків', 'Заняття почнуться в понеділок.'],
    ['tr', 'Yeni vapur saatleri', 'Daha çok sefer', 'Pazartesi günü başlıyor.'],
  ])('have a headline, an item and a paragraph, %s', (locale, headline, item, paragraph) => {
    const { blocks } = read(`${headline}\n\n- ${item}\n\n${paragraph}\n`, locale);
    expect(blocks.map(({ role }) => role)).toEqual(['headline', 'list-item', 'paragraph']);
  });
});

describe('rows with labels of a product', () => {
  it.each([
    ['fr', 'Marque : Val Clair\nLot : B33-101\nCode-barres : 3 400 555 022 203'],
    ['en', 'Brand: Clear Valley\nBatch: B33-101\nBarcode: 5 012345 678900'],
  ])('are no contact for the figures of their bar code, %s', (locale, rows) => {
    const { blocks } = read(release(rows), locale);
    expect(blocks.filter(({ role }) => role === 'contact')).toEqual([]);
  });
});

describe('the heading of what is said about an organisation', () => {
  it.each([
    ['en', 'ABOUT THE OFFICE OF HEALTH, INC.'],
    ['en', 'About Solent Ridge Energy Holdings Plc.'],
    ['de', 'ÜBER DIE NORDLICHT KLINIKEN E.V.'],
    ['es', 'ACERCA DE ASTILLEROS DEL NORTE, S.A.'],
    ['it', 'INFORMAZIONI SU OFFICINE RIVA DI MILANO S.P.A.'],
  ])('may end in the full stop of a legal form: %s, %s', (locale, heading) => {
    const { blocks } = read(`${release('It cost eleven million.')}\n\n${heading}\n\nIt runs forty clinics.`, locale);
    expect(blocks.slice(-2).map(({ role }) => role)).toEqual(['boilerplate', 'boilerplate']);
  });
});

describe('doubt', () => {
  it.each([
    ['en', 'In the same week the “Quay of Lost and Found Umbrellas and Gloves” was shut.'],
    ['fr', 'Le projet « Un port pour tous les bateaux du monde » a reçu douze prix.'],
    ['de', 'Gezeigt wird „Das lange Warten auf den Regen im November“ von Ada Rehm.'],
  ])('is told where a paragraph is nearly a quotation, %s', (locale, paragraph) => {
    const block = read(release(paragraph), locale).blocks.find(({ text }) => text === paragraph);
    expect(block?.confidence).toBeLessThan(0.85);
  });

  it('is told of rows of years, which may be a list', () => {
    const years = '1971  First keeper of the light\n1984  Harbour master\n1999  Freedom of the town';
    const { blocks } = read(release(`A life at sea\n${years}`), 'en');
    expect(blocks.filter(({ role, confidence }) => role === 'table-cell' && confidence >= 0.85)).toEqual([]);
  });

  it.each([
    [
      'fr',
      'Commune\t2024\t2025\tÉvolution\nSaint-Lobel\t612 400\t655 100\t+7,0 %\nVal-Carmin\t308 000\t328 500\t+6,7 %',
    ],
    ['cs', 'Obec\t2024\t2025\tZměna\nLhota\t401 900\t428 700\t+26 800\nBrod\t308 000\t328 500\t+20 500'],
    [
      'nb',
      'Fylke\t2024\t2025\tEndring\nNord\t12 612 400 kr\t12 655 100 kr\t+0,3 %\nSør\t401 900 kr\t428 700 kr\t+6,7 %',
    ],
  ])('keeps numbers in groups in their cells, which together look like telephone numbers, %s', (locale, table) => {
    for (const text of [release(table), release(`Prêts\n\n${table}\n\nContact\nAwa Tissot, +33 1 99 00 41 88`)]) {
      const cells = read(text, locale).blocks.filter(({ role }) => role === 'table-cell');
      expect(cells.map(({ text: cell }) => cell)).toEqual(table.split(/[\t\n]/u));
    }
  });

  it('takes rows with telephone numbers for contacts still', () => {
    const rows =
      'Contacts:\nJane Roe\t+41 22 555 0142\tjane@clinic.example\nJohn Doe\t+41 22 555 0143\tjohn@clinic.example';
    expect(read(release(rows), 'en').blocks.filter(({ role }) => role === 'table-cell')).toEqual([]);
  });

  it('keeps the rank of a row in its first cell', () => {
    const rows = '1.  Pien Hartog     6:11.44\n2.  Ada Rehm        6:12.02\n3.  Lea Okoro       6:14.87';
    const cells = read(release(`Results\n${rows}`), 'en').blocks.filter(({ role }) => role === 'table-cell');
    expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['2.  Ada Rehm']));
  });
});
