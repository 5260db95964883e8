import fc from '../laws.ts';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipDirectory } from '../../src/archive/zip-directory.ts';
import { docxFormat } from '../../src/formats/docx/docx-format.ts';
import type { SourceDocument, TargetContent, TargetInline } from '../../src/formats/source/define-format.ts';
import { docx, docxParts, pack, paragraph as p, run, type Parts } from './docx-parts.ts';

const read = (bytes: Uint8Array, locale = 'en'): SourceDocument =>
  docxFormat.read(bytes, { path: 'release.docx', locale, names: new Set() });

/** Role, text and codes of each block; those that are not translated in brackets. */
const outline = (content: string, others?: Parts): readonly string[] =>
  read(docx(content, others)).blocks.map(({ role, text: own, translate, codes = [] }) => {
    const line = [role, own, ...codes.map(({ disp }) => disp)].join(' | ');
    return translate ? line : `(${line})`;
  });

const text = (value: string): TargetInline => ({ kind: 'text', text: value });
const code = (number: number): TargetInline => ({ kind: 'code', code: number });

/** What a block says, with each of its texts changed. */
function changed(
  { text: own, codes = [] }: SourceDocument['blocks'][number],
  change: (part: string) => string,
): readonly TargetInline[] {
  const content: TargetInline[] = [];
  let from = 0;
  for (const [number, { at }] of codes.entries()) {
    content.push(text(change(own.slice(from, at))), code(number));
    from = at;
  }
  return [...content, text(change(own.slice(from)))];
}

type Targets = ReadonlyMap<number, TargetContent>;

const all = ({ blocks }: SourceDocument, change: (part: string) => string): Targets =>
  new Map(blocks.map((block, at) => [at, changed(block, change)]));

/** A part of a document as it is written with targets. */
function written(document: SourceDocument, targets: Targets, locale?: string, part = 'word/document.xml'): string {
  return strFromU8(unzipSync(docxFormat.write(document, targets, locale))[part]!);
}

/** What the body is written as. */
function body(content: string, targets: (document: SourceDocument) => Targets, locale?: string): string {
  const document = read(docx(content));
  return /<w:body>(?<body>.*)<w:sectPr\/>/su.exec(written(document, targets(document), locale))?.groups?.['body'] ?? '';
}

