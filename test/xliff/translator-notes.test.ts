import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { textOf, type Content, type Inline, type Sm } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { conformance } from './tree-conformance.ts';
import { readXliff } from '../../src/xliff/document.ts';
import type { UnitNotes, SourceMark } from '../../src/xliff/common/translator-notes.ts';
import { addTranslatorNotes, removeTranslatorNotes } from '../../src/xliff/common/translator-notes.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { writeTranslation, type WriteOptions } from '../../src/xliff/write.ts';
import { unit as anyUnit } from './arbitraries.ts';
import { haveSchemas, schemaFaults } from './outside.ts';
import { release } from './release.ts';

const term = {
  source: 'South–South',
  translations: ['Selatan-Selatan', 'Selatan & Selatan'],
  definition: 'of <states>',
};

const source: Content = [
  { kind: 'text', text: 'UNICEF and ' },
  { kind: 'sc', id: '1', type: 'link' },
  { kind: 'text', text: 'South' },
  { kind: 'ec', startRef: '1' },
  { kind: 'text', text: '–South at unicef.org.' },
];

const unit: Unit = {
  id: 'u1',
  parts: [{ kind: 'segment', id: 's1', source, state: 'initial' }],
  originalData: {},
  notes: [{ text: 'from the desk' }],
  translate: true,
  canResegment: true,
  extensions: ['<x:a xmlns:x="urn:x"/>'],
};

const guidance: UnitNotes = {
  notes: [
    { about: 'place', text: 'This is the headline.' },
    { about: 'facts', text: 'one\ntwo' },
  ],
  marks: [
    { segment: 's1', start: 0, end: 6 },
    { segment: 's1', start: 11, end: 22, term },
    { segment: 's1', start: 26, end: 36 },
  ],
};

const forms: readonly WriteOptions[] = [
  { version: '1.2' },
  { version: '1.2', profile: 'omegat3' },
  { version: '2.0', outgoing: true },
  { version: '2.1', outgoing: true },
  { version: '2.2', outgoing: true },
];

const written = (options: WriteOptions): string =>
  Buffer.from(writeTranslation({ ...release, units: [unit] }, { ...options, unitNotes: () => guidance })).toString();

const never = (): boolean => false;

/** A content as one line, annotations by their ids. */
function shown(content: Content = []): string {
  const one = (inline: Inline): string => {
    if (inline.kind === 'text') return inline.text;
    if (inline.kind === 'sm') return `[${inline.id} `;
    return inline.kind === 'em' ? ']' : '';
  };
  return content.map(one).join('');
}

describe('what a translator is told', () => {
  it.skipIf(!haveSchemas).each(forms)('is valid by the schema of $version $profile, and conforms', (options) => {
    const schema = {
      '1.2': 'xliff-1.2/xliff-core-1.2-strict.xsd',
      '2.0': 'xliff-2.0-2.1/all.xsd',
      '2.1': 'xliff-2.0-2.1/all.xsd',
      '2.2': 'xliff-2.2/all.xsd',
    }[options.version];
    expect(schemaFaults(Buffer.from(written(options)), schema)).toBe('');
    expect(conformance(readXliff(Buffer.from(written(options))))).toEqual([]);
  });

  it('stands in XLIFF 2 as notes, annotations and a glossary', () => {
    const text = written({ version: '2.1', outgoing: true });
    expect(text).toContain('<note category="dragoman-place">This is the headline.</note>');
    expect(text).toContain(
      '<mrk id="dragoman-1" translate="no" type="generic">UNICEF</mrk> and <pc id="1" type="link"><sm id="dragoman-2"',
    );
    expect(text).toContain('South</pc>–South<em startRef="dragoman-2"/> at');
    expect(text).toContain('<mrk id="dragoman-3" translate="no" type="generic">unicef.org</mrk>.</source>');
    expect(text).toContain(
      '<gls:glossEntry id="dragoman-term-1" ref="#dragoman-2"><gls:term>South–South</gls:term>' +
        '<gls:translation source="dragoman">Selatan-Selatan</gls:translation>' +
        '<gls:translation source="dragoman">Selatan &amp; Selatan</gls:translation>' +
        '<gls:definition>of &lt;states&gt;</gls:definition></gls:glossEntry>',
    );
    expect(text).toContain('<sm id="dragoman-2" type="term" ref="#gls=dragoman-term-1" value="of &lt;states&gt;"/>');
    const [read] = readTranslations(Buffer.from(text));
    expect(shown(segmentsOf(read!.units[0]!)[0]!.source)).toBe(
      '[dragoman-1 UNICEF] and [dragoman-2 South–South] at [dragoman-3 unicef.org].',
    );
  });

  it('stands in 1.2 as notes and protected text, and for OmegaT as notes', () => {
    const plain = written({ version: '1.2' });
    expect(plain).toContain('<mrk mid="dragoman-1" mtype="protected">UNICEF</mrk> and <g');
    expect(plain).not.toContain('mtype="term"');
    expect(plain).toContain('<note from="dragoman-facts">one\ntwo</note>');
    const omegat = written({ version: '1.2', profile: 'omegat3' });
    expect(omegat).not.toContain('<mrk');
    expect(omegat).toContain('<note from="dragoman-facts">one\ntwo</note>');
  });

  it('stands in a glossary that a translator has made already, and leaves that as it was', () => {
    const theirs =
      '<g:glossary xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0"><g:glossEntry id="t1" ref="#s1"><g:term>a</g:term><g:definition>b</g:definition></g:glossEntry></g:glossary>';
    const theirUnit = { ...unit, extensions: [theirs] };
    const sent = addTranslatorNotes(theirUnit, guidance, 'terms');
    expect(sent.extensions).toHaveLength(1);
    const bytes = writeTranslation({ ...release, units: [sent] }, { version: '2.1', outgoing: true });
    expect(conformance(readXliff(bytes))).toEqual([]);
    if (haveSchemas) expect(schemaFaults(bytes, 'xliff-2.0-2.1/all.xsd')).toBe('');
    expect(removeTranslatorNotes(sent, never)).toEqual(theirUnit);
  });

  it('is gone again after the way there and back, in any unit', () => {
    const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(anyUnit, cuts, fc.constantFrom('terms' as const, 'protected' as const), (any, numbers, form) => {
        fc.pre(new Set(segmentsOf(any).map(({ id }) => id)).size === segmentsOf(any).length);
        const clean = removeTranslatorNotes(any, never);
        const marks = segmentsOf(any).flatMap(({ id, source: of }) => marksIn(id, textOf(of), numbers));
        const sent = addTranslatorNotes(any, { ...guidance, marks }, form);
        for (const [at, { source: of }] of segmentsOf(sent).entries()) {
          expect(textOf(of)).toBe(textOf(segmentsOf(any)[at]!.source));
        }
        expect(removeTranslatorNotes(sent, never)).toEqual(clean);
      }),
    );
  });
});

