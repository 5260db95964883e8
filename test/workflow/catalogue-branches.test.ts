import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const ICU = `{
  "found": "{n, plural, =0 {Nothing found in {place}} one {# release found in {place}} other {# releases found in {place}}}",
  "by": "{g, select, female {Her releases} other {Their releases}}",
  "home": "Home"
}
`;

const MF2 = `{
  "found": ".input {$n :number}\\n.match $n\\none {{{$n} release in {$place}}}\\n* {{{$n} releases in {$place}}}",
  "go": "Read {#link}more{/link}"
}
`;

interface Sample {
  readonly source: string;
  /** Translations by what the source’s text begins with, codes aside. */
  readonly words: readonly (readonly [RegExp, string])[];
  readonly expected: string;
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  icu: {
    source: ICU,
    words: [
      [/Nothing found/, "Rien d'’ici à 1"],
      [/release found/, '1 communiqué à 2'],
      [/releases found/, '1 communiqués à 2'],
      [/Her releases/, 'Ses communiqués'],
      [/Their releases/, 'Leurs communiqués'],
      [/Home/, "L'accueil"],
    ],
    expected: `{
  "found": "{n, plural, =0 {Rien d'’ici à {place}} one {# communiqué à {place}} many {# communiqués à {place}} other {# communiqués à {place}}}",
  "by": "{g, select, female {Ses communiqués} other {Leurs communiqués}}",
  "home": "L'accueil"
}
`,
  },
  mf2: {
    source: MF2,
    words: [
      [/release in/, '1 communiqué à 2'],
      [/releases in/, '1 communiqués à 2'],
      [/Read/, 'Lire 1la suite2'],
    ],
    expected: `{
  "found": ".input {$n :number}\\n.match $n\\none {{{$n} communiqué à {$place}}}\\nmany {{{$n} communiqués à {$place}}}\\n* {{{$n} communiqués à {$place}}}",
  "go": "Lire {#link}la suite{/link}"
}
`,
  },
};

function newsroomWith(source: string): TestNewsroom {
  const newsroom = smallNewsroom('News\n\nSomething happened.\n', ['fr']);
  newsroom.write('locales/en/site.json', source);
  return newsroom;
}

/** The file as a translator returns it; a digit in a translation stands for the code of that number. */
function translated(xml: string, words: Sample['words'], isDone: (id: string) => boolean = () => true): string {
  return xml.replaceAll(/<unit id="([^"]+)".*?<\/unit>/gs, (unit, id: string) =>
    unit.replace(/<source>(.*?)<\/source>/s, (whole, source: string) => {
      const [, text = ''] = words.find(([sign]) => sign.test(source)) ?? [];
      const codes = source.match(/<ph [^>]*>/g) ?? [];
      const target = text.replaceAll(/\d/g, (digit) => codes[Number(digit) - 1] ?? '');
      return isDone(id) ? `${whole}<target>${target}</target>` : whole;
    }),
  );
}

async function sent(newsroom: TestNewsroom): Promise<string> {
  expect(await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'fr')).toMatchObject({
    code: 0,
    stderr: '',
  });
  return newsroom.read('out/outgoing/fr/site.xlf');
}

describe.each(Object.entries(SAMPLES))('a catalogue of messages in %s', (_, { source, words, expected }) => {
  it('goes out by its branches and comes back as messages of the language', async () => {
    const newsroom = newsroomWith(source);
    newsroom.write('back.xlf', translated(await sent(newsroom), words));
    const run = await newsroom.dragoman('import', 'back.xlf');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(newsroom.read('locales/fr/site.json')).toBe(expected);
    const again = await newsroom.dragoman('import', 'back.xlf');
    expect(again.stdout).toContain('Nothing changed.');
  });

  it('keeps a branch that comes back alone until the message is whole', async () => {
    const newsroom = newsroomWith(source);
    newsroom.write(
      'back.xlf',
      translated(await sent(newsroom), words, (id) => !id.includes('many')),
    );
    const run = await newsroom.dragoman('import', 'back.xlf');
    expect(run.code).toBe(0);
    expect(JSON.parse(newsroom.read('locales/fr/site.json'))).not.toHaveProperty('found');
    expect(newsroom.read('locales/fr/site.gone.xlf')).toContain('communiqué à');
  });

  it('is not taken where a code is lost', async () => {
    const newsroom = newsroomWith(source);
    const broken = words.map(([sign, text]) => [sign, text.replaceAll(/[12]/g, '')] as const);
    newsroom.write('back.xlf', translated(await sent(newsroom), broken));
    const run = await newsroom.dragoman('import', 'back.xlf');
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('site.json is not taken');
  });

  it('has a pseudo-translation', async () => {
    const newsroom = newsroomWith(source);
    expect(await newsroom.dragoman('pseudo', 'locales/en/site.json')).toMatchObject({ code: 0, stderr: '' });
    expect(newsroom.read('out/pseudo/en-XA/site.json')).toMatch(/plural, |\.match \$n/);
  });
});

it('a fault in a message is told with its place, and nothing is written', async () => {
  const newsroom = newsroomWith('{\n  "a": "{n, plural, one {x} other {y}}",\n  "b": "x {n, plural, one {y}}"\n}\n');
  const before = newsroom.snapshot();
  const run = await newsroom.dragoman('export', 'locales/en/site.json');
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/locales\/en\/site\.json:3:\d+/);
  expect(newsroom.snapshot()).toEqual(before);
});
