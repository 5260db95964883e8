import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import type { XliffFault } from '../../src/xliff/conformance.ts';
import { conformance } from './tree-conformance.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { readXliff } from '../../src/xliff/document.ts';
import { corpora, haveCorpora } from './outside.ts';

/** Faults of a document with these units. */
function faultsOf(units: string, root = 'trgLang="ms"'): string[] {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" ${root}>
<file id="f">
${units}
</file></xliff>`;
  return conformance(readXliff(Buffer.from(text))).map(({ rule, line, column }) => `${rule}@${line}:${column}`);
}

const segment = (source: string, target?: string): string =>
  `<unit id="u"><segment id="s">
<source>${source}</source>
${target === undefined ? '' : `<target>${target}</target>`}
</segment></unit>`;

describe('conformance', () => {
  it.each([
    ['a clean unit', segment('Hello', 'Helo'), []],
    ['a unit id that stands twice', segment('a') + segment('b'), ['xliff-duplicate-unit-id@6:18']],
    ['an inline id that is the segment’s', segment('<ph id="s"/>'), ['xliff-duplicate-id@4:9']],
    ['a code without its end', segment('<sc id="1"/>a'), ['xliff-start-without-end@4:9']],
    ['an end before its start', segment('<ec startRef="1"/>a<sc id="1"/>'), ['xliff-end-before-start@4:9']],
    ['an end without a start', segment('a<ec startRef="1"/>'), ['xliff-end-without-start@4:10']],
    ['an annotation without its end', segment('<sm id="1" translate="no"/>a'), ['xliff-annotation-end-missing@4:9']],
    ['original data that is not there', segment('<ph id="1" dataRef="d1"/>'), ['xliff-unknown-data@4:9']],
    ['a sub-flow that is no unit', segment('<ph id="1" subFlows="u x"/>'), ['xliff-unknown-subflow@4:9']],
    ['a code that must stay', segment('<ph id="1" canDelete="no"/>a', 'b'), ['xliff-removed-code@5:1']],
    [
      'a code that must stay, in an emptied target',
      segment('<ph id="1" canDelete="no"/>a', ''),
      ['xliff-removed-code@5:1'],
    ],
    ['a target that is not begun', segment('<ph id="1" canDelete="no"/>a'), []],
    ['a copy of nothing', segment('a<ph id="2" copyOf="1"/>'), ['xliff-copy-of@4:10']],
    [
      'an id that means another code',
      segment('<ph id="1"/>a', '<mrk id="1" type="term">b</mrk>'),
      ['xliff-mismatched-target-id@5:9'],
    ],
    [
      'an attribute that is not of XLIFF',
      segment('a').replace('<segment', '<segment colour="red"'),
      ['xliff-unexpected-attribute@3:14'],
    ],
    ['a state that is none', segment('a').replace('<segment', '<segment state="done"'), ['xliff-invalid-value@3:14']],
    ['text where elements belong', segment('a').replace('<segment', 'text<segment'), ['xliff-stray-text@3:1']],
    ['a code point that XML can hold', segment('<cp hex="0041"/>'), ['xliff-code-point@4:9']],
  ])('%s', (_, units, expected) => {
    expect(faultsOf(units)).toEqual(expected);
  });

  it('wants a target language where there is a target', () => {
    expect(faultsOf(segment('a', 'b'), '')).toEqual(['xliff-target-language-missing@5:1']);
  });

  it('takes modules after the notes, where some tools put them, for a warning only', () => {
    const late = segment('a').replace('<segment', '<notes><note>n</note></notes><x:y xmlns:x="urn:x"/><segment');
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f">${late}</file></xliff>`;
    expect(conformance(readXliff(Buffer.from(text)))).toMatchObject([
      { rule: 'xliff-late-module', severity: 'warning', unit: 'u', file: 'f' },
    ]);
  });
});

describe('conformance of 1.2', () => {
  it('warns of what may go wrong, and refuses only a unit without a source', () => {
    const text = `<xliff><file original="f"><body>
<trans-unit id="1"><source>a<ex id="1"/></source></trans-unit>
<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source>
<target><mrk mtype="seg" mid="2">b</mrk></target></trans-unit>
<trans-unit id="2"/>
</body></file></xliff>`;
    const faults = conformance(readXliff(Buffer.from(text)));
    expect(faults.map(({ rule, severity, line }) => `${line}: ${severity} ${rule}`)).toEqual([
      '1: warning xliff-undeclared-version',
      '1: warning xliff-attribute-12',
      '1: warning xliff-target-language-12',
      '2: warning xliff-unpaired-code',
      '3: warning xliff-repeated-unit-id',
      '4: warning xliff-unknown-segment',
      '5: error xliff-source-missing',
    ]);
  });
});

interface Row {
  readonly file: string;
  readonly expect: 'valid' | 'invalid';
  readonly suspect?: string;
}

describe.skipIf(!haveCorpora)('the test suites of the standard', () => {
  const folder = join(corpora, 'dev');
  const rows = ['manifest.json', 'twins-manifest.json'].flatMap((name): Row[] =>
    haveCorpora ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row[]) : [],
  );

  it.each(['valid', 'invalid'] as const)('every %s file is judged so', (kind) => {
    const wrong = rows
      .filter((row) => row.expect === kind && row.suspect === undefined)
      .filter(({ file }) => isRefused(readFileSync(join(folder, file))) !== (kind === 'invalid'));
    expect(wrong).toEqual([]);
  });

  it('a stream finds what a tree does', () => {
    for (const { file } of rows) {
      const bytes = readFileSync(join(folder, file));
      const ofTree = faultsOrError(() => conformance(readXliff(bytes)));
      expect(
        faultsOrError(() => inspectXliff(bytes).faults),
        file,
      ).toEqual(ofTree);
    }
  });

  function faultsOrError(find: () => readonly XliffFault[]): unknown {
    try {
      return find();
    } catch (error) {
      if (error instanceof DragomanError) return error.code;
      throw error;
    }
  }

  function isRefused(bytes: Uint8Array): boolean {
    try {
      return conformance(readXliff(bytes)).some((fault) => fault.severity === 'error');
    } catch (error) {
      if (error instanceof DragomanError) return true;
      throw error;
    }
  }
});
