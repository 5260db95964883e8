import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { sampleNewsroom, type TestNewsroom } from '../newsroom.ts';
import { translatedNewsroom } from './translated.ts';

interface Sheet {
  readonly rows: readonly Row[];
}

interface Row {
  readonly kind: string;
  readonly source?: { readonly text: string; readonly value?: string };
  readonly cells: Readonly<Record<string, Cell>>;
}

interface Cell {
  readonly state: string;
  readonly said: readonly { readonly text: string }[];
  readonly severity?: string;
  readonly waived?: { readonly by: string };
}

interface Report {
  readonly board: readonly { readonly release: string }[];
  readonly releases: readonly {
    readonly facts: Sheet;
    readonly editions: readonly { findings: readonly { id: string }[] }[];
  }[];
}

async function reportOf(newsroom: TestNewsroom, ...args: string[]): Promise<Report> {
  const { code, stdout, stderr } = await newsroom.dragoman('report', '--format', 'json', ...args);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Report;
}

/** One line for each row: the words of the source, and for each locale what it has for them. */
async function sheetOf(newsroom: TestNewsroom): Promise<readonly string[]> {
  const { releases } = await reportOf(newsroom);
  return (releases[0]?.facts.rows ?? []).map(({ source, cells }) =>
    [
      source?.text ?? '',
      ...Object.entries(cells).map(
        ([locale, { state, said }]) => `${locale} ${state}: ${said.map(({ text }) => text).join(' … ')}`,
      ),
    ].join(' | '),
  );
}

const source = `Clinic opens in Kota Kinabalu

KOTA KINABALU, 4 May 2026 – The clinic opens on 6 May 2026 with 28 beds. It costs US$1.2 million.

"We waited 12 years," said Siti Aminah, the mayor.

For more information:
Juana Jaafar
Tel: +60 12 530 9693
Email: juana@clinic.example
`;

const sentences = {
  title: 'Clinic opens in Kota Kinabalu',
  opens: 'The clinic opens on 6 May 2026 with 28 beds.',
  costs: 'It costs US$1.2 million.',
  said: '"We waited 12 years," said Siti Aminah, the mayor.',
} as const;

const malay = [
  [sentences.title, 'Klinik dibuka di Kota Kinabalu'],
  ['KOTA KINABALU, 4 May 2026 –', 'KOTA KINABALU, 4 Mei 2026 –'],
  [sentences.opens, 'Klinik itu dibuka pada 6 Mei 2026 dengan 28 katil.'],
  [sentences.costs, 'Kosnya US$1.2 juta.'],
  [sentences.said, '“Kami menunggu 12 tahun,” kata Siti Aminah, datuk bandar.'],
  ['For more information:', 'Maklumat lanjut:'],
  ['Juana Jaafar', 'Juana Jaafar'],
  ['Tel: +60 12 530 9693', 'Tel: +60 12 530 9693'],
  ['Email: juana@clinic.example', 'E-mel: juana@clinic.example'],
] as const;

/** The same, with another translation of some sentences. */
function malayBut(other: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return malay.map(([text, target]) => [text, other[text] ?? target]);
}

