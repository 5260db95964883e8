import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { conformance } from './tree-conformance.ts';
import { readXliff } from '../../src/xliff/document.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { readTranslations, translationsOf } from '../../src/xliff/translations.ts';
import { corpora, haveCorpora } from './outside.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/xliff/${name}`, import.meta.url));

describe('a file of a translator’s tool', () => {
  const bytes = fixture('translators-tool.xlf');
  const [translation] = readTranslations(bytes);
  const [boilerplate, unit] = translation!.units;

  it('gives units in groups too, with what they inherit', () => {
    expect(translation).toMatchObject({ release: 'release', sourceLocale: 'en', targetLocale: 'ms' });
    expect(boilerplate).toMatchObject({ id: 'u0', translate: false });
    expect(segmentsOf(boilerplate!)[0]!.id).toBe('s1');
  });

  it('flattens content and resolves what stands for characters', () => {
    const [first, second] = segmentsOf(unit!);
    expect(first!.source).toEqual([
      { kind: 'text', text: 'Hello ' },
      { kind: 'sc', id: '1', dataRef: 'd1' },
      { kind: 'text', text: 'world' },
      { kind: 'ec', startRef: '1', dataRef: 'd2' },
      { kind: 'ph', id: '2' },
      { kind: 'text', text: '.' },
    ]);
    expect(second).toMatchObject({
      id: 's2',
      source: [{ kind: 'text', text: '1 < 2 A\u001B!' }],
      target: [],
      state: 'initial',
    });
  });

  it('keeps notes, original data and elements that are not ours', () => {
    expect(unit!.notes).toEqual([{ id: 'n1', category: 'style', text: 'Formal, please' }]);
    expect(unit!.originalData).toEqual({ d1: '<b>', d2: '</b>' });
    expect(unit!.extensions).toEqual([
      expect.stringContaining('<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:x='),
      '<tool:history xmlns:tool="urn:example:tool"><!-- kept --><tool:by name="A &amp; B"/></tool:history>',
    ]);
  });

  it('knows where units, segments and targets stand', () => {
    expect(unit!.at).toEqual({ line: 9, column: 5 });
    const [first, , third] = segmentsOf(unit!);
    expect(first).toMatchObject({ at: { line: 16, column: 7 }, targetAt: { line: 18, column: 9 } });
    expect(third).toMatchObject({ at: { line: 25, column: 7 }, targetAt: { line: 27, column: 9 } });
  });

  it('conforms to the standard', () => {
    expect(conformance(readXliff(bytes))).toEqual([]);
  });
});

describe('a file of 1.2', () => {
  const [translation] = translationsOf(readXliff(fixture('trados.sdlxliff')));
  const [segmented, bare] = translation!.units;

  it('gives segments from seg-source, their targets in the order of the target, and Trados’ states', () => {
    expect(translation).toMatchObject({ release: 'release.txt', sourceLocale: 'en-US', targetLocale: 'ms-MY' });
    expect(segmented!.parts.map(({ kind }) => kind)).toEqual([
      'ignorable',
      'segment',
      'ignorable',
      'segment',
      'ignorable',
    ]);
    const [first, second] = segmentsOf(segmented!);
    expect(first).toMatchObject({ id: '1', target: [{ text: 'Dua ayat.' }], state: 'translated', order: 4 });
    expect(second).toMatchObject({ id: '2', target: [{ text: 'Dalam satu perenggan.' }], state: 'final', order: 2 });
  });

  it('drops the indent that a tool puts around segments', () => {
    const text = `<xliff version="1.2"><file original="f"><body><trans-unit id="1"><source>A. B.</source><seg-source>
      <mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk>
    </seg-source></trans-unit></body></file></xliff>`;
    const [unit] = readTranslations(Buffer.from(text))[0]!.units;
    expect(unit!.parts.map((part) => textOf(part.source))).toEqual(['A.', ' ', 'B.']);
  });

  it('gives native codes as original data, and notes, and states', () => {
    expect(bare).toMatchObject({ translate: false, originalData: { d1: '<i>', d2: '</i>' } });
    expect(bare!.notes).toEqual([{ text: 'Check the term', category: 'Editor', priority: 2 }]);
    expect(segmentsOf(bare!)[0]).toMatchObject({
      state: 'reviewed',
      source: [
        { kind: 'text', text: 'Bare ' },
        { kind: 'sc', id: '1', dataRef: 'd1' },
        { kind: 'text', text: 'unit' },
        { kind: 'ec', startRef: '1', dataRef: 'd2' },
      ],
    });
  });
});