/** Marks between each two of the offsets that the text has. */
function marksIn(segment: string, text: string, offsets: readonly number[]): readonly SourceMark[] {
  const edges = [...new Set(offsets)].filter((offset) => offset <= text.length).toSorted((a, b) => a - b);
  return edges.flatMap((start, at) => {
    const end = edges[at + 1];
    if (end === undefined || at % 2 === 1) return [];
    return [{ segment, start, end, ...(at % 4 === 0 ? {} : { term }) }];
  });
}

describe('what came back of it', () => {
  const mark = (id: string): Sm => ({ kind: 'sm', id, type: 'generic', translate: false });
  const cleaned = (target: Content, isProtected = never as (text: string) => boolean): string =>
    shown(removeTranslatorNotes({ ...unit, parts: [{ ...unit.parts[0]!, target }] }, isProtected).parts[0]!.target);
  const text = (value: string): Inline => ({ kind: 'text', text: value });

  it('is taken off whole, moved, copied, or with one end of it', () => {
    const end: Inline = { kind: 'em', startRef: 'dragoman-1' };
    expect(cleaned([text('a '), mark('dragoman-1'), text('UNICEF'), end, text(' b')])).toBe('a UNICEF b');
    const twice: Content = [mark('dragoman-1'), text('A'), end, mark('dragoman-1'), text('B'), end];
    expect(cleaned(twice)).toBe('AB');
    expect(cleaned([mark('dragoman-1'), text('A')])).toBe('A');
    expect(cleaned([text('A'), end, text('B')])).toBe('AB');
  });

  it('is known by its text where a tool gave it another id', () => {
    const target: Content = [mark('x7'), text('UNICEF'), { kind: 'em', startRef: 'x7' }, text(' b')];
    expect(cleaned(target)).toBe('[x7 UNICEF] b');
    expect(cleaned(target, (covered) => covered === 'UNICEF')).toBe('UNICEF b');
  });

  it('leaves a translator’s own annotations, notes and glossary', () => {
    const comment: Sm = { kind: 'sm', id: 'c1', type: 'comment', value: 'sure?' };
    const target: Content = [comment, text('UNICEF'), { kind: 'em', startRef: 'c1' }];
    expect(cleaned(target, () => true)).toBe('[c1 UNICEF]');
    const glossary = (entries: string): string =>
      `<g:glossary xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0">${entries}</g:glossary>`;
    const entry = (id: string): string => `<g:glossEntry id="${id}"><g:term>a</g:term></g:glossEntry>`;
    const back = removeTranslatorNotes(
      {
        ...unit,
        notes: [
          { text: 'mine', category: 'dragoman:former-target' },
          { text: 'x', category: 'dragoman-place' },
        ],
        extensions: [glossary(entry('dragoman-term-1') + entry('t1')), glossary(entry('dragoman-term-2'))],
      },
      never,
    );
    expect(back.notes).toEqual([{ text: 'mine', category: 'dragoman:former-target' }]);
    expect(back.extensions).toEqual([glossary(entry('t1'))]);
  });
});
