import { describe, expect, it } from 'vitest';
import type { Match } from '../../src/model/unit.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { readTranslations } from '../../src/xliff/translations.ts';

function matchesIn(xml: string): Record<string, readonly Match[] | undefined> {
  const [translation] = readTranslations(new TextEncoder().encode(xml));
  return Object.fromEntries(translation!.units.flatMap(segmentsOf).map(({ id, matches }) => [id, matches]));
}

function inTwo(matches: string, segments: string): string {
  return (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" ' +
    `srcLang="en" trgLang="ms"><file id="f"><unit id="u"><mtc:matches>${matches}</mtc:matches>${segments}</unit></file></xliff>`
  );
}

function inOne(unit: string, attributes = ''): string {
  return (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" ' +
    'version="1.2"><file original="f" source-language="en" target-language="ms" datatype="plaintext"><body>' +
    `<trans-unit id="u" ${attributes}>${unit}</trans-unit></body></file></xliff>`
  );
}

const offer = '<source>One</source><target>Satu</target>';

describe('matches of XLIFF 2', () => {
  it('go to the segment that they name, or whose source an annotation covers', () => {
    const segments =
      '<segment id="s1"><source>One.</source></segment>' +
      '<segment id="s2"><source><mrk id="m1" type="term">Two.</mrk></source></segment>' +
      '<segment id="s3"><source><mrk id="m2" type="term">Three</mrk> four.</source></segment>';
    const matches = ['s1', 'm1', 'm2']
      .map((ref, index) => `<mtc:match ref="#${ref}" similarity="${70 + index}.5" type="tm">${offer}</mtc:match>`)
      .join('');
    const read = { origin: 'memory', source: 'One', target: 'Satu' };
    expect(matchesIn(inTwo(matches, segments))).toEqual({
      s1: [{ ...read, similarity: 70.5 }],
      s2: [{ ...read, similarity: 71.5 }],
      s3: undefined,
    });
  });

  it('take the quality for a likeness that is not stated, and know machine translation', () => {
    const match = `<mtc:match ref="#s1" matchQuality="60" type="mt">${offer}</mtc:match>`;
    expect(matchesIn(inTwo(match, '<segment id="s1"><source>One.</source></segment>'))['s1']).toEqual([
      { origin: 'machine', similarity: 60, source: 'One', target: 'Satu' },
    ]);
  });

  it('are seen in a sub-state that says what the target is', () => {
    const segment = '<segment id="s1" state="translated" subState="x:mt-suggestion"><source>One.</source></segment>';
    expect(matchesIn(inTwo('', segment))['s1']).toEqual([{ origin: 'machine' }]);
  });
});

describe('matches of XLIFF 1.2', () => {
  it.each(['85', '85%', '85.00%'])('are rated %s', (quality) => {
    const unit = `<source>Two</source><alt-trans match-quality="${quality}">${offer}</alt-trans>`;
    expect(matchesIn(inOne(unit))['s1']).toEqual([{ origin: 'memory', similarity: 85, source: 'One', target: 'Satu' }]);
  });

  it('are only those that are proposed and have a target', () => {
    const unit =
      `<source>Two</source><alt-trans alttranstype="previous-version">${offer}</alt-trans>` +
      '<alt-trans match-quality="high"><source>One</source></alt-trans>';
    expect(matchesIn(inOne(unit))['s1']).toBeUndefined();
  });

  it('are what `state-qualifier` says of the target', () => {
    const unit = '<source>Two</source><target state="translated" state-qualifier="fuzzy-match">Dua</target>';
    expect(matchesIn(inOne(unit))['s1']).toEqual([{ origin: 'memory' }]);
  });

  it('are what memoQ put in and nobody touched', () => {
    const unit = '<source>Two</source><target>Dua</target>';
    expect(matchesIn(inOne(unit, 'mq:status="PreTranslated" mq:percent="74"'))['s1']).toEqual([
      { origin: 'memory', similarity: 74 },
    ]);
    expect(matchesIn(inOne(unit, 'mq:status="ManuallyConfirmed" mq:percent="74"'))['s1']).toBeUndefined();
  });

  it('are what Trados put in and nobody touched', () => {
    const unit =
      '<source>One. Two.</source><seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source>' +
      '<target><mrk mtype="seg" mid="1">Satu.</mrk> <mrk mtype="seg" mid="2">Dua.</mrk></target>' +
      '<sdl:seg-defs><sdl:seg id="1" origin="tm" percent="85"/><sdl:seg id="2" origin="interactive"/></sdl:seg-defs>';
    expect(matchesIn(inOne(unit))).toEqual({ 1: [{ origin: 'memory', similarity: 85 }], 2: undefined });
  });
});
