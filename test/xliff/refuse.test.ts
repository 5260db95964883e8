import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { DragomanError } from '../../src/model/error.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { readXliff } from '../../src/xliff/document.ts';
import { readTranslations } from '../../src/xliff/translations.ts';

const WHOLE =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">\n' +
  '<file id="f"><unit id="u"><segment><source>caf\u00E9</source></segment></unit></file></xliff>\n';

function refusal(bytes: Uint8Array | string): Partial<DragomanError> {
  try {
    readTranslations(Buffer.from(bytes), { path: 'returned.xlf' });
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    const { code, file, line, column, values, excerpt } = error;
    return { code, file, line, column, values, excerpt };
  }
  return {};
}

describe('input that can’t be used', () => {
  it.each([
    ['', { code: 'xliff-empty' }],
    [' \n', { code: 'xliff-empty' }],
    ['plain text', { code: 'xliff-not-well-formed', line: 1 }],
    [
      WHOLE.replace('</source>', '</target>'),
      { code: 'xliff-not-well-formed', line: 2, column: 56, excerpt: expect.stringContaining('</target>') },
    ],
    [WHOLE.replace('café', 'caf&eacute;'), { code: 'xliff-not-well-formed', line: 2 }],
    [
      `<!DOCTYPE xliff [<!ENTITY e SYSTEM "file:///etc/passwd">]>${WHOLE}`,
      { code: 'xliff-doctype', line: 1, column: 1 },
    ],
    ['<html><body/></html>', { code: 'xliff-not-xliff', line: 1, column: 1 }],
    ['<xliff xmlns="constructor" version="2.0"/>', { code: 'xliff-not-xliff' }],
    [WHOLE.replace('version="2.0"', 'version="3.0"'), { code: 'xliff-unknown-version', values: { version: '3.0' } }],
    [WHOLE.replace('urn:oasis:names:tc:xliff:document:2.0', ''), { code: 'xliff-no-namespace', line: 1, column: 1 }],
    [
      WHOLE.replace('document:2.0', 'document:1.2'),
      { code: 'xliff-wrong-namespace', values: expect.objectContaining({ version: '2.0' }) },
    ],
    [WHOLE.replace('version="2.0"', 'version="1.2"'), { code: 'xliff-wrong-namespace' }],
    [WHOLE.replace('café', 'a & b'), { code: 'xliff-ampersand', line: 2, column: 46 }],
    [WHOLE.replace('café', 'a&b; c & d'), { code: 'xliff-not-well-formed', line: 2 }],
    [WHOLE.replace('café', '<!-- & --><![CDATA[&]]>R&D'), { code: 'xliff-ampersand', line: 2, column: 68 }],
    [WHOLE.replace('id="u"', 'id="u" name="a & b"'), { code: 'xliff-ampersand', line: 2, column: 35 }],
    [WHOLE.replace('café', '&amp; & &amp;'), { code: 'xliff-ampersand', line: 2, column: 50 }],
    [WHOLE.replace('café', '\r\n&\n &'), { code: 'xliff-ampersand', line: 3, column: 1 }],
    [WHOLE.replace('café', '<ph id="1">'.repeat(300)), { code: 'xliff-too-deep', line: 2 }],
    [
      WHOLE.replace('<unit', `<unit ${Array.from({ length: 600 }, (_, i) => `a${i}=""`).join(' ')}`),
      { code: 'xliff-too-many-attributes' },
    ],
    [`<?xml version="1.0" encoding="klingon"?>${WHOLE}`, { code: 'xliff-unknown-encoding' }],
  ])('%j is refused with its place', (text, expected) => {
    expect(refusal(text)).toMatchObject({ file: 'returned.xlf', ...expected });
  });

  it('a file cut off anywhere is refused', () => {
    const bytes = Buffer.from(WHOLE.trim());
    for (let length = 1; length < bytes.length; length++) {
      expect(refusal(bytes.subarray(0, length)).code, `${length} bytes`).toMatch(
        /^xliff-(?:truncated|not-well-formed|encoding)$/,
      );
    }
  });

  it('bytes that the declared encoding does not allow are refused at their line and column', () => {
    expect(refusal(iconv.encode(WHOLE, 'latin1'))).toMatchObject({ code: 'xliff-encoding', line: 2, column: 47 });
  });

  it.each(['utf-16le', 'utf-16be', 'utf-8', 'windows-1252', 'shift_jis'])('%s is read as declared', (encoding) => {
    const text = encoding === 'shift_jis' ? WHOLE.replace('café', '日本') : WHOLE;
    const declared = `<?xml version="1.0" encoding="${encoding.replace(/[lb]e$/, '')}"?>\n${text}`;
    const bytes = iconv.encode(declared, encoding, { addBOM: encoding.startsWith('utf-16') });
    const [segment] = segmentsOf(readTranslations(bytes)[0]!.units[0]!);
    expect(textOf(segment!.source)).toBe(encoding === 'shift_jis' ? '日本' : 'café');
    expect(segment!.at).toEqual({ line: 3, column: 27 });
    expect(readXliff(bytes).encoding.label).toBe(encoding);
  });

  it('windows-1252 has its own quotation marks, and bytes that mean nothing', () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?>\n${WHOLE.replace('café', '“café’s” €')}`;
    const [segment] = segmentsOf(readTranslations(iconv.encode(text, 'windows-1252'))[0]!.units[0]!);
    expect(textOf(segment!.source)).toBe('“café’s” €');
    const bytes = iconv.encode(text.replace('€', '?'), 'windows-1252').map((byte) => (byte === 0x93 ? 0x81 : byte));
    expect(refusal(bytes)).toMatchObject({ code: 'xliff-encoding', line: 3, column: 44 });
  });
});
