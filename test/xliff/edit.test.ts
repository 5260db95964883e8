import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from '../laws.ts';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import { contentOf, textOf } from '../../src/model/content.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { annotateXliff } from '../../src/xliff/annotate.ts';
import type { Finding } from '../../src/model/finding.ts';
import { conformance } from './tree-conformance.ts';
import { readXliff, writeXliff } from '../../src/xliff/document.ts';
import type { XliffEdit } from '../../src/xliff/edit.ts';
import { editXliff } from '../../src/xliff/edit.ts';
import { readTranslations, translationsOf } from '../../src/xliff/translations.ts';
import { writeTranslation } from '../../src/xliff/write.ts';
import { content, translation } from './arbitraries.ts';
import { corpora, haveCorpora, haveSchemas, schemaFaults } from './outside.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/xliff/${name}`, import.meta.url));

function edited(bytes: Uint8Array, ...edits: XliffEdit[]): string {
  return Buffer.from(writeXliff(editXliff(readXliff(bytes), edits))).toString();
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): { removed: string; added: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}

describe('an edit', () => {
  const bytes = fixture('translators-tool.xlf');
  const before = bytes.toString();

  it('replaces a target and nothing else, with the codes written as the file writes them', () => {
    const target: Content = [
      { kind: 'sc', id: '1', dataRef: 'd1' },
      { kind: 'text', text: 'Dunia' },
      { kind: 'ec', startRef: '1', dataRef: 'd2' },
      { kind: 'ph', id: '2' },
    ];
    const after = edited(bytes, { kind: 'target', at: { unit: 'u1', segment: 's1' }, content: target });
    expect(after).toBe(
      before.replace(
        /(?<=<x:target>)Helo .*(?=<\/x:target>\n)/,
        '<x:pc id="1" dataRefStart="d1" dataRefEnd="d2" tool:colour="red">Dunia</x:pc><x:ph id="2"/>',
      ),
    );
  });

  it('fills an empty target and adds one that is not there', () => {
    const after = edited(
      bytes,
      { kind: 'target', at: { unit: 'u1', segment: 's2' }, content: contentOf('1 < 2\u001B') },
      { kind: 'target', at: { file: 'release', unit: 'u1', segment: 's3' }, content: contentOf('Selamat jalan') },
      { kind: 'state', at: { unit: 'u1', segment: 's3' }, state: 'translated' },
      { kind: 'state', at: { unit: 'u1', segment: 's1' }, state: 'final' },
    );
    expect(after).toBe(
      before
        .replace('<x:target/>', '<x:target>1 &lt; 2<x:cp hex="001B"/></x:target>')
        .replace('<x:segment\n          id="s3">', '<x:segment state="translated"\n          id="s3">')
        .replace('Good-bye</x:source>', 'Good-bye</x:source>\n        <x:target>Selamat jalan</x:target>')
        .replace('state="translated">\n        <x:source>Hello', 'state="final">\n        <x:source>Hello'),
    );
  });

  it('adds a note', () => {
    const note: XliffEdit = { kind: 'note', at: { unit: 'u0' }, note: { text: 'As before', category: 'memory' } };
    const added = '<x:notes><x:note category="memory">As before</x:note></x:notes>';
    expect(edited(bytes, note)).toBe(before.replace("<x:unit id='u0' >", `$&${added}`));
  });

  it('of an edited document starts from what would be written', () => {
    const at = { unit: 'u1', segment: 's3' };
    const once = editXliff(readXliff(bytes), [{ kind: 'target', at, content: contentOf('a') }]);
    const twice = editXliff(once, [{ kind: 'target', at, content: contentOf('b') }]);
    expect(segmentsOf(translationsOf(readXliff(writeXliff(twice)))[0]!.units[1]!)[2]!.target).toEqual(contentOf('b'));
  });

  it.skipIf(!haveSchemas)('marks segments with findings that another tool can read', () => {
    const finding = (segment: string, check: string): Finding => ({
      id: `${check}-${segment}`,
      check,
      type: 'numbers',
      severity: 'error',
      file: 'release',
      unit: 'u1',
      segment,
      line: 1,
      column: 1,
      evidence: {},
      message: { key: check, values: { number: '12 billion' } },
    });
    const findings = [finding('s1', 'numbers'), finding('s1', 'facts'), finding('s3', 'numbers')];
    const annotated = annotateXliff(
      readXliff(bytes),
      findings,
      ({ message: { key, values } }) => `${key}: "${values['number']}"`,
    );
    const after = Buffer.from(writeXliff(annotated));
    expect(schemaFaults(after, 'xliff-2.0-2.1/all.xsd')).toBe('');
    expect(conformance(readXliff(after))).toEqual([]);
    expect(after.toString()).toContain('version="2.1"');
    expect(after.toString()).toContain(
      '<its:locQualityIssue locQualityIssueType="numbers" locQualityIssueComment="facts: &quot;12 billion&quot;" locQualityIssueSeverity="100"/>',
    );
    const texts = (of: Uint8Array) =>
      segmentsOf(readTranslations(of)[0]!.units[1]!).map(({ source }) => textOf(source));
    expect(texts(after)).toEqual(texts(bytes));
  });

  it('refuses a place that is not there', () => {
    const edit = { kind: 'state', at: { unit: 'u9' }, state: 'final' } as const;
    expect(() => editXliff(readXliff(bytes), [edit])).toThrow(expect.objectContaining({ code: 'xliff-no-such-place' }));
  });

  it('changes 1.2 with the file’s own codes, in a segment’s mark, and Trados’ state', () => {
    const sdl = fixture('trados.sdlxliff');
    const target: Content = [
      { kind: 'sc', id: '1' },
      { kind: 'text', text: 'Unit' },
      { kind: 'ec', startRef: '1' },
    ];
    const after = edited(
      sdl,
      { kind: 'target', at: { unit: 'a', segment: '2' }, content: contentOf('Satu & sama') },
      { kind: 'state', at: { unit: 'a', segment: '2' }, state: 'translated' },
      { kind: 'target', at: { unit: 'b' }, content: target },
    );
    expect(after).toBe(
      sdl
        .toString()
        .replace('Dalam satu perenggan.', 'Satu &amp; sama')
        .replace('ApprovedSignOff', 'Translated')
        .replace(/(?<="signed-off">).*?(?=<\/target>)/, '<bpt id="1">&lt;i&gt;</bpt>Unit<ept id="1">&lt;/i&gt;</ept>'),
    );
  });

  it.each(['utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'])('is encoded in %s, or as references', (encoding) => {
    const text = before.replace("encoding='UTF-8'", `encoding='${encoding.replace(/[lb]e$/, '')}'`);
    const encode = (what: string): Buffer => iconv.encode(what, encoding, { addBOM: encoding.startsWith('utf-16') });
    const document = editXliff(readXliff(encode(text)), [
      { kind: 'target', at: { unit: 'u1', segment: 's3' }, content: contentOf('café 日本 👋') },
    ]);
    const written = writeXliff(document);
    expect(segmentsOf(readTranslations(written)[0]!.units[1]!)[2]!.target).toEqual(contentOf('café 日本 👋'));
    const lacks = { 'windows-1252': 'café &#26085;&#26412; &#128075;', shift_jis: 'caf&#233; 日本 &#128075;' }[
      encoding
    ];
    const added = `\n        <x:target>${lacks ?? 'café 日本 👋'}</x:target>`;
    expect(Buffer.from(written)).toEqual(encode(text.replace('Good-bye</x:source>', `Good-bye</x:source>${added}`)));
  });

  it('survives in any document, and all else stays', () => {
    fc.assert(
      fc.property(translation, content, fc.nat(), (whole, target, pick) => {
        const units = whole.units.map((unit, index) => ({ ...unit, id: `u${index}` }));
        const unit = units[pick % Math.max(1, units.length)];
        const segment = unit && segmentsOf(unit)[0];
        fc.pre(segment !== undefined && segmentsOf(unit!).filter(({ id }) => id === segment.id).length === 1);
        const written = Buffer.from(writeTranslation({ ...whole, units }, { version: '2.1' }));
        const at = { unit: unit!.id, segment: segment.id };
        const after = writeXliff(editXliff(readXliff(written), [{ kind: 'target', at, content: target }]));
        const read = readTranslations(after)[0]!.units.find(({ id }) => id === at.unit)!;
        expect(textOf(segmentsOf(read)[0]!.target!)).toBe(textOf(target));
        const { removed, added } = difference(written.toString(), Buffer.from(after).toString());
        expect(removed + added).not.toContain('<source');
      }),
    );
  });
});

describe.skipIf(!haveCorpora)('files of real tools', () => {
  const folder = join(corpora, 'real');
  const names = haveCorpora ? readdirSync(folder).filter((name) => name !== 'manifest.json') : [];

  it.each(names)('%s keeps its bytes, and all but one target when that is replaced', (name) => {
    const bytes = readFileSync(join(folder, name));
    const document = readXliff(bytes);
    expect(Buffer.from(writeXliff(document)).equals(bytes)).toBe(true);
    for (const { units } of translationsOf(document)) {
      for (const unit of units) {
        for (const { id, target, source } of segmentsOf(unit)) {
          const edit: XliffEdit = { kind: 'target', at: { unit: unit.id, segment: id }, content: target ?? source };
          const after = readXliff(writeXliff(editXliff(document, [edit])));
          const { removed, added } = difference(document.text, after.text);
          expect(`${removed}${added}`).not.toMatch(/<(?:\w+:)?(?:source|seg-source|trans-unit|unit)\b/);
          const read = translationsOf(after)
            .flatMap((one) => one.units)
            .find((one) => one.id === unit.id);
          expect(textOf(segmentsOf(read!).find((one) => one.id === id)!.target!)).toBe(textOf(target ?? source));
        }
      }
    }
  });
});
