import { describe, expect, it } from 'vitest';
import xliff from 'xliff';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { sampleNewsroom, type TestNewsroom } from '../newsroom.ts';
import { haveSchemas, schemaFaults } from '../xliff/outside.ts';

const SOURCE = `{
  "nav": {
    "home": "Home",
    "all": "All releases"
  },
  "hello": "Hello {{name}}, see $t(nav.home) & <b>more</b>",
  "files_one": "{{count}} file",
  "files_other": "{{count}} files",
  "odd.key: \\"x\\"": " two  spaces\\n&amp; &lt; ]]> ",
  "empty": ""
}
`;

/** The sample newsroom with a small catalogue of its own. */
function newsroomWith(source: string = SOURCE): TestNewsroom {
  const newsroom = sampleNewsroom();
  newsroom.write('locales/en/site.json', source);
  return newsroom;
}

const OUT = 'out/outgoing/ms/site.xlf';

/** A file as a translator returns it: with these targets, by unit id. */
function translated(newsroom: TestNewsroom, targets: Readonly<Record<string, string>>): string {
  let xml = newsroom.read(OUT).replaceAll(/<target>.*?<\/target>/gs, '');
  for (const [id, target] of Object.entries(targets)) {
    const end = xml.indexOf('</source>', xml.indexOf(`id="${id}"`)) + '</source>'.length;
    xml = `${xml.slice(0, end)}<target>${target}</target>${xml.slice(end)}`;
  }
  return xml;
}

const HELLO = 'Helo <ph id="1"/>, lihat <ph id="2"/> &amp; <ph id="3"/>lagi<ph id="4"/>';

describe('export of a catalogue', () => {
  it.each(['1.2', '2.0', '2.1', '2.2'] as const)('is flat XLIFF %s that keeps the standard', async (version) => {
    const newsroom = newsroomWith();
    const run = await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ms', '--xliff', version);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const bytes = Buffer.from(newsroom.read(OUT));
    const { translations, faults, version: stated } = inspectXliff(bytes);
    expect([stated, faults]).toEqual([version, []]);
    expect(translations[0]!.targetLocale).toBe('ms');
    expect(translations[0]!.units.map(({ name }) => name)).toEqual([
      'nav.home',
      'nav.all',
      'hello',
      'files_other',
      'odd.key: "x"',
    ]);
    const schema = { '1.2': 'xliff-1.2/xliff-core-1.2-transitional.xsd', '2.2': 'xliff-2.2/all.xsd' }[
      version as string
    ];
    if (haveSchemas && version !== '1.2') expect(schemaFaults(bytes, schema ?? 'xliff-2.0-2.1/all.xsd')).toBe('');
  });

  it('is seen alike by the package that wrote it and by ours', async () => {
    const newsroom = newsroomWith();
    await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ms');
    const { resources } = await xliff.xliff2js(newsroom.read(OUT));
    expect(resources['site.json']).toMatchObject({
      'nav.home': { source: 'Home' },
      'nav.all': { source: 'All releases' },
    });
  });

  it('has what is translated already, and the plural forms of the target language', async () => {
    const newsroom = newsroomWith();
    newsroom.write('locales/ar/site.json', '{"nav": {"home": "الرئيسية"}}');
    const { stdout } = await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ar');
    expect(stdout).toContain('site.json → ar: 10 messages');
    expect(stdout).toContain('9 segments to translate');
    const xml = newsroom.read('out/outgoing/ar/site.xlf');
    expect(xml).toContain('<target>الرئيسية</target>');
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) expect(xml).toContain(`id="files_${form}"`);
    expect(xml).toContain('“two” of the target language: for 2');
  });

  it.each([
    ['a carriage return', '{"a": "x\\r"}', 'locales/en/site.json:1:7'],
    ['a control character', '{\n"a": "x\\u0001"}', 'locales/en/site.json:2:6'],
    ['no JSON', '{"a" "b"}', 'locales/en/site.json:1:6'],
  ])('refuses %s, at its place', async (_, source, place) => {
    const newsroom = newsroomWith(source);
    const before = newsroom.snapshot();
    const run = await newsroom.dragoman('export', 'locales/en/site.json');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(place);
    expect(newsroom.snapshot()).toEqual(before);
  });

  it('says of a plural form which numbers it is for where these are few, else only its name', async () => {
    const newsroom = newsroomWith(
      '{ "files_one": "{{count}} file", "files_other": "{{count}} files", "at_ordinal_other": "{{count}}th" }',
    );
    await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ar');
    const notes = newsroom.read('out/outgoing/ar/site.xlf').match(/Plural form [^\n<]*/g);
    expect(notes).toEqual([
      'Plural form “zero” of the target language: for 0',
      'Plural form “one” of the target language: for 1',
      'Plural form “two” of the target language: for 2',
      ...['few', 'many', 'other', 'other'].map((form) => `Plural form “${form}” of the target language`),
    ]);
  });

  it('refuses what is for releases, another language’s catalogue, and a release’s name', async () => {
    const newsroom = newsroomWith();
    newsroom.write('locales/en/2010-11-06-beijing-declaration.json', '{}');
    for (const args of [
      ['locales/en/site.json', '--kit'],
      ['locales/ms/messages.json'],
      ['locales/en/2010-11-06-beijing-declaration.json'],
    ]) {
      expect(await newsroom.dragoman('export', ...args)).toMatchObject({ code: 2, stdout: '' });
    }
  });
});