const r = (content: string): string => `<w:r>${content}</w:r>`;
const link = (content: string): string => `<w:hyperlink r:id="rId1">${content}</w:hyperlink>`;
const field = (instruction: string, shown: string): string =>
  r('<w:fldChar w:fldCharType="begin"/>') +
  r(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
  r('<w:fldChar w:fldCharType="separate"/>') +
  run(shown) +
  r('<w:fldChar w:fldCharType="end"/>');

const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

const picture = (description: string): string =>
  r(
    `<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing>`,
  );

const box = (content: string): string =>
  r(
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Box"/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
  );

const title = p('Ministry opens clinics', 'Title');

describe('the docx format', () => {
  it('finds texts, their roles and their codes', () => {
    const release = [
      p('Ministry opens twelve clinics', 'Title'),
      p('They are free for all', 'Subtitle'),
      p('BEIJING, 4 November 2010 – The ministry said today that twelve clinics would open in three provinces.'),
      p(`${run('It named ')}${link(run('the clinics', '<w:rStyle w:val="Hyperlink"/>'))}${run(' that open first.')}`),
      p('Who may come', 'Heading1'),
      p('“We are ready,” said Asha Rao.', 'Quote'),
      p('First', 'ListBullet'),
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run('Second')}</w:p>`,
      table(row('Province', 'Clinics'), row('North', '7')),
      p('Contact'),
      p(`${run('Asha Rao')}${r('<w:br/>')}${run('Tel: +41 22 791 2111')}`),
    ].join('');
    expect(outline(release)).toEqual([
      'headline | Ministry opens twelve clinics',
      'deck | They are free for all',
      'dateline | BEIJING, 4 November 2010 –',
      'paragraph | The ministry said today that twelve clinics would open in three provinces.',
      'paragraph | It named the clinics that open first. | <a> | </a>',
      'subhead | Who may come',
      'quote | “We are ready,” said Asha Rao.',
      'list-item | First',
      'list-item | Second',
      'table-cell | Province',
      'table-cell | Clinics',
      'table-cell | North',
      'table-cell | 7',
      'contact | Contact',
      'contact | Asha Rao',
      'contact | Tel: +41 22 791 2111',
    ]);
    expect(read(docx(release)).meta).toEqual({ date: '2010-11-04', place: 'BEIJING' });
    expect(read(docx(release)).blocks[4]?.codes?.[0]).toMatchObject({
      element: 'a',
      href: 'https://example.org/clinics',
    });
  });

  it('merges runs that look the same', () => {
    const spelt =
      run('The min', '<w:lang w:val="en-US"/>') +
      '<w:proofErr w:type="spellStart"/>' +
      '<w:r w:rsidR="00A1"><w:t>is</w:t></w:r>' +
      '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>' +
      run('try', '<w:rFonts w:hint="eastAsia"/>') +
      run(' ', '<w:b/>') +
      run('said', '<w:noProof/>') +
      run(' no', '<w:b/>') +
      run('thing', '<w:b/><w:lang w:val="fr-FR"/>') +
      run(' today.');
    expect(outline(title + p(spelt)).slice(1)).toEqual(['paragraph | The ministry said nothing today. | <b> | </b>']);
    expect(outline(title + p(run('All of it is bold.', '<w:b/>'))).slice(1)).toEqual([
      'paragraph | All of it is bold.',
    ]);
    const looks = [
      ['<w:i/>', '<i>'],
      ['<w:b w:val="0"/><w:u w:val="single"/>', '<u>'],
      ['<w:strike/>', '<s>'],
      ['<w:vertAlign w:val="superscript"/>', '<sup>'],
      ['<w:b/><w:i/>', '<b-i>'],
      ['<w:rStyle w:val="Strong"/>', '<b>'],
      ['<w:color w:val="FF0000"/>', '<font>'],
    ] as const;
    for (const [properties, disp] of looks) {
      const line = run('The ministry opens ') + run('twelve', properties) + run(' clinics.');
      expect(read(docx(p(line))).blocks[0]?.codes?.[0]?.disp).toBe(disp);
    }
  });

  it('reads headers, footers, notes, text boxes, titles and comments', () => {
    const content =
      title +
      p(
        `${picture('A map of the clinics')}${box(p('Free for all'))}${run('The ministry opens')}${r('<w:footnoteReference w:id="2"/>')}${run(' clinics.')}${r('<w:commentReference w:id="0"/>')}`,
      ) +
      p(field('PAGE', '7'));
    const others = {
      'word/header1.xml': p('Ministry of Health'),
      'word/footer1.xml': p(`${run('Page ')}${field('PAGE', '1')}${run(' of the release')}`),
      'word/footnotes.xml': `<w:footnote w:type="separator" w:id="0">${p(r('<w:separator/>'))}</w:footnote><w:footnote w:id="2">${p(`${r('<w:footnoteRef/>')}${run(' As of today.')}`)}</w:footnote>`,
      'word/comments.xml': `<w:comment w:id="0" w:author="Asha Rao">${p('Keep the name.')}</w:comment>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Clinics &amp; more</dc:title><dc:creator>Asha Rao</dc:creator></cp:coreProperties>',
    };
    expect(outline(content, others).slice(1)).toEqual([
      'string | A map of the clinics',
      'paragraph | Free for all',
      'paragraph | The ministry opens clinics. | [2]',
      'paragraph | As of today.',
      'string | Ministry of Health',
      'string | Page  of the release | 1',
      'string | Clinics & more',
    ]);
    const document = read(docx(content, others));
    expect(document.blocks[3]?.notes).toEqual([{ text: 'Asha Rao: Keep the name.', appliesTo: 'source', priority: 2 }]);
    const upper = all(document, (part) => part.toUpperCase());
    const main = written(document, upper);
    expect(main).toContain('descr="A MAP OF THE CLINICS"');
    // Both ways in which the box is made say the same.
    expect(main.match(/FREE FOR ALL/gu)).toHaveLength(2);
    expect(main).toContain('<w:t>THE MINISTRY OPENS</w:t><w:footnoteReference w:id="2"/>');
    expect(written(document, upper, undefined, 'word/header1.xml')).toContain('MINISTRY OF HEALTH');
    expect(written(document, upper, undefined, 'docProps/core.xml')).toContain(
      '<dc:title>CLINICS &amp; MORE</dc:title>',
    );
  });

  it('keeps fields, and what a word processor makes itself', () => {
    expect(
      outline(title + p(`${run('It opens on ')}${field('DATE \\@ "d"', '4')}${run(' November.')}`)).slice(1),
    ).toEqual(['paragraph | It opens on  November. | 4']);
    expect(
      outline(
        title + p(`${run('See ')}${field('HYPERLINK "https://example.org/a"', 'the list')}${run(' of clinics.')}`),
      ).slice(1),
    ).toEqual(['paragraph | See the list of clinics. | <a> | </a>']);
    const contents =
      title +
      p(
        `${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:instrText>TOC \\o</w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${run('Clinics')}${r('<w:tab/>')}${run('1')}`,
      ) +
      p('Contacts 2') +
      p(r('<w:fldChar w:fldCharType="end"/>')) +
      p('The ministry opens twelve clinics.');
    expect(outline(contents).at(-1)).toBe('paragraph | The ministry opens twelve clinics.');
    expect(
      outline(contents)
        .slice(1, -1)
        .every((line) => line.startsWith('(navigation')),
    ).toBe(true);
  });

  it('parts a paragraph at page breaks and empty lines, and keeps hidden text', () => {
    const parts = `${run('The first part of it.')}${r('<w:br/>')}${r('<w:br/>')}${run('The second.')}${r('<w:br w:type="page"/>')}${run('The third')}${run('secret', '<w:vanish/>')}${run(' part.')}`;
    expect(outline(title + p(parts)).slice(1)).toEqual([
      'paragraph | The first part of it.',
      'paragraph | The second.',
      'paragraph | The third part. | <hidden>',
    ]);
    const upper = body(p(parts), (document) => all(document, (part) => part.toUpperCase()));
    expect(upper).toContain(
      '<w:t>THE FIRST PART OF IT.</w:t><w:br/><w:br/><w:t>THE SECOND.</w:t><w:br w:type="page"/>',
    );
    expect(upper).toContain('secret');
  });

  it('lets translators move codes', () => {
    const line = p(run('The ') + run('ministry', '<w:b/>') + link(run(' opens')) + run(' clinics.'));
    const moved = [
      code(2),
      text('Klinik'),
      code(3),
      text(' dibuka '),
      code(0),
      text('kementerian'),
      code(1),
      text('.'),
    ];
    expect(body(line, () => new Map([[0, moved]]))).toBe(
      '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>Klinik</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> dibuka </w:t></w:r>' +
        '<w:r><w:rPr><w:b/></w:rPr><w:t>kementerian</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>',
    );
  });

  it('sets what was translated in its language', () => {
    const line = p(run('The ministry opens clinics.', '<w:b/><w:sz w:val="24"/><w:lang w:val="en-GB"/>'), 'Quote');
    const say = (): Targets => new Map([[0, 'x']]);
    expect(body(line, say, 'ms')).toContain('<w:b/><w:sz w:val="24"/><w:lang w:val="ms-MY"/>');
    expect(body(line, say, 'zh-Hans')).toContain(
      '<w:rFonts w:hint="eastAsia"/><w:b/><w:sz w:val="24"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/>',
    );
    const arabic = body(line, say, 'ar');
    expect(arabic).toContain('<w:pPr><w:pStyle w:val="Quote"/><w:bidi/></w:pPr>');
    expect(arabic).toContain(
      '<w:rFonts w:hint="cs"/><w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/><w:rtl/><w:lang w:val="en-GB" w:bidi="ar-EG"/>',
    );
    expect(body(p('Clinics open.'), say, 'ur')).toMatch(/^<w:p><w:pPr><w:bidi\/><\/w:pPr><w:r>/u);
    expect(body(line, say, 'th')).toContain('<w:cs/><w:lang w:val="en-GB" w:bidi="th-TH"/>');
    const cells = body(table(row('a', 'b'), row('c', 'd')), (document) => all(document, () => 'x'), 'he');
    expect(cells).toContain('<w:tblPr><w:bidiVisual/></w:tblPr>');
    // In its own language a document has nothing to set.
    expect(body(line, say, 'en')).toContain('<w:b/><w:sz w:val="24"/><w:lang w:val="en-GB"/>');
  });

  it('keeps what refers to places in a text', () => {
    const line = p(
      `${run('The ')}<w:bookmarkStart w:id="1" w:name="a"/>${run('ministry')}<w:commentRangeStart w:id="0"/>${run(' opens')}<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="0"/>${r('<w:commentReference w:id="0"/>')}${run('.')}`,
    );
    expect(body(line, () => new Map([[0, 'Kementerian']]))).toBe(
      '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:commentRangeStart w:id="0"/><w:r><w:t>Kementerian</w:t></w:r>' +
        '<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    );
  });

  it('keeps the bytes of every entry in which nothing was translated', () => {
    const parts = docxParts(p('The ministry opens clinics.'), { 'word/header1.xml': p('Ministry') });
    const media = { ...parts, 'word/media/image1.png': new Uint8Array([1, 2, 3]) };
    const bytes = pack(media);
    const document = read(bytes);
    const after = docxFormat.write(document, new Map([[0, 'Kementerian']]), 'ms');
    expect(docxFormat.write(document, new Map([[0, 'Kementerian']]), 'ms')).toEqual(after);
    // As files are read: a part of a larger buffer.
    const buffer = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('behind')]).subarray(6, 6 + bytes.length);
    expect(docxFormat.write(read(buffer), new Map([[0, 'Kementerian']]), 'ms')).toEqual(after);
    expect(buffer.equals(bytes)).toBe(true);
    expect(zipDirectory(after)?.every(({ isWhole }) => isWhole)).toBe(true);
    const [before, now] = [unzipSync(bytes), unzipSync(after)];
    expect(Object.keys(now)).toEqual(Object.keys(before));
    const differ = Object.keys(before).filter((name) => strFromU8(before[name]!) !== strFromU8(now[name]!));
    expect(differ).toEqual(['word/document.xml']);
  });

  it('reads documents of any prefix, and of the strict form', () => {
    const parts = docxParts(p(`${run('The ')}${run('ministry', '<w:b/>')}${run(' opens.')}`));
    const other = parts['word/document.xml']!.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    const document = read(pack({ ...parts, 'word/document.xml': other }));
    expect(document.blocks[0]?.text).toBe('The ministry opens.');
    expect(
      written(
        document,
        all(document, (part) => part.toUpperCase()),
        'ar',
      ),
    ).toContain('<ns0:rPr><ns0:rFonts ns0:hint="cs"/>');
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        content
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    expect(read(pack(strict)).blocks[0]?.codes).toHaveLength(2);
  });
});

