import { describe, expect, it } from 'vitest';
import { readTranslations } from '../../src/xliff/translations.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { haveSchemas, schemaFaults } from '../xliff/outside.ts';

const news = `Children march for their rights

Nobody was left out. The march ended at noon.
`;

const outgoing = 'out/outgoing/ms/news.xlf';
const store = 'locales/ms/news.xlf';

/** An export whose `<file>` a translators' tool has filled with what is its own. */
async function returned(change: (newsroom: TestNewsroom) => void): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news);
  await newsroom.dragoman('export', '--xliff', '2.1');
  change(newsroom);
  expect(await newsroom.dragoman('import', outgoing)).toMatchObject({ code: 0, stderr: '' });
  return newsroom;
}

/** The store is valid, has no conformance faults, and the next export and import change nothing in it. */
async function staysAsItIs(newsroom: TestNewsroom): Promise<void> {
  const before = newsroom.read(store);
  const { stdout } = await newsroom.dragoman('check', store, '--format', 'json');
  expect(stdout).not.toContain('"check": "xliff-');
  if (haveSchemas) expect(schemaFaults(Buffer.from(before), 'xliff-2.0-2.1/all.xsd')).toBe('');
  for (const version of ['2.1', '1.2', '2.2', '2.0']) {
    await newsroom.dragoman('export', '--xliff', version);
    if (haveSchemas && version !== '1.2') {
      const schema = version === '2.2' ? 'xliff-2.2/all.xsd' : 'xliff-2.0-2.1/all.xsd';
      expect(schemaFaults(Buffer.from(newsroom.read(outgoing)), schema)).toBe('');
    }
    await newsroom.dragoman('import', outgoing);
    expect(newsroom.read(store)).toBe(before);
  }
}

describe('what a tool adds comes into the store', () => {
  it('as attributes of files, units and notes', async () => {
    const newsroom = await returned(({ edit }) => {
      edit(outgoing, '<xliff ', '<xliff xmlns:t="urn:tool" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" ');
      edit(outgoing, ' <file ', ' <file t:job="7" ');
      edit(outgoing, '<unit ', '<unit t:hash="a &amp; b" fs:fs="p" ');
      edit(outgoing, '<note ', '<note t:by="Siti" category="query">Benarkah?</note><note ');
    });
    const text = newsroom.read(store);
    expect(text).toContain(' xmlns:t="urn:tool" t:job="7">');
    expect(text).toContain(
      ' xmlns:t="urn:tool" t:hash="a &amp; b" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" fs:fs="p">',
    );
    expect(text).toContain('<note category="query" xmlns:t="urn:tool" t:by="Siti">Benarkah?</note>');
    await staysAsItIs(newsroom);
  });

  it('as metadata where a segment had them, which the standard does not allow', async () => {
    const newsroom = await returned(({ edit }) => {
      edit(outgoing, '<xliff ', '<xliff xmlns:t="urn:tool" ');
      edit(outgoing, '<segment id="s1"', '<segment t:score="99" id="s1"');
    });
    expect(newsroom.read(store)).toContain(
      'category="segment s1"><mda:meta type="{urn:tool}score">99</mda:meta></mda:metaGroup>',
    );
    await staysAsItIs(newsroom);
  });

  it('as metadata and elements of the file, beside our own', async () => {
    const newsroom = await returned(({ edit }) =>
      edit(
        outgoing,
        /(?<=<file [^>]*>)/,
        '<m:metadata xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0"><m:metaGroup category="job"><m:meta type="id">7</m:meta></m:metaGroup></m:metadata><t:info xmlns:t="urn:tool">x</t:info>',
      ),
    );
    const text = newsroom.read(store);
    expect(text).toContain('<m:metaGroup xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0" category="job">');
    expect(text).toContain('  <t:info xmlns:t="urn:tool">x</t:info>\n');
    expect(text).toContain('<mda:meta type="segmentation-rules">');
    expect(text.match(/<(?:\w+:)?metadata\b/g)).toHaveLength(1);
    await staysAsItIs(newsroom);
  });

  it('as what a group said, with the group’s first unit', async () => {
    const newsroom = await returned(({ read, write }) => {
      const group = `<group id="g1" xmlns:t="urn:tool" t:client="desk">
        <m:metadata xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0"><m:metaGroup category="group"><m:meta type="id">7</m:meta></m:metaGroup></m:metadata>
        <t:info>x</t:info><notes><note>About all of these</note></notes>`;
      const text = read(outgoing);
      write(outgoing, text.replace('<unit', `${group}<unit`).replace(' </file>', '</group></file>'));
    });
    const { units } = readTranslations(Buffer.from(newsroom.read(store)))[0]!;
    const client = { name: 't:client', uri: 'urn:tool', value: 'desk' };
    expect(units.map(({ extensionAttributes }) => extensionAttributes)).toEqual([[client], undefined]);
    expect(units.map(({ extensions }) => extensions?.length)).toEqual([2, undefined]);
    expect(units.map(({ notes }) => notes)).toEqual([[{ text: 'About all of these' }], []]);
    await staysAsItIs(newsroom);
  });

  it('from 1.2 too', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export', '--xliff', '1.2');
    newsroom.edit(outgoing, '<header>', '<header><phase-group><phase phase-name="p" process-name="q"/></phase-group>');
    newsroom.edit(outgoing, '<trans-unit ', '<trans-unit xmlns:t="urn:tool" t:hash="5" ');
    newsroom.edit(
      outgoing,
      '</trans-unit>',
      '<context-group purpose="location"><context context-type="linenumber">3</context></context-group></trans-unit>',
    );
    await newsroom.dragoman('import', outgoing);
    const text = newsroom.read(store);
    expect(text).toContain(' xmlns:t="urn:tool" t:hash="5">');
    expect(text).toContain('<phase-group xmlns="urn:oasis:names:tc:xliff:document:1.2">');
    expect(text).toContain('<context-group xmlns="urn:oasis:names:tc:xliff:document:1.2" purpose="location">');
    await staysAsItIs(newsroom);
  });
});

describe('segments that changed', () => {
  it('are counted where a tool returned a whole unit', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export', '--profile', 'omegat3');
    newsroom.edit(outgoing, '<target>Nobody was left out.', '<target>Tiada siapa yang ketinggalan.');
    expect((await newsroom.dragoman('import', outgoing)).stdout).toContain('1 segment changed');
    await newsroom.dragoman('export', '--profile', 'omegat3');
    newsroom.edit(outgoing, 'The march ended at noon.</target>', 'Perarakan tamat tengah hari.</target>');
    expect((await newsroom.dragoman('import', outgoing)).stdout).toContain('1 segment changed');
    expect((await newsroom.dragoman('import', outgoing)).stdout).toContain('0 segments changed');
  });
});