describe('import of a catalogue', () => {
  async function returned(
    targets: Readonly<Record<string, string>>,
    own?: string,
  ): Promise<{ readonly newsroom: TestNewsroom; readonly run: Awaited<ReturnType<TestNewsroom['dragoman']>> }> {
    const newsroom = newsroomWith();
    if (own !== undefined) newsroom.write('locales/ms/site.json', own);
    await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ms');
    newsroom.write('back.xlf', translated(newsroom, targets));
    return { newsroom, run: await newsroom.dragoman('import', 'back.xlf') };
  }

  it('makes the locale’s JSON, in the order and layout of the source', async () => {
    const { newsroom, run } = await returned({ hello: HELLO, 'nav.home': 'Utama', files_other: '<ph id="1"/> fail' });
    expect(run.code).toBe(0);
    expect(newsroom.read('locales/ms/site.json')).toBe(`{
  "nav": {
    "home": "Utama"
  },
  "hello": "Helo {{name}}, lihat $t(nav.home) & <b>lagi</b>",
  "files_other": "{{count}} fail"
}
`);
  });

  it('changes what has changed, and no other byte', async () => {
    const own = '{ "own": 1,\n "nav": {"home": "Lama",   "x": "y"} }';
    const { newsroom } = await returned({ 'nav.home': 'Utama', 'nav.all': 'Semua' }, own);
    expect(newsroom.read('locales/ms/site.json')).toBe(
      '{ "own": 1,\n "nav": {"home": "Utama","all": "Semua",   "x": "y"} }',
    );
  });

  it('leaves all as it is where nothing was translated', async () => {
    const own = '{"nav":{"home":"Utama"}}';
    const { newsroom, run } = await returned({ 'nav.all': 'All releases' }, own);
    expect(run.stdout).toContain('Nothing changed.');
    expect(newsroom.read('locales/ms/site.json')).toBe(own);
  });

  it.each([
    ['lost', 'Helo, lihat <ph id="2"/> &amp; <ph id="3"/>lagi<ph id="4"/>'],
    ['misspelt', 'Helo {{nama}}, lihat <ph id="2"/> &amp; <ph id="3"/>lagi<ph id="4"/>'],
    ['doubled', `${HELLO} <ph id="1"/>`],
  ])('takes nothing where a placeholder is %s', async (_, target) => {
    const { newsroom, run } = await returned({ hello: target, 'nav.home': 'Utama' }, '{}');
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('hello');
    expect(newsroom.read('locales/ms/site.json')).toBe('{}');
  });

  it('takes placeholders that a tool made text of', async () => {
    const { newsroom } = await returned({ hello: 'Helo {{name}}, lihat $t(nav.home) &amp; &lt;b>lagi&lt;/b>' });
    expect(newsroom.read('locales/ms/site.json')).toContain('Helo {{name}}, lihat $t(nav.home) & <b>lagi</b>');
  });

  it('lets a form for one number do without the number', async () => {
    const newsroom = newsroomWith();
    await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ar');
    newsroom.write(
      'back.xlf',
      newsroom
        .read('out/outgoing/ar/site.xlf')
        .replace(/(id="files_two".*?<\/source>)/s, '$1<target>ملفان</target>')
        .replace(/(id="files_few".*?<\/source>)/s, '$1<target><ph id="1"/> ملفات</target>'),
    );
    await newsroom.dragoman('import', 'back.xlf');
    expect(JSON.parse(newsroom.read('locales/ar/site.json'))).toMatchObject({
      files_two: 'ملفان',
      files_few: '{{count}} ملفات',
    });
  });

  it('leaves out a translation of another wording', async () => {
    const newsroom = newsroomWith();
    await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ms');
    newsroom.write('back.xlf', translated(newsroom, { 'nav.home': 'Utama', 'nav.all': 'Semua' }));
    newsroom.edit('locales/en/site.json', '"Home"', '"Start"');
    const { stdout } = await newsroom.dragoman('import', 'back.xlf');
    expect(stdout).toContain('1 translation is for another wording');
    expect(JSON.parse(newsroom.read('locales/ms/site.json'))).toEqual({ nav: { all: 'Semua' } });
  });

  it.each(['1.2', '2.0'])('refuses a unit that returns twice, in %s', async (version) => {
    const newsroom = newsroomWith();
    await newsroom.dragoman('export', 'locales/en/site.json', '--to', 'ms', '--xliff', version);
    const xml = translated(newsroom, { 'nav.home': 'Utama' });
    const unit = /<(unit|trans-unit) id="nav.home".*?<\/\1>/s.exec(xml)?.[0] ?? '';
    newsroom.write('back.xlf', xml.replace(unit, unit + unit));
    expect(await newsroom.dragoman('import', 'back.xlf')).toMatchObject({ code: 1 });
    expect(newsroom.snapshot('locales')).not.toHaveProperty('locales/ms/site.json');
  });

  it('comes with releases, and where it is refused so are they', async () => {
    const newsroom = newsroomWith();
    await newsroom.dragoman('export', 'locales/en/site.json', '2010-11-06-beijing-declaration', '--to', 'ms');
    const release = 'out/outgoing/ms/2010-11-06-beijing-declaration.xlf';
    newsroom.edit(release, /<target>[^<]+<\/target>/, '<target>Tajuk baharu</target>');
    newsroom.write('back.xlf', translated(newsroom, { hello: 'Helo' }));
    const before = newsroom.snapshot('locales');
    expect(await newsroom.dragoman('import', 'back.xlf', release)).toMatchObject({ code: 1 });
    expect(newsroom.snapshot('locales')).toEqual(before);
    newsroom.write('back.xlf', translated(newsroom, { hello: HELLO }));
    expect(await newsroom.dragoman('import', 'back.xlf', release)).toMatchObject({ code: 0 });
    expect(newsroom.read('locales/ms/site.json')).toContain('Helo');
    expect(newsroom.read('locales/ms/2010-11-06-beijing-declaration.xlf')).toContain('Tajuk baharu');
  });
});