describe('links of fields', () => {
  const instructed = (...parts: readonly string[]): string =>
    p(parts.map((part) => `<w:r><w:instrText xml:space="preserve">${part}</w:instrText></w:r>`).join(''));
  const addresses = (content: string): readonly string[] => {
    const document = read(docx(p('Clinics open') + content));
    return docxFormat.links!(document)
      .filter(({ address }) => address !== 'https://example.org/clinics')
      .map(({ address, span }) => {
        expect(document.text.slice(span.start, span.end)).toBe(address.replaceAll('&', '&amp;'));
        return address;
      });
  };

  it.each([
    [' HYPERLINK "https://example.org/en/a?b&amp;c" '],
    [' HYPERLINK "https://example.org/en/a?b&amp;c" \\o "tip" '],
    [' HYPERLINK \\o "https://example.org/en/tip" "https://example.org/en/a?b&amp;c"'],
    [' HYPERLINK \\l "part" \\t _blank &quot;https://example.org/en/a?b&amp;c&quot; '],
    [' HYPERLINK \\n \\m \\o "say \\"yes\\"" "https://example.org/en/a?b&amp;c" '],
  ])('lead to the first quoted argument of no switch: %s', (own) => {
    expect(addresses(instructed(own))).toEqual(['https://example.org/en/a?b&c']);
    const attribute = own.replaceAll('"', '&quot;');
    expect(addresses(p(`<w:fldSimple w:instr="${attribute}">${run('Here')}</w:fldSimple>`))).toEqual([
      'https://example.org/en/a?b&c',
    ]);
  });

  it.each([
    [[' HYPERLINK "https://example.org/en', 'glish/x" ']],
    [[' HYPERLINK ', '"https://example.org/en"']],
    [[' HYPERLINK \\o "https://example.org/en" ', '"https://example.org/en/x"']],
    [[' HYPERLINK \\l "part" ']],
    [[' HYPERLINK "" \\l "part" ']],
  ])('stay where no run has the whole address: %j', (parts) => {
    expect(addresses(instructed(...parts))).toEqual([]);
  });
});

