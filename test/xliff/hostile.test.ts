import { describe, expect, it } from 'vitest';
import { conformance } from './tree-conformance.ts';
import { readXliff } from '../../src/xliff/document.ts';
import type { XmlElement } from '../../src/xliff/xml/element.ts';
import { removeTranslatorNotes } from '../../src/xliff/common/translator-notes.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { parseXml } from '../../src/xliff/xml/parse.ts';
import { writeTranslation } from '../../src/xliff/write.ts';

const MANY = 30_000;

/** Many of something, with its number for `#`. */
const many = (text: string, copies = MANY): string =>
  Array.from({ length: copies }, (_, index) => text.replaceAll('#', String(index))).join('');

const modules = ['matches', 'glossary', 'changetracking', 'sizerestriction', 'metadata', 'resourcedata']
  .map((name, index) => `xmlns:m${index}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .join(' ');

const file = (inside: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${modules} version="2.0" srcLang="en" trgLang="ms"><file id="f">${inside}</file></xliff>`;
const unit = (source: string, target = '', before = ''): string =>
  file(`<unit id="u">${before}<segment id="s"><source>${source}</source><target>${target}</target></segment></unit>`);

/** What takes the square of its length where a rule or a reader looks for things one by one. */
function inputsOf(copies: number): Readonly<Record<string, string>> {
  const repeat = (text: string): string => many(text, copies);
  return {
    'starts without ends': unit(repeat('<sc id="c#"/>') + repeat('<ec startRef="c0"/>')),
    'crossing spans': unit(repeat('<sc id="c#"/>') + repeat('<ec startRef="c#"/>'), 'x'),
    'codes that must stay': unit(repeat('<ph id="c#" canDelete="no"/>'), 'x'),
    'copies of copies': unit(repeat('<ph id="c#" copyOf="c1"/>')),
    'duplicate ids': file(repeat('<unit id="u"><segment><source>a</source></segment></unit>')),
    'segments that take each other’s names': file(
      `<unit id="u">${repeat('<segment id="s#"><source>a</source></segment>')}${repeat('<segment><source>a</source></segment>')}</unit>`,
    ),
    'reordered targets': file(
      `<unit id="u">${repeat('<segment><source>a</source><target order="#">b</target></segment>')}</unit>`,
    ),
    matches: unit(
      'a',
      'b',
      `<m0:matches>${repeat('<m0:match ref="#s"><source>a</source><target>b</target></m0:match>')}</m0:matches>`,
    ),
    glossary: unit(
      'a',
      'b',
      `<m1:glossary>${repeat('<m1:glossEntry ref="#s"><m1:term>a</m1:term></m1:glossEntry>')}</m1:glossary>`,
    ),
    revisions: unit(
      'a',
      'b',
      `<m2:changeTrack>${repeat('<m2:revisions appliesTo="source" ref="x#"/>')}</m2:changeTrack>`,
    ),
    'size data': unit(repeat('<ph id="c#" m3:sizeInfoRef="x"/>'), 'b', repeat('<m3:data profile="p"/>')),
    'groups side by side': file(repeat('<group id="g#"/>')),
    'groups that say much of nothing': file(
      repeat(
        '<group id="g#"><m4:metadata><m4:metaGroup category="#"><m4:meta type="#"/></m4:metaGroup></m4:metadata><notes><note>#</note></notes></group>',
      ),
    ),
    'metadata of the file': file(
      `<m4:metadata>${repeat('<m4:metaGroup category="#"><m4:meta type="#"/></m4:metaGroup>')}</m4:metadata>`,
    ),
    'foreign elements': file(repeat('<x:a# xmlns:x="urn:x"/>')),
    'attributes of segments': file(
      `<unit id="u"><m4:metadata>${repeat('<m4:metaGroup category="#"/>')}</m4:metadata>${repeat('<segment x:a="#" xmlns:x="urn:x"><source>a</source></segment>')}</unit>`,
    ),
    'annotations that open and never end': unit(
      repeat('a<sm id="s#" type="generic" translate="no"/>') + repeat('a<em startRef="s#"/>'),
    ),
    'comments on notes': unit(
      repeat('<mrk id="m#" type="comment" ref="#n=n#">a</mrk>'),
      'b',
      `<notes>${repeat('<note id="n#">n</note>')}</notes>`,
    ),
    'resources in every unit': file(
      `<m5:resourceData>${repeat('<m5:resourceItem id="r#" mimeType="a/b"><m5:source href="x"/></m5:resourceItem>')}</m5:resourceData>${repeat('<unit id="u#"><m5:resourceData><m5:resourceItemRef ref="r#"/></m5:resourceData><segment><source>a</source></segment></unit>')}`,
    ),
    'text and references': unit(repeat('a&amp;<!-- # -->')),
    'segments of 1.2': `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2"><file original="f" source-language="en"><body><trans-unit id="u"><source>a</source><seg-source>${repeat('<mrk mtype="seg" mid="#">a</mrk> ')}</seg-source><target>${repeat('<mrk mtype="seg" mid="#">b</mrk> ')}</target><sdl:seg-defs>${repeat('<sdl:seg id="#" conf="Draft"/>')}</sdl:seg-defs></trans-unit></body></file></xliff>`,
    'marks of 1.2 without names': `<xliff version="1.2"><file><body><trans-unit id="u"><source/><seg-source>${repeat('<mrk mtype="seg">a</mrk>')}</seg-source></trans-unit></body></file></xliff>`,
  };
}

const inputs = inputsOf(MANY);

describe('a file that is built to hurt', () => {
  it.each(Object.keys(inputs))('%s: is read, checked and written in time linear to its length', (name) => {
    const { translations } = inspectXliff(Buffer.from(inputs[name]!));
    expect(writeTranslation(translations[0]!, { version: '2.1' }).length).toBeGreaterThan(0);
  });

  it.each([
    ['elements in elements', '<xliff>'.repeat(MANY), 'xliff-too-deep', 7 * 256 + 1],
    ['attributes', `<a ${many(' a#=""')}/>`, 'xliff-too-many-attributes', 1],
    ['entities', `<!DOCTYPE a [${many('<!ENTITY e# "&e;&e;">')}]><a>&e9;</a>`, 'xliff-doctype', 1],
    ['namespaces', `<a ${many(' xmlns:a#="urn:#"')}/>`, 'xliff-too-many-attributes', 1],
    ['a comment without end', `<xliff><!--${many('-')}`, 'xliff-not-well-formed', expect.any(Number)],
  ])('%s: is refused, at its place', (_, text, code, column) => {
    expect(() => inspectXliff(Buffer.from(text))).toThrow(expect.objectContaining({ code, line: 1, column }));
  });

  it('a unit that holds more than memory should is refused where it passes the limit', () => {
    const elements = '<ph id="1"/>\n'.repeat(500_001);
    expect(() => inspectXliff(Buffer.from(unit(elements)))).toThrow(
      expect.objectContaining({ code: 'xliff-too-many-elements', line: expect.any(Number) }),
    );
  });
});

/** Reads pieces without end, and counts those that were taken before the reader refused. */
function takenBefore(code: string, head: string, piece: string): number {
  let taken = 0;
  const pieces = function* (): Generator<string> {
    yield head;
    for (;;) {
      taken += 1;
      yield piece;
    }
  };
  const read = (): void => parseXml(pieces(), { open: () => undefined, close: () => undefined });
  expect(read).toThrow(expect.objectContaining({ code }));
  return taken;
}

describe('a file without end', () => {
  const K64 = 1 << 16;

  it.each([
    ['nested elements', 'xliff-too-deep', '', '<a>', 257],
    ['attributes', 'xliff-too-many-attributes', '<a ', ' a="" ', 513],
    ['a document type', 'xliff-too-long', '<!DOCTYPE a "', 'x'.repeat(K64), Math.ceil(1e6 / K64)],
    ['declarations', 'xliff-too-long', '<!DOCTYPE a [', '<!-- -->'.repeat(K64 / 8), Math.ceil(1e6 / K64)],
    ['document types', 'xliff-not-well-formed', '<!DOCTYPE a', '>', 2],
    ['a text', 'xliff-too-long', '<a>', 'x'.repeat(K64), Math.ceil(1e8 / K64)],
    ['a comment', 'xliff-too-long', '<a><!--', 'x'.repeat(K64), Math.ceil(1e8 / K64)],
    ['an attribute’s value', 'xliff-too-long', '<a b="', 'x'.repeat(K64), Math.ceil(1e8 / K64)],
    ['text between comments', 'xliff-too-long', '<a>', `<!---->${'x'.repeat(K64)}`, Math.ceil(1e8 / K64) + 1],
  ])('of %s is refused after no more of it than the limit', (_, code, head, piece, most) => {
    expect(takenBefore(code, head, piece)).toBeLessThanOrEqual(most);
  });
});

describe('ids', () => {
  it('that stand twice are told once each, where they stand', () => {
    const { faults } = inspectXliff(Buffer.from(inputs['duplicate ids']!));
    expect(faults).toHaveLength(MANY - 1);
    expect(new Set(faults.map(({ column }) => column)).size).toBe(MANY - 1);
  });
});

/** How often the rules look at attributes and children of a document's elements. */
function looksAt(text: string): number {
  let looks = 0;
  const counting: ProxyHandler<object> = {
    get(target, key) {
      looks += 1;
      return Reflect.get(target, key) as unknown;
    },
  };
  const document = readXliff(Buffer.from(text));
  const watch = (element: XmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') watch(child);
    for (const name of ['attributes', 'attributeList', 'children'] as const) {
      Object.assign(element, { [name]: new Proxy(element[name], counting) });
    }
  };
  watch(document.root.element);
  conformance(document);
  return looks;
}

describe('the rules', () => {
  const small = inputsOf(200);
  const large = inputsOf(800);

  it.each(Object.keys(small))('look at %s as often as there is something to see', (name) => {
    expect(looksAt(large[name]!) / looksAt(small[name]!)).toBeLessThan(4.2);
  });
});

it('annotations that are taken off again take time linear to their number', () => {
  const marks =
    many('a<sm id="s#" translate="no"/>') + many('a<em startRef="s#"/>') + many('<em startRef="dragoman-#"/>');
  const [read] = inspectXliff(Buffer.from(unit('a', marks))).translations;
  const [clean] = removeTranslatorNotes(read!.units[0]!, () => true).parts;
  expect(clean!.target).toEqual([{ kind: 'text', text: 'a'.repeat(2 * MANY) }]);
});

describe('names that every object has', () => {
  it('mean nothing in a file', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const two = unit(
        `<ph id="${name}" dataRef="${name}" type="${name}" subType="${name}:a"/>`,
        '',
        `<originalData><data id="${name}">x</data></originalData>`,
      );
      const [read] = inspectXliff(Buffer.from(two)).translations;
      expect(Object.entries(read!.units[0]!.originalData)).toEqual([[name, 'x']]);
      const one = `<xliff version="1.2"><file original="f"><body><trans-unit id="${name}"><source><x id="1" ctype="${name}"/></source><target state="${name}">b</target></trans-unit></body></file></xliff>`;
      const [translation] = inspectXliff(Buffer.from(one)).translations;
      expect(translation!.units[0]!.parts).toMatchObject([{ state: 'initial', source: [{ kind: 'ph', id: '1' }] }]);
      for (const version of ['1.2', '2.1'] as const) {
        expect(Buffer.from(writeTranslation(read!, { version })).toString()).not.toContain('native code');
      }
    }
  });
});
