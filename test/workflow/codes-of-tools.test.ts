import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { checkDocument } from '../../src/workflow/checking/check-document.ts';
import { fixDocument } from '../../src/workflow/checking/fix-document.ts';

const in12 = (source: string, target: string, to = 'de'): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
<file original="a" source-language="en" target-language="${to}" datatype="plaintext"><body>
<trans-unit id="1">${source.includes('<mrk') ? `<source/><seg-source>${source}</seg-source>` : `<source>${source}</source>`}<target>${target}</target></trans-unit>
</body></file></xliff>`;

const in2 = (source: string, target: string, to = 'de'): string =>
  `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="${to}"><file id="f"><unit id="u">
<segment><source>${source}</source><target>${target}</target></segment></unit></file></xliff>`;

const found = (document: string): readonly string[] =>
  checkDocument(Buffer.from(document)).findings.map(({ check, evidence }) =>
    evidence['problem'] === undefined ? check : `${check} ${evidence['problem'] as string}`,
  );

const run = '<mrk mtype="seg" mid="1">';

describe('codes as tools write them are no fault', () => {
  it.each([
    [
      'an id for each kind of tag',
      in12(
        '<x id="I"/>One<x id="/I"/>, <x id="I"/>two<x id="/I"/>.',
        '<x id="I"/>Eins<x id="/I"/>, <x id="I"/>zwei<x id="/I"/>.',
      ),
    ],
    [
      'three of one id, turned round',
      in12(
        '<x id="br"/>a <x id="em"/>b<x id="br"/> c<x id="br"/>',
        '<x id="br"/>c <x id="br"/>a <x id="em"/>b<x id="br"/>',
      ),
    ],
    [
      'a span cut in two',
      in12('<g id="3">Doors</g><g id="3"> open.</g>', '<g id="3">Les portes</g><g id="3"> s’ouvrent.</g>', 'fr'),
    ],
    [
      'the same code in two segments',
      in12(
        `${run}<x id="L"/>Yes.</mrk> <mrk mtype="seg" mid="2"><x id="L"/>No.</mrk>`,
        `${run}<x id="L"/>Ja.</mrk> <mrk mtype="seg" mid="2"><x id="L"/>Nein.</mrk>`,
      ),
    ],
    [
      'only the second of two segments done',
      in12(
        `${run}<x id="L"/>Yes.</mrk> <mrk mtype="seg" mid="2"><x id="L"/>No.</mrk>`,
        `<mrk mtype="seg" mid="2"><x id="L"/>Nein.</mrk>`,
      ),
    ],
    [
      'locked content numbered anew',
      in12(
        'Pay <x id="locked1" xid="a"/> to <x id="locked2" xid="b"/>.',
        'Betala <x id="locked8" xid="c"/> till <x id="locked9" xid="d"/>.',
        'sv',
      ),
    ],
    [
      'codes numbered anew',
      in12('<ph id="1">[A]</ph> or <ph id="2">[B]</ph>', '<ph id="7">[A]</ph> または <ph id="8">[B]</ph>', 'ja'),
    ],
    [
      'codes numbered anew, turned round',
      in12('<ph id="1">[A]</ph> or <ph id="2">[B]</ph>', '<ph id="2">[A]</ph> أو <ph id="1">[B]</ph>', 'ar'),
    ],
    [
      'spans numbered anew',
      in12(
        '<bpt id="1">&lt;i></bpt>Sea<ept id="1">&lt;/i></ept>',
        '<bpt id="9">&lt;i></bpt>Mer<ept id="9">&lt;/i></ept>',
        'fr',
      ),
    ],
    [
      'a rid that is another code’s id',
      in12(
        '<bpt id="1" rid="2">{b}</bpt>a<ept id="3" rid="2">{/b}</ept> <bpt id="2">{i}</bpt>b<ept id="2">{/i}</ept>',
        '<bpt id="2">{i}</bpt>b<ept id="2">{/i}</ept> <bpt id="1" rid="5">{b}</bpt>a<ept id="3" rid="5">{/b}</ept>',
      ),
    ],
    [
      'ends that name the start’s id',
      in12('<bx id="1"/>Sea<ex id="2" rid="1"/>', '<bx id="1"/>Laut<ex id="2" rid="1"/>', 'ms'),
    ],
    [
      'three of one id inside and outside a span',
      in12(
        '<g id="1"><x id="b"/>Doors<x id="b"/></g> open<x id="b"/>',
        '<g id="1"><x id="b"/>Türen<x id="b"/></g> öffnen<x id="b"/>',
      ),
    ],
    [
      'a span cut in three, turned round',
      in12(
        '<g id="7">Red</g> and <g id="7">blue</g> and <g id="7">green</g>',
        '<g id="7">Grün</g> und <g id="7">Rot</g> und <g id="7">Blau</g>',
      ),
    ],
    [
      'a code in a tracked deletion and in what was added',
      in12(
        '<x id="1"/>Hello',
        '<mrk mtype="x-sdl-deleted"><x id="1"/>Hallo</mrk><mrk mtype="x-sdl-added"><x id="1"/>Guten Tag</mrk>',
      ),
    ],
    [
      'a start and an end in place of a span',
      in2('<pc id="1">Open</pc> door', '<sc id="1"/>Offene<ec startRef="1"/> Tür'),
    ],
    ['spans the other way round', in2('<pc id="1"><pc id="2">word</pc></pc>', '<pc id="2"><pc id="1">Wort</pc></pc>')],
    ['codes known by equiv alone', in2('<ph id="1" equiv="%n"/> rows', '<ph id="4" equiv="%n"/> Zeilen')],
    ['codes known by disp alone', in2('<ph id="1" disp="[photo]"/> rows', '<ph id="4" disp="[photo]"/> Zeilen')],
  ])('%s', (_name, document) => {
    expect(found(document).filter((check) => check !== 'missing' && !check.startsWith('missing '))).toEqual([]);
  });
});

describe('what a translator did to codes is still told', () => {
  it.each([
    [
      'one of three lost',
      in12('<x id="B"/>a <x id="B"/>b <x id="B"/>c', '<x id="B"/>a <x id="B"/>b c'),
      'inline-codes missing',
    ],
    [
      'one too many',
      in12('<x id="B"/>a <x id="B"/>b', '<x id="B"/>a <x id="B"/>b <x id="B"/>'),
      'inline-codes doubled',
    ],
    ['another native code', in12('See <ph id="1">[A]</ph>', 'Siehe <ph id="2">[C]</ph>'), 'inline-codes added'],
    [
      'half of the second span lost',
      in12('<bx id="1"/>a<ex id="1"/> <bx id="1"/>b<ex id="1"/>', '<bx id="1"/>a<ex id="1"/> <bx id="1"/>b'),
      'code-pairs unpaired',
    ],
    [
      'a locked one lost',
      in12('Pay <x id="locked1"/> to <x id="locked2"/>.', 'Betala <x id="locked8"/>.', 'sv'),
      'inline-codes missing',
    ],
    [
      'the end before the start',
      in12('<bx id="4"/>Sea<ex id="4"/> here', '<ex id="4"/>Meer<bx id="4"/> hier'),
      'code-pairs reversed',
    ],
  ])('%s', (_name, document, expected) => {
    expect(found(document)).toContain(expected);
  });

  it('formatting from the tool’s own list, in place of the source’s, is a warning', () => {
    const { findings } = checkDocument(
      Buffer.from(in12('A <g id="4">shop</g>.', 'Una <g id="Bold">tienda</g>.', 'es')),
    );
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([['inline-codes', 'warning']]);
  });
});

describe('a code between a space and a mark', () => {
  it.each([
    ['a placeholder', in12('It costs <x id="1"/>.', 'Es kostet <x id="1"/>.')],
    ['before a comma', in12('If <ph id="1">&lt;img></ph>, go.', 'Si <ph id="1">&lt;img></ph>, allez.', 'fr')],
    ['before a question mark', in12('Is it <ph id="1">N</ph>?', 'Apakah <ph id="1">N</ph>?', 'ms')],
    ['before French double marks', in12('Is it <ph id="1">N</ph>?', 'Est-ce <ph id="1">N</ph>\u00a0?', 'fr')],
    [
      'an isolated code',
      in12('Is it <it id="1" pos="open">N</it>, then?', 'Это <it id="1" pos="open">N</it>, да?', 'ru'),
    ],
    ['a span with nothing in it', in12('It costs <g id="1"></g>.', 'Es kostet <g id="1"></g>.')],
    ['between two marks', in12('A <x id="1"/>, <x id="2"/>, B.', 'А <x id="1"/>, <x id="2"/>, Б.', 'ru')],
    [
      'with an entity',
      in12('Now <x id="INTERPOLATION" equiv-text="{{n}}"/>!', 'Jetzt <x id="INTERPOLATION" equiv-text="{{n}}"/>!'),
    ],
    ['in 2.0', in2('It costs <ph id="1"/>; pay.', 'Es kostet <ph id="1"/>; zahlen Sie.')],
    ['between guillemets', in12('“<x id="1"/>”, he said.', 'Il dit\u00a0: «\u00a0<x id="1"/>\u00a0».', 'fr')],
  ])('is content: %s', (_name, document) => {
    const bytes = Buffer.from(document);
    expect(found(document).filter((check) => check.startsWith('punctuation-form'))).toEqual([]);
    expect(Buffer.from(fixDocument(bytes, (each) => checkDocument(each)).bytes).toString()).toBe(document);
  });

  it('is none where formatting holds the mark', () => {
    expect(
      found(in12('Doctors<g id="1">, nurses</g> came.', 'Врачи <g id="1">, медсёстры</g> пришли.', 'ru')),
    ).toContain('punctuation-form space-before');
  });
});

describe('a change that Trados tracks', () => {
  const targetOf = (document: string): string | undefined => {
    const [translation] = checkDocument(Buffer.from(document)).translations ?? [];
    const target = segmentsOf(translation!.units[0]!)[0]!.target;
    return target && textOf(target);
  };
  it.each([
    ['deleted', 'am <mrk mtype="x-sdl-deleted" sdl:revid="1">13</mrk>12. Mai', 'am 12. Mai'],
    ['added', 'am <mrk mtype="x-sdl-added" sdl:revid="1">12</mrk>. Mai', 'am 12. Mai'],
    ['both', '<mrk mtype="x-sdl-added">Am</mrk><mrk mtype="x-sdl-deleted">Den</mrk> 12. Mai', 'Am 12. Mai'],
    [
      'in a review',
      '<mrk mtype="x-sdl-feedback-deleted">Den</mrk><mrk mtype="x-sdl-feedback-added">Am</mrk> 12.',
      'Am 12.',
    ],
    ['with codes in it', 'am <mrk mtype="x-sdl-deleted"><x id="1"/>13</mrk>12.', 'am 12.'],
    ['within an addition', '<mrk mtype="x-sdl-added">a<mrk mtype="x-sdl-deleted">b</mrk>c</mrk>', 'ac'],
    ['within a comment', '<mrk mtype="x-sdl-comment" sdl:cid="1">a<mrk mtype="x-sdl-deleted">b</mrk></mrk>', 'a'],
    ['of the whole', '<mrk mtype="x-sdl-deleted">alles</mrk>', ''],
    ['of white space', 'ein<mrk mtype="x-sdl-deleted"> </mrk> Wort', 'ein Wort'],
    ['twice', '<mrk mtype="x-sdl-deleted">a</mrk>b<mrk mtype="x-sdl-deleted">c</mrk>', 'b'],
  ])('%s', (_name, target, text) => {
    expect(targetOf(in12('x', target))).toBe(text);
    expect(targetOf(in12(`${run}x</mrk>`, `${run}${target}</mrk>`))).toBe(text);
  });

  it('is no hindrance to a fix, and stays as it is', () => {
    const document = in12('It is on 12 May.', 'Das ist  am <mrk mtype="x-sdl-deleted">13</mrk>12. Mai.');
    const { bytes } = fixDocument(Buffer.from(document), (each) => checkDocument(each));
    expect(Buffer.from(bytes).toString()).toBe(document.replace('ist  am', 'ist am'));
  });
});

it('annotations without an id get one that no change of the file before them alters', () => {
  const document = in12('x', '<mrk mtype="term">a</mrk> <mrk mtype="term" mid="m2">b</mrk> <mrk mtype="term">c</mrk>');
  const ids = (text: string): unknown =>
    segmentsOf(checkDocument(Buffer.from(text)).translations![0]!.units[0]!)[0]!.target!.flatMap((inline) =>
      inline.kind === 'sm' ? [inline.id] : [],
    );
  expect(ids(document)).toEqual(['m1', 'm2', 'm3']);
  expect(ids(document.replace('<file', '<!-- more -->\n<file'))).toEqual(ids(document));
});
