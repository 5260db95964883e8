import { emptyFolder, type TestNewsroom } from '../newsroom.ts';
import { returned, type Sentences } from './translated.ts';

const clinic = `Clinic opens in Kota Kinabalu

KOTA KINABALU, 4 May 2026 – The clinic opens on 6 May 2026 at 10:30 a.m. with 28 beds. It costs US$1.2 million and serves 45,000 people. Some 53% of them are children.

Two roads of 14 km lead there. The old clinic closed in 1998. In 2019 it had 62 beds and in 2024 it had 85 beds.

"We waited 12 years for this," said Siti Aminah, the mayor.

"Nobody has to travel for 3 hours now," said Anthony Wong, the doctor in charge.

Children under the age of 5 are treated free of charge. The fee for all others is 20 ringgit.

For more information:
Juana Jaafar
Tel: +60 12 530 9693
Email: juana@clinic.example
www.clinic.example
`;

const rights: Sentences = [
  ['Clinic opens in Kota Kinabalu', 'Klinik dibuka di Kota Kinabalu'],
  ['KOTA KINABALU, 4 May 2026 –', 'KOTA KINABALU, 4 Mei 2026 –'],
  [
    'The clinic opens on 6 May 2026 at 10:30 a.m. with 28 beds.',
    'Klinik itu dibuka pada 6 Mei 2026 pukul 10:30 pagi dengan 28 katil.',
  ],
  [
    'It costs US$1.2 million and serves 45,000 people.',
    'Kosnya US$1.2 juta dan ia memberi khidmat kepada 45,000 orang.',
  ],
  ['Some 53% of them are children.', 'Kira-kira 53% daripada mereka kanak-kanak.'],
  ['Two roads of 14 km lead there.', 'Dua batang jalan sepanjang 14 km menuju ke sana.'],
  ['The old clinic closed in 1998.', 'Klinik lama ditutup pada tahun 1998.'],
  [
    'In 2019 it had 62 beds and in 2024 it had 85 beds.',
    'Pada tahun 2019 ia mempunyai 62 katil dan pada tahun 2024 ia mempunyai 85 katil.',
  ],
  [
    '"We waited 12 years for this," said Siti Aminah, the mayor.',
    '“Kami menunggu 12 tahun untuk ini,” kata Siti Aminah, datuk bandar.',
  ],
  [
    '"Nobody has to travel for 3 hours now," said Anthony Wong, the doctor in charge.',
    '“Kini tiada siapa perlu berjalan selama 3 jam,” kata Anthony Wong, doktor yang bertugas.',
  ],
  [
    'Children under the age of 5 are treated free of charge.',
    'Kanak-kanak di bawah umur 5 tahun dirawat secara percuma.',
  ],
  ['The fee for all others is 20 ringgit.', 'Bayaran bagi yang lain ialah 20 ringgit.'],
  ['For more information:', 'Maklumat lanjut:'],
  ['Juana Jaafar', 'Juana Jaafar'],
  ['Tel: +60 12 530 9693', 'Tel: +60 12 530 9693'],
  ['Email: juana@clinic.example', 'E-mel: juana@clinic.example'],
  ['www.clinic.example', 'www.clinic.example'],
];

/** A fault in one sentence: what stands in the right translation, and what stands there instead. */
interface Slip {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The words of the source that it is about, as the facts sheet shows them. */
  readonly source?: string;
  /** What the facts sheet says of it; a check says it where the sheet has nothing of it. */
  readonly state?: 'different' | 'missing' | 'unconfirmed' | 'added';
  readonly check?: string;
}