describe('what is refused', () => {
  const refused = (bytes: Uint8Array): unknown => {
    try {
      read(bytes);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  const withPart = (name: string, content: string): Uint8Array =>
    pack({ ...docxParts(p('Clinics open.')), [name]: content });

  it('says what is wrong, and where', () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)]);
    expect(refused(compound)).toMatchObject({ code: 'docx-is-doc' });
    const name = new Uint8Array(new Uint16Array([...'EncryptedPackage'].map((each) => each.charCodeAt(0))).buffer);
    expect(refused(new Uint8Array([...compound, ...name]))).toMatchObject({ code: 'docx-locked' });
    expect(refused(new Uint8Array([0x7b, 0x7d]))).toMatchObject({ code: 'docx-not-zip' });
    expect(refused(docx(p('Clinics open.')).subarray(0, 900))).toMatchObject({ code: 'docx-damaged' });
    const { 'word/document.xml': _, ...rest } = docxParts(p('Clinics open.'));
    expect(refused(pack(rest))).toMatchObject({ code: 'docx-part-missing', values: { part: 'word/document.xml' } });
    expect(refused(zipSync({ 'a.txt': new Uint8Array(3) }))).toMatchObject({ code: 'docx-part-missing' });
    expect(refused(withPart('../evil.xml', '<a/>'))).toMatchObject({ code: 'docx-unsafe-path' });
    expect(refused(withPart('word/bomb.xml', ' '.repeat((1 << 24) + 1)))).toMatchObject({ code: 'docx-bomb' });
    expect(refused(withPart('word/document.xml', '<w:document\n  <w:body/>'))).toMatchObject({
      code: 'docx-xml',
      file: 'release.docx',
      line: 2,
      values: { part: 'word/document.xml' },
    });
    expect(refused(withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toMatchObject({
      code: 'docx-doctype',
    });
    const deep = `${'<w:sdt>'.repeat(1000)}${'</w:sdt>'.repeat(1000)}`;
    expect(refused(docx(deep))).toMatchObject({ code: 'source-too-complex' });
    expect(refused(docx(p('')))).toMatchObject({ code: 'source-empty' });
  });

  it.each([
    `<w:ins w:id="1" w:author="A">${run('new')}</w:ins>`,
    '<w:del w:id="1" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>',
    '<w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>',
    `<w:moveTo w:id="1" w:author="A">${run('moved')}</w:moveTo>`,
  ])('refuses tracked changes: %s', (content) => {
    expect(refused(docx(p('One.') + p(content)))).toMatchObject({
      code: 'docx-tracked-changes',
      line: 2,
      values: { count: 1 },
    });
  });
});

