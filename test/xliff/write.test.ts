import { describe, expect, it } from 'vitest';
import xliffPackage from 'xliff';
import { textOf } from '../../src/model/content.ts';
import { DragomanError } from '../../src/model/error.ts';
import type { Translation } from '../../src/model/translation.ts';
import { conformance } from './tree-conformance.ts';
import { readXliff } from '../../src/xliff/document.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { writeTranslation } from '../../src/xliff/write.ts';
import { haveSchemas, schemaFaults } from './outside.ts';
import { release } from './release.ts';

const SCHEMAS = {
  '1.2': 'xliff-1.2/xliff-core-1.2-strict.xsd',
  '2.0': 'xliff-2.0-2.1/all.xsd',
  '2.1': 'xliff-2.0-2.1/all.xsd',
  '2.2': 'xliff-2.2/all.xsd',
} as const;

const versions = ['1.2', '2.0', '2.1', '2.2'] as const;

describe('a new document', () => {
  it.skipIf(!haveSchemas).each(versions)('is valid by the schema of %s', (version) => {
    expect(schemaFaults(writeTranslation(release, { version }), SCHEMAS[version])).toBe('');
  });

  it.skipIf(!haveSchemas)('is valid in the shape for OmegaT', () => {
    const bytes = Buffer.from(writeTranslation(release, { version: '1.2', profile: 'omegat3' }));
    expect(schemaFaults(bytes, SCHEMAS['1.2'])).toBe('');
    expect(bytes.toString()).toContain('<target><x id="1"');
  });

  it.each(versions)('conforms to the standard in %s', (version) => {
    expect(conformance(readXliff(writeTranslation(release, { version })))).toEqual([]);
  });

  it('has each unit, segment, source and target on its own line', () => {
    const { units } = release;
    expect(Buffer.from(writeTranslation({ ...release, units: units.slice(3) }, { version: '2.1' })).toString()).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="en" trgLang="ms">',
        ' <file id="2010-11-06-declaration" original="source/2010-11-06-declaration.txt">',
        '  <mda:metadata>',
        '   <mda:metaGroup category="dragoman">',
        '    <mda:meta type="source-digest">sha256-abc</mda:meta>',
        '   </mda:metaGroup>',
        '  </mda:metadata>',
        '  <notes>',
        '   <note>The English text prevails.</note>',
        '  </notes>',
        '  <unit id="u7a8b" type="dragoman:string" translate="no">',
        '   <segment id="s1">',
        '    <source>people</source>',
        '   </segment>',
        '  </unit>',
        ' </file>',
        '</xliff>',
        '',
      ].join('\n'),
    );
  });

  it('writes a span within a segment as pc, and one that goes on into the next as sc and ec', () => {
    const text = Buffer.from(writeTranslation(release, { version: '2.1' })).toString();
    expect(text).toContain('<pc id="2" type="link">the list</pc>');
    expect(text).toContain('<sc id="2" dataRef="d2" type="fmt" subType="xlf:b"/>');
  });

  it('has locale filters in 2.1, and none in 2.0, which has no ITS module', () => {
    expect(Buffer.from(writeTranslation(release, { version: '2.1' })).toString()).toContain(
      'its:localeFilterList="ms, zh-*"',
    );
    expect(Buffer.from(writeTranslation(release, { version: '2.0' })).toString()).not.toContain('its:');
  });

  it('refuses a character that a note can not hold', () => {
    const unit = { ...release.units[0]!, notes: [{ text: 'bell \u0007' }] };
    const write = () => writeTranslation({ ...release, units: [unit] }, { version: '2.1' });
    expect(write).toThrow(DragomanError);
    expect(write).toThrow(expect.objectContaining({ code: 'xliff-forbidden-character' }));
  });
});

describe('a document of 1.2', () => {
  it('reads back with the same text, segments and codes', () => {
    const [read] = readTranslations(writeTranslation(release, { version: '1.2' }));
    expect(read).toMatchObject({ release: release.release, sourceLocale: 'en', targetLocale: 'ms' });
    for (const [index, unit] of read!.units.entries()) {
      const written = release.units[index]!;
      expect(unit).toMatchObject({ id: written.id, role: written.role, translate: written.translate });
      expect(unit.parts.map((part) => [part.kind, textOf(part.source)])).toEqual(
        written.parts.map((part) => [part.kind, textOf(part.source)]),
      );
      const codes = (part: (typeof unit.parts)[number]) =>
        part.source.filter(({ kind }) => kind === 'ph' || kind === 'sc' || kind === 'ec').map(({ kind }) => kind);
      expect(unit.parts.map(codes)).toEqual(written.parts.map(codes));
    }
    expect(read!.units[0]!.parts[0]).toMatchObject({ state: 'reviewed', target: release.units[0]!.parts[0]!.target });
    expect(read!.units[0]!.size).toEqual({ maximum: 60, unit: 'codepoints' });
  });
});

describe('the npm package xliff, an independent reader', () => {
  /** One segment a unit, plain text: all that it can see. */
  const flat: Translation = {
    release: 'flat',
    sourceLocale: 'en',
    targetLocale: 'ar',
    units: ['One & two', 'a "quoted" <word>', '  spaces  kept ', 'مرحبا'].map((text, index) => ({
      id: `k${index}`,
      parts: [
        {
          kind: 'segment',
          id: 's1',
          source: [{ kind: 'text', text }],
          target: [{ kind: 'text', text: `${text}!` }],
          state: 'initial',
        },
      ],
      originalData: {},
      notes: [],
      translate: true,
      canResegment: true,
    })),
  };
  const expected = Object.fromEntries(
    flat.units.map(({ id, parts: [part] }) => [id, { source: textOf(part!.source), target: textOf(part!.target!) }]),
  );

  it.each(['2.0', '1.2'] as const)('sees what we wrote in %s', async (version) => {
    const text = Buffer.from(writeTranslation(flat, { version }))
      .toString()
      .replace(/ *<seg-source>.*<\/seg-source>\n/g, '');
    const plain = text.replace(/<mrk mtype="seg" mid="s1">(.*?)<\/mrk>/g, '$1');
    const read = version === '2.0' ? await xliffPackage.xliff2js(plain) : await xliffPackage.xliff12ToJs(plain);
    const units = Object.entries(
      Object.values(read.resources)[0] as Record<string, { source: string; target: string }>,
    );
    expect(Object.fromEntries(units.map(([id, { source, target }]) => [id, { source, target }]))).toEqual(expected);
  });
});