describe('the facts sheet', () => {
  it('has every value, name and address of the source, with what each language says', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    expect(await sheetOf(newsroom)).toEqual([
      'Siti Aminah, the mayor | ms same: Siti Aminah',
      'Juana Jaafar | ms same: Juana Jaafar',
      '4 May 2026 | ms same: 4 Mei 2026',
      '6 May 2026 | ms same: 6 Mei 2026',
      '12 | ms same: 12',
      '28 | ms same: 28',
      'US$1.2 million | ms same: US$1.2 juta',
      '+60 12 530 9693 | ms same: +60 12 530 9693',
      'juana@clinic.example | ms same: juana@clinic.example',
    ]);
  });

  it('puts what disagrees on top, by what is said there instead', async () => {
    const newsroom = await translatedNewsroom(source, {
      ms: malayBut({
        [sentences.opens]: 'Klinik itu dibuka pada 8 Mei 2026 dengan 28 katil.',
        [sentences.costs]: 'Kosnya tinggi.',
        [sentences.said]: '“Kami menunggu 12 tahun,” kata Siti Amirah, datuk bandar.',
      }),
    });
    expect((await sheetOf(newsroom)).slice(0, 4)).toEqual([
      '6 May 2026 | ms different: 8 Mei 2026',
      'US$1.2 million | ms missing: ',
      'Siti Aminah, the mayor | ms unconfirmed: Siti Amirah',
      'Juana Jaafar | ms same: Juana Jaafar',
    ]);
  });

  it('has no row for what nobody is warned of: figures that put the same in other words', async () => {
    const newsroom = await translatedNewsroom('Hotline opens\n\nThe hotline is open 24/7.\n', {
      fr: [
        ['Hotline opens', 'Ouverture d’une ligne d’assistance'],
        ['The hotline is open 24/7.', 'La ligne d’assistance est ouverte 24 heures sur 24, 7 jours sur 7.'],
      ],
    });
    expect((await sheetOf(newsroom)).filter((row) => row.includes('added'))).toEqual([]);
  });

  it('has words that tell a number, and a cell for each locale of what another one has', async () => {
    const release = [
      'Harbour opens',
      'Two thirds of the boats came.',
      'A dozen ships were late.',
      'It cost hundreds of millions.',
      'One of the boats sank first.',
    ] as const;
    const all = (targets: readonly string[]) => release.map((text, at) => [text, targets[at]!] as const);
    const newsroom = await translatedNewsroom(`${release[0]}\n\n${release.slice(1).join(' ')}\n`, {
      de: all([
        'Der Hafen öffnet',
        'Zwei Drittel der Boote kamen.',
        'Ein Dutzend Schiffe verspätete sich.',
        'Es kostete Hunderte Millionen.',
        'Eines der Boote sank zuerst.',
      ]),
      ms: all([
        'Pelabuhan dibuka',
        'Dua pertiga daripada bot itu tiba.',
        'Sedozen kapal lewat.',
        'Kosnya amat tinggi.',
        'Salah satu bot itu karam dahulu.',
      ]),
    });
    expect(await sheetOf(newsroom)).toEqual([
      'Two thirds | de same: Zwei Drittel | ms same: Dua pertiga',
      'A dozen | de same: Ein Dutzend | ms same: Sedozen',
      'hundreds of millions | de same: Hunderte Millionen | ms unseen: ',
    ]);
  });

  it('shows the words that stand for a name in another script, and none where no words do', async () => {
    const speeches = [
      [
        '"We opened it with great joy today," said police chief Murphy J. Paul.',
        'قال ميرفي جيه بول: افتتحناه اليوم بفرح كبير.',
      ],
      ['"It took us a very long time," said Ms. Steinem.', 'قالت شتاينم إن الأمر استغرق وقتا طويلا.'],
      [
        '"We hope that many people come," said the Harbour Rescue Service in Porthaven.',
        'وقالت خدمة الإنقاذ إنها تأمل حضور كثيرين.',
      ],
    ] as const;
    const text = speeches.map(([sentence]) => sentence).join('\n\n');
    const newsroom = await translatedNewsroom(`Harbour opens\n\n${text}\n`, {
      ar: [['Harbour opens', 'افتتاح الميناء'], ...speeches],
    });
    expect(await sheetOf(newsroom)).toEqual([
      'police chief Murphy J. Paul | ar unconfirmed: ميرفي جيه بول',
      'Ms. Steinem | ar unconfirmed: شتاينم',
      'the Harbour Rescue Service in Porthaven | ar unconfirmed: ',
    ]);
  });

  it('finds the name of who speaks, whatever is doubted of whom it is of', async () => {
    const said = '"We have opened the harbour now," said Dave Schwartz, Bellator vice president of ports.';
    const newsroom = await translatedNewsroom(`Harbour opens\n\n${said}\n`, {
      pt: [
        ['Harbour opens', 'Abre o porto'],
        [said, '“Abrimos agora o porto”, disse Dave Schwartz, vice-presidente de portos.'],
      ],
    });
    expect((await sheetOf(newsroom))[0]).toContain('| pt same: Dave Schwartz');
  });

  it.each([
    ['Indra Kumari Nadchatram', 'Indra Kumari Nadchatrom', 'unconfirmed'],
    ['Juana Mary Jaafar', 'Juana Mary', 'unconfirmed'],
    ['Indra Kumari Nadchatram', 'Indra Kumari Nadchatram', 'same'],
    ['Dr Juana Jaafar', 'Doktor Juana Jaafar', 'same'],
  ])('takes no part of a contact’s name for the whole: %s, %s', async (name, said, state) => {
    const newsroom = await translatedNewsroom(
      `Harbour opens\n\nFor more information:\n${name}\nTel: +60 12 530 9693\n`,
      {
        ms: [
          ['Harbour opens', 'Pelabuhan dibuka'],
          [name, said],
        ],
      },
    );
    expect((await sheetOf(newsroom)).find((row) => row.startsWith(name))).toContain(`ms ${state}: `);
  });

  it('has the accounts that a line of links names', async () => {
    const lines = ['Harbour opens', 'Wechat: harbourtrust', 'Telegram: harbour_press'] as const;
    const newsroom = await translatedNewsroom(`${lines[0]}\n\nIt opens soon.\n\n${lines[1]}\n${lines[2]}\n`, {
      'zh-Hans': [
        [lines[0], '港口开放'],
        [lines[1], '微信：harbourtrust'],
        [lines[2], 'Telegram：harbour_pres'],
      ],
    });
    expect(await sheetOf(newsroom)).toEqual([
      'harbour_press | zh-Hans missing: ',
      'harbourtrust | zh-Hans same: harbourtrust',
    ]);
  });

  it('does not say that a value is there where it shows none', async () => {
    const newsroom = await translatedNewsroom('Quake felt\n\nIt was felt 45 miles (72 kilometers) away.\n', {
      tr: [
        ['Quake felt', 'Deprem hissedildi'],
        ['It was felt 45 miles (72 kilometers) away.', '45 mil uzakta hissedildi.'],
      ],
    });
    expect(await sheetOf(newsroom)).toEqual(['45 | tr same: 45', '72 | tr unseen: ']);
  });

  it('tells what nobody has translated yet from what is wrong', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay.slice(0, 3), fr: [] });
    const sheet = await sheetOf(newsroom);
    expect(sheet).toContain('28 | ms same: 28 | fr untranslated: ');
    expect(sheet).toContain('US$1.2 million | ms untranslated:  | fr untranslated: ');
  });

  it('says who let a difference stand', async () => {
    const newsroom = await translatedNewsroom(source, {
      ms: malayBut({ [sentences.opens]: 'Klinik itu dibuka pada 6 Mei 2026 dengan 29 katil.' }),
    });
    const before = await reportOf(newsroom);
    const id = before.releases[0]?.editions[0]?.findings[0]?.id ?? '';
    await newsroom.dragoman('waive', id, '--by', 'Asha Rao', '--why', 'One bed came later');
    const { releases } = await reportOf(newsroom);
    const row = releases[0]?.facts.rows.find(({ source: said }) => said?.text === '28');
    expect(row?.cells['ms']).toMatchObject({ state: 'different', waived: { by: 'Asha Rao' } });
  });
});

describe('the report as JSON', () => {
  it('is as its schema says', async () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    validate(await reportOf(sampleNewsroom()));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('lists the release that blocks before one that is ready', async () => {
    const newsroom = await translatedNewsroom(source, {
      ms: malayBut({ [sentences.opens]: 'Klinik itu dibuka pada 8 Mei 2026 dengan 28 katil.' }),
    });
    newsroom.write('source/a-notice.txt', 'The library is closed today\n\nIt opens again tomorrow.\n');
    const { board } = await reportOf(newsroom);
    expect(board.map(({ release }) => release)).toEqual(['news', 'a-notice']);
  });
});