describe('tracked changes that are accepted', () => {
  it('leave no trace in what is read or written', () => {
    const insertion = (content: string): string => `<w:ins w:id="1" w:author="A">${content}</w:ins>`;
    const deletion = '<w:del w:id="2" w:author="A"><w:r><w:delText>secret</w:delText></w:r></w:del>';
    const mark = (change: string): string => `<w:pPr><w:rPr>${change}</w:rPr></w:pPr>`;
    const bold = '<w:b/><w:rPrChange w:id="3" w:author="A"><w:rPr><w:i/></w:rPr></w:rPrChange>';
    const content =
      title +
      p(
        `${run('The ministry ')}${insertion(run('opens'))}${deletion}${run(' twelve', bold)}${run(' clinics in the north.')}`,
      ) +
      `<w:p>${mark('<w:del w:id="4" w:author="A"/>')}${run('It is the first ')}</w:p>${p('time, it said.')}` +
      table(row('a', 'b'), row('secret', 'd').replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="5"/></w:trPr>'));
    const bytes = docx(content, { 'word/header1.xml': p(`${run('Ministry')}${deletion}`) });
    const document = docxFormat.read(bytes, { path: 'a.docx', locale: 'en', names: new Set(), acceptChanges: true });
    expect(document.blocks.map(({ text: own }) => own)).toEqual([
      'Ministry opens clinics',
      'The ministry opens twelve clinics in the north.',
      'It is the first time, it said.',
      'a',
      'b',
      'Ministry',
    ]);
    expect(docxFormat.write(document, new Map())).toEqual(bytes);
    const after = unzipSync(docxFormat.write(document, new Map([[0, 'Kementerian']]), 'ms'));
    expect(
      Object.values(after)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toMatch(/secret|w:(?:ins|del|rPrChange)\b/u);
    expect(() => read(docxFormat.write(document, new Map([[0, 'Kementerian']]), 'ms'))).not.toThrow();
  });
});

const words = fc.constantFrom(
  'The ministry',
  ' ',
  '  ',
  'said\u00a0so',
  '部长说',
  'وزارة',
  '👩‍⚕️',
  '&',
  '<b>',
  ']]>',
  '\u2011',
  '"',
);
const runProperties = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:lang w:val="ms-MY"/>', '<w:u w:val="single"/>');
const runs = fc.tuple(words, runProperties).map(([word, properties]) => run(word, properties));
const inlines = fc.oneof(
  { weight: 6, arbitrary: runs },
  runs.map(link),
  runs.map((content) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`),
  fc.constantFrom(
    r('<w:tab/>'),
    r('<w:br/>'),
    r('<w:br w:type="page"/>'),
    r('<w:footnoteReference w:id="2"/>'),
    '<w:bookmarkStart w:id="1" w:name="a"/>',
    '<w:bookmarkEnd w:id="1"/>',
    '<w:proofErr w:type="spellEnd"/>',
    field('DATE', '4'),
    field('HYPERLINK "https://example.org"', 'here'),
    r('<w:fldChar w:fldCharType="end"/>'),
    r('<w:t> trimmed </w:t><w:cr/><w:t xml:space="preserve"> kept </w:t>'),
    r('<w:t><![CDATA[raw & <b>]]>&#x4e2d;</w:t>'),
    picture('A map'),
    box(p('boxed')),
    '<w:smartTag w:element="place"><w:r><w:t>Geneva</w:t></w:r></w:smartTag>',
  ),
);
const paragraphs = fc
  .tuple(fc.array(inlines, { maxLength: 6 }), fc.constantFrom('', 'Title', 'Heading1', 'Quote'))
  .map(([content, style]) => p(content.join('') || '<w:r/>', style));
const bodies = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraphs },
      fc.tuple(paragraphs, paragraphs).map(([a, b]) => table(row(a, b), row(b, a))),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join('\r\n\t'));

describe('laws', () => {
  const readable = (content: string): SourceDocument | undefined => {
    try {
      return read(docx(content));
    } catch {
      return undefined;
    }
  };

  it('writes the same bytes without targets', () => {
    fc.assert(
      fc.property(bodies, (content) => {
        const bytes = docx(content);
        const document = readable(content);
        if (document !== undefined) expect(docxFormat.write(document, new Map())).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('says the same when every block is written as it is', () => {
    fc.assert(
      fc.property(bodies, (content) => {
        const document = readable(content);
        if (document === undefined) return;
        const again = read(
          docxFormat.write(
            document,
            all(document, (part) => part),
          ),
        );
        expect(again.blocks.map(({ role, text: own }) => [role, own])).toEqual(
          document.blocks.map(({ role, text: own }) => [role, own]),
        );
        expect(again.blocks.map(({ codes }) => codes?.map(({ disp }) => disp))).toEqual(
          document.blocks.map(({ codes }) => codes?.map(({ disp }) => disp)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('writes well-formed documents whatever becomes of codes', () => {
    const order = fc.infiniteStream(fc.nat(7));
    fc.assert(
      fc.property(bodies, order, fc.constantFrom('ms', 'ar', 'ja'), (content, stream, locale) => {
        const document = readable(content);
        if (document === undefined) return;
        const targets = new Map(
          document.blocks.map(({ codes = [] }, at) => {
            const some = [...stream.take(5)].filter((number) => number < codes.length).map(code);
            return [at, [text('a <b> & '), ...some, text(' \u0001]]>"')]] as const;
          }),
        );
        expect(() => read(docxFormat.write(document, targets, locale))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
