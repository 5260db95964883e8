import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/model/content.ts';
import type { Segment } from '../../src/model/unit.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { readXliff } from '../../src/xliff/document.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { writeTranslation, type XliffVersion } from '../../src/xliff/write.ts';
import { haveSchemas, schemaFaults } from './outside.ts';
import { release } from './release.ts';
import { conformance } from './tree-conformance.ts';

const draft: Segment = {
  kind: 'segment',
  id: 's1',
  source: contentOf('About 15% of <schools> closed.'),
  target: contentOf('Kira-kira 14% <sekolah> & tadika ditutup.'),
  state: 'initial',
  subState: 'dragoman:source-changed',
  former: { source: 'About 14% of <schools> & more closed.', likeness: 83 },
};
const settled: Segment = { ...draft, id: 's2', state: 'translated', subState: 'x:y' };
const { former: _, ...withoutFormer } = settled;

const unit = (extensions?: readonly string[]) => ({
  id: 'u1',
  parts: [draft, withoutFormer],
  originalData: {},
  notes: [],
  translate: true,
  canResegment: true,
  ...(extensions === undefined ? {} : { extensions }),
});

const written = (version: XliffVersion, outgoing: boolean, extensions?: readonly string[]): Uint8Array =>
  writeTranslation({ ...release, units: [unit(extensions)] }, { version, outgoing });

const foreign =
  '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s2" origin="MT">' +
  '<source xmlns="urn:oasis:names:tc:xliff:document:2.0">x</source><target xmlns="urn:oasis:names:tc:xliff:document:2.0">y</target>' +
  '</mtc:match></mtc:matches>';

describe.each(['2.0', '2.1', '2.2'] as const)('what a draft translates, in XLIFF %s', (version) => {
  it.each([false, true])('comes back as it was, and nothing else with it; outgoing: %s', (outgoing) => {
    const [translation] = readTranslations(written(version, outgoing));
    const [back] = translation!.units;
    expect(segmentsOf(back!).map(({ former }) => former)).toEqual([draft.former, undefined]);
    expect(back!.extensions).toBeUndefined();
    expect(segmentsOf(back!)[0]!.matches).toBeUndefined();
  });

  it('stands beside the matches of another tool, which stay', () => {
    const [translation] = readTranslations(written(version, true, [foreign]));
    const [back] = translation!.units;
    expect(back!.extensions).toEqual([foreign]);
    expect(segmentsOf(back!)[0]!.former).toEqual(draft.former);
    expect(segmentsOf(back!)[1]!.matches).toMatchObject([{ source: 'x', target: 'y' }]);
  });

  it('keeps the standard', () => {
    expect(conformance(readXliff(written(version, true, [foreign])))).toEqual([]);
  });

  it.skipIf(!haveSchemas)('is valid by the schemas', () => {
    const schema = version === '2.2' ? 'xliff-2.2/all.xsd' : 'xliff-2.0-2.1/all.xsd';
    expect(schemaFaults(written(version, true, [foreign]), schema)).toBe('');
  });
});

describe('what a draft translates, in XLIFF 1.2', () => {
  it('is the version before of its segment', () => {
    expect(Buffer.from(written('1.2', true)).toString()).toContain(
      '<alt-trans mid="s1" match-quality="83" alttranstype="previous-version">' +
        '<source>About 14% of &lt;schools&gt; &amp; more closed.</source>' +
        '<target>Kira-kira 14% &lt;sekolah&gt; &amp; tadika ditutup.</target></alt-trans>',
    );
    expect(conformance(readXliff(written('1.2', true)))).toEqual([]);
  });

  it.skipIf(!haveSchemas)('is valid by the strict schema', () => {
    expect(schemaFaults(written('1.2', true), 'xliff-1.2/xliff-core-1.2-strict.xsd')).toBe('');
  });
});