/** Counted by eye and by search in the files: units, segments, targets, notes, states. */
const GOLDEN: readonly [string, string, number, number, number, number, Record<string, number>][] = [
  ['TypesXLIFF__terminology.docx.xlf', '2.1', 21, 21, 0, 0, { initial: 21 }],
  ['okapi__OnTramTest01.xlf', '1.2', 88, 88, 88, 0, { initial: 88 }],
  ['okapi__PAS-10-Test01.xlf', '1.0', 158, 158, 0, 0, { initial: 158 }],
  ['okapi__Project_Playground_09-11-2020.xlf2', '2.0', 1, 1, 0, 2, { initial: 1 }],
  ['okapi__RB-12-Test02.xlf', '1.2', 9, 11, 7, 0, { initial: 11 }],
  ['okapi__StatusSample.docx.xlf', '1.2', 8, 8, 8, 0, { initial: 5, reviewed: 3 }],
  ['okapi__Typo3Draft.xlf', '1.2', 6, 6, 4, 0, { initial: 6 }],
  ['okapi__UTF8WithBOM16001.sdlxliff', '1.2', 11, 11, 1, 0, { initial: 11 }],
  ['okapi__altTrans-100.xlf', '1.2', 1, 1, 1, 0, { initial: 1 }],
  ['okapi__sampe_sch.xliff', '1.2', 1, 1, 1, 0, { initial: 1 }],
  ['okapi__test.txt_en-US_fr-FR.sdlxliff', '1.2', 3, 7, 5, 0, { initial: 3, translated: 2, final: 2 }],
  ['okapi__test3_pt_BZ.xlf', '1.2', 4, 4, 4, 0, { initial: 4 }],
  [
    'xliff-parser__Test_stati_sdlxliff.txt_it-IT_en-US.sdlxliff',
    '1.2',
    31,
    31,
    15,
    0,
    { initial: 25, translated: 2, reviewed: 2, final: 2 },
  ],
  ['xliff-parser__entities.xliff', '1.2', 2, 2, 2, 0, { final: 2 }],
  ['xliff-parser__pc-slash.xlf', '2.0', 1, 2, 2, 0, { translated: 2 }],
  ['xliff-parser__uber-v2.xliff', '2.0', 9, 10, 10, 2, { final: 10 }],
  [
    'xliff-parser__xliff12-with-segment-state.xliff',
    '1.2',
    10,
    10,
    10,
    0,
    { initial: 7, translated: 1, reviewed: 1, final: 1 },
  ],
];

describe.skipIf(!haveCorpora)('a file of a real tool', () => {
  it.each(GOLDEN.filter(([name]) => existsSync(join(corpora, 'real', name))))(
    '%s is seen as an eye sees it',
    (name, version, units, segments, targets, notes, states) => {
      const bytes = readFileSync(join(corpora, 'real', name));
      const { translations, faults, version: read } = inspectXliff(bytes);
      const all = translations.flatMap((translation) => translation.units);
      const parts = all.flatMap(segmentsOf);
      const counts: Record<string, number> = {};
      for (const { state } of parts) counts[state] = (counts[state] ?? 0) + 1;
      expect([read, all.length, parts.length, parts.filter(({ target }) => target !== undefined).length]).toEqual([
        version,
        units,
        segments,
        targets,
      ]);
      expect(all.reduce((sum, unit) => sum + unit.notes.length, 0)).toBe(notes);
      expect(counts).toEqual(states);
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(translationsOf(readXliff(bytes))).toEqual(translations);
    },
  );
});
