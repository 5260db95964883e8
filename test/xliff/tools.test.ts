import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentOf, textOf, type Content } from '../../src/model/content.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { readXliff, writeXliff } from '../../src/xliff/document.ts';
import { editXliff, type XliffEdit } from '../../src/xliff/edit.ts';
import { readTranslations, translationsOf } from '../../src/xliff/translations.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/xliff/${name}`, import.meta.url));

/** State, source and target of each segment, with the number of codes in the source. */
function shown(bytes: Uint8Array): readonly unknown[] {
  return readTranslations(bytes).flatMap(({ units }) =>
    units.flatMap((unit) =>
      segmentsOf(unit).map(({ state, source, target }) => [
        unit.id,
        state,
        textOf(source),
        target && textOf(target),
        source.filter(({ kind }) => kind !== 'text').length,
      ]),
    ),
  );
}

function edited(bytes: Uint8Array, ...edits: readonly XliffEdit[]): string {
  return Buffer.from(writeXliff(editXliff(readXliff(bytes), edits))).toString();
}

describe('a file of Xcode', () => {
  const bytes = fixture('xcode.xliff');

  it('is read with its files, keys and notes', () => {
    expect(shown(bytes)).toEqual([
      ['%lld new letters', 'initial', '%lld new letters', undefined, 0],
      ['Read & reply', 'initial', 'Read & reply', 'Baca & balas', 0],
      ['CFBundleName', 'translated', 'Reader', 'Pembaca', 0],
    ]);
    const notes = readTranslations(bytes).flatMap(({ units }) =>
      units.map((unit) => unit.notes.map(({ text }) => text)),
    );
    expect(notes).toEqual([['Shown on the badge.'], [''], ['Bundle name']]);
  });

  it('takes a target before its note, and keeps every other byte', () => {
    const after = edited(
      bytes,
      { kind: 'target', at: { unit: '%lld new letters' }, content: contentOf('%lld surat baharu') },
      {
        kind: 'target',
        at: { file: 'Reader/en.lproj/InfoPlist.strings', unit: 'CFBundleName' },
        content: contentOf('B'),
      },
      { kind: 'state', at: { unit: 'CFBundleName' }, state: 'final' },
    );
    expect(after).toBe(
      bytes
        .toString()
        .replace('%lld new letters</source>', '$&\n        <target>%lld surat baharu</target>')
        .replace('state="translated">Pembaca', 'state="final">B'),
    );
  });
});

describe('a file of Angular', () => {
  const bytes = fixture('angular.xlf');

  it('is read with its placeholders, description and meaning', () => {
    expect(shown(bytes)).toEqual([
      ['greeting', 'initial', 'Hello !', undefined, 3],
      [
        '8286541234567890123',
        'final',
        '{VAR_PLURAL, plural, =0 {no letters} =1 {one letter} other { letters}}',
        '{VAR_PLURAL, plural, =0 {tiada surat} other { surat}}',
        1,
      ],
    ]);
    expect(readTranslations(bytes)[0]!.units[0]!.notes).toEqual([
      { text: 'Above the letters', category: 'description', priority: 1 },
      { text: 'salutation', category: 'meaning', priority: 1 },
    ]);
  });

  it('takes a target with its own placeholders, and keeps every other byte', () => {
    const source = segmentsOf(translationsOf(readXliff(bytes))[0]!.units[0]!)[0]!.source;
    const target: Content = source.map((inline) =>
      inline.kind === 'text' && inline.text === 'Hello ' ? { kind: 'text', text: 'Helo ' } : inline,
    );
    const written = /<source>(Hello .*)<\/source>/.exec(bytes.toString())![1]!.replace('Hello', 'Helo');
    expect(edited(bytes, { kind: 'target', at: { unit: 'greeting' }, content: target })).toBe(
      bytes.toString().replace('!</source>', () => `!</source>\n        <target>${written}</target>`),
    );
  });
});

describe('a file of memoQ', () => {
  const bytes = fixture('memoq.mqxliff');

  it('is read with memoQ’s own states', () => {
    expect(shown(bytes)).toEqual([
      ['1', 'translated', 'See page 5.', 'Lihat muka surat 5.', 2],
      ['2', 'initial', 'Nobody was left out.', '', 0],
    ]);
  });

  it('takes targets and states as memoQ writes them, and keeps every other byte', () => {
    const after = edited(
      bytes,
      { kind: 'target', at: { unit: '2' }, content: contentOf('Tiada siapa yang ketinggalan.') },
      { kind: 'state', at: { unit: '2' }, state: 'reviewed' },
    );
    expect(after).toBe(
      bytes
        .toString()
        .replace(
          '<target xml:space="preserve"/>',
          '<target xml:space="preserve">Tiada siapa yang ketinggalan.</target>',
        )
        .replace('NotStarted', 'Reviewer1Confirmed'),
    );
    for (const state of ['initial', 'translated', 'reviewed', 'final'] as const) {
      const [[, read]] = shown(Buffer.from(edited(bytes, { kind: 'state', at: { unit: '1' }, state }))) as [
        [string, string],
      ];
      expect(read).toBe(state);
    }
  });
});

describe('the state of any unit of 1.2', () => {
  const unit = (attributes: string, state: string): Buffer =>
    Buffer.from(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="ms" datatype="x"><body><trans-unit id="a"${attributes}><source>A</source><target${state}>B</target></trans-unit></body></file></xliff>`,
    );

  it.each([
    ['', ''],
    ['', ' state="final"'],
    [' approved="yes"', ' state="translated"'],
    [' approved="yes"', ''],
  ])('is read as it was set, where the unit has%s and the target%s', (attributes, stated) => {
    for (const state of ['initial', 'translated', 'reviewed', 'final'] as const) {
      const after = edited(unit(attributes, stated), { kind: 'state', at: { unit: 'a' }, state });
      expect(segmentsOf(readTranslations(Buffer.from(after))[0]!.units[0]!)[0]!.state).toBe(state);
    }
  });
});

it.each(['xcode.xliff', 'angular.xlf', 'memoq.mqxliff'])('%s keeps its bytes', (name) => {
  const bytes = fixture(name);
  expect(Buffer.from(writeXliff(readXliff(bytes)))).toEqual(bytes);
});