/** Slips in a translation into Malay: none of them in a sentence of another. */
export const slips: readonly Slip[] = [
  { kind: 'date of the dateline', from: '4 Mei 2026 –', to: '5 Mei 2026 –', source: '4 May 2026', state: 'different' },
  { kind: 'figure', from: '28 katil', to: '82 katil', source: '28', state: 'different' },
  { kind: 'magnitude', from: 'US$1.2 juta', to: 'US$1.2 bilion', source: 'US$1.2 million', state: 'different' },
  { kind: 'percentage', from: '53%', to: '35%', source: '53%', state: 'different' },
  { kind: 'measure', from: '14 km', to: '41 km', source: '14', state: 'different' },
  { kind: 'year', from: 'tahun 1998', to: 'tahun 1989', source: '1998', state: 'different' },
  {
    kind: 'figures that changed places',
    from: '62 katil dan pada tahun 2024 ia mempunyai 85',
    to: '85 katil dan pada tahun 2024 ia mempunyai 62',
    source: '62',
    state: 'different',
  },
  {
    kind: 'name of a speaker',
    from: 'Siti Aminah',
    to: 'Siti Amirah',
    source: 'Siti Aminah, the mayor',
    state: 'unconfirmed',
  },
  { kind: 'lost figure', from: 'selama 3 jam', to: 'jauh', source: '3', state: 'missing' },
  { kind: 'name of a contact', from: 'Juana Jaafar', to: 'Juana Jafaar', source: 'Juana Jaafar', state: 'unconfirmed' },
  { kind: 'telephone number', from: '530 9693', to: '530 9639', source: '+60 12 530 9693', state: 'different' },
  {
    kind: 'e-mail address',
    from: 'juana@clinic',
    to: 'juan@clinic',
    source: 'juana@clinic.example',
    state: 'different',
  },
  { kind: 'lost sentence', from: 'Bayaran bagi yang lain ialah 20 ringgit.', to: '', check: 'empty' },
  {
    kind: 'sentence left in English',
    from: 'Kanak-kanak di bawah umur 5 tahun dirawat secara percuma.',
    to: 'Children under the age of 5 are treated free of charge.',
    check: 'same-as-source',
  },
];

function slipped(sentences: Sentences, some: readonly Slip[]): Sentences {
  return some.reduce<Sentences>((all, { from, to }) => {
    if (!all.some(([, target]) => target.includes(from))) throw new Error(`${from} is in no sentence`);
    return all.map(([source, target]) => [source, target.replace(from, to)]);
  }, sentences);
}

/** The releases say the same, and not all of them say it right. */
const alike = { 'inconsistent-releases': 'off', 'inconsistent-source-releases': 'off' };

const notice = 'Library closes for a day\n\nThe library is closed on 9 May 2026.\n';

/** Makes a newsroom in which all goes wrong that may: see the test for what each release has. */
export async function plantedNewsroom(newsroom: TestNewsroom = emptyFolder()): Promise<TestNewsroom> {
  newsroom.write(
    'dragoman.config.json',
    JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms', 'ar'], checks: alike }),
  );
  const sources: Readonly<Record<string, string>> = {
    clinic,
    right: clinic,
    embargoed: notice.replace('Library', 'Museum'),
    stale: notice.replace('Library', 'Market'),
    machine: notice.replace('Library', 'Harbour'),
    sent: notice.replace('Library', 'School'),
    hostile: 'Bridge & "toll" open\n\nThe bridge opens on 7 May 2026.\n',
  };
  for (const [name, text] of Object.entries(sources)) newsroom.write(`source/${name}.txt`, text);
  newsroom.write('source/embargoed.meta.yaml', 'embargo: 2099-01-01T09:00:00+08:00\n');
  await newsroom.dragoman('export');
  newsroom.write('source/unsent.txt', notice.replace('Library', 'Theatre'));
  await returned(newsroom, 'ms', slipped(rights, slips), { release: 'clinic' });
  await returned(newsroom, 'ms', rights, { release: 'right' });
  for (const release of ['embargoed', 'stale', 'machine']) {
    const [title = ''] = sources[release]?.split('\n') ?? [];
    const sentences: Sentences = [
      [title, 'Ditutup sehari'],
      ['The library is closed on 9 May 2026.', 'Perpustakaan ditutup pada 9 Mei 2026.'],
    ];
    // Of the one, a sentence waits for a person to look at what a machine made of it.
    const unread = release === 'machine' ? sentences.slice(1) : [];
    await returned(newsroom, 'ms', sentences, { release, unread });
  }
  await returned(
    newsroom,
    'ms',
    [
      ['Bridge &amp; "toll" open', '&lt;img src=x onerror=alert(1)&gt; "tajuk" &amp;amp;'],
      ['The bridge opens on 7 May 2026.', 'Jambatan dibuka pada &lt;b onclick="alert(1)"&gt;8 Mei 2026&lt;/b&gt;.'],
    ],
    { release: 'hostile' },
  );
  newsroom.edit('source/stale.txt', '9 May', '10 May');
  return newsroom;
}
