import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { writeTranslation } from '../../src/xliff/write-translation.ts';

const MANY = 30_000;

/** Many of something, with its number for `#`. */
const many = (text: string): string =>
  Array.from({ length: MANY }, (_, index) => text.replaceAll('#', String(index))).join('');

const modules = ['matches', 'glossary', 'changetracking', 'sizerestriction', 'metadata', 'resourcedata']
  .map((name, index) => `xmlns:m${index}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .join(' ');

const file = (inside: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${modules} version="2.0" srcLang="en" trgLang="ms"><file id="f">${inside}</file></xliff>`;
const unit = (source: string, target = '', before = ''): string =>
  file(`<unit id="u">${before}<segment id="s"><source>${source}</source><target>${target}</target></segment></unit>`);

/** What takes the square of its length where a rule or a reader looks for things one by one. */
const inputs: Readonly<Record<string, string>> = {
  'starts without ends': unit(many('<sc id="c#"/>') + many('<ec startRef="c0"/>')),
  'crossing spans': unit(many('<sc id="c#"/>') + many('<ec startRef="c#"/>'), 'x'),
  'codes that must stay': unit(many('<ph id="c#" canDelete="no"/>'), 'x'),
  'copies of copies': unit(many('<ph id="c#" copyOf="c1"/>')),
  'duplicate ids': file(many('<unit id="u"><segment><source>a</source></segment></unit>')),
  'segments that take each other’s names': file(
    `<unit id="u">${many('<segment id="s#"><source>a</source></segment>')}${many('<segment><source>a</source></segment>')}</unit>`,
  ),
  'reordered targets': file(
    `<unit id="u">${many('<segment><source>a</source><target order="#">b</target></segment>')}</unit>`,
  ),
  matches: unit(
    'a',
    'b',
    `<m0:matches>${many('<m0:match ref="#s"><source>a</source><target>b</target></m0:match>')}</m0:matches>`,
  ),
  glossary: unit(
    'a',
    'b',
    `<m1:glossary>${many('<m1:glossEntry ref="#s"><m1:term>a</m1:term></m1:glossEntry>')}</m1:glossary>`,
  ),
  revisions: unit('a', 'b', `<m2:changeTrack>${many('<m2:revisions appliesTo="source" ref="x#"/>')}</m2:changeTrack>`),
  'size data': unit(many('<ph id="c#" m3:sizeInfoRef="x"/>'), 'b', many('<m3:data profile="p"/>')),
  'groups side by side': file(many('<group id="g#"/>')),
  'text and references': unit(many('a&amp;<!-- # -->')),
  'segments of 1.2': `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2"><file original="f" source-language="en"><body><trans-unit id="u"><source>a</source><seg-source>${many('<mrk mtype="seg" mid="#">a</mrk> ')}</seg-source><target>${many('<mrk mtype="seg" mid="#">b</mrk> ')}</target><sdl:seg-defs>${many('<sdl:seg id="#" conf="Draft"/>')}</sdl:seg-defs></trans-unit></body></file></xliff>`,
  'marks of 1.2 without names': `<xliff version="1.2"><file><body><trans-unit id="u"><source/><seg-source>${many('<mrk mtype="seg">a</mrk>')}</seg-source></trans-unit></body></file></xliff>`,
};

describe('a file that is built to hurt', () => {
  it.each(Object.keys(inputs))('%s: is read, checked and written in time linear to its length', (name) => {
    const { translations } = inspectXliff(Buffer.from(inputs[name]!));
    expect(writeTranslation(translations[0]!, { version: '2.1' }).length).toBeGreaterThan(0);
  });

  it.each([
    ['elements in elements', '<a>'.repeat(MANY)],
    ['attributes', `<a ${many(' a#=""')}/>`],
    ['entities', `<!DOCTYPE a [${many('<!ENTITY e# "&e;&e;">')}]><a>&e9;</a>`],
    ['namespaces', `<a ${many(' xmlns:a#="urn:#"')}/>`],
    ['a comment without end', `<a><!--${many('-')}`],
  ])('%s: is refused', (_, text) => {
    expect(() => inspectXliff(Buffer.from(text))).toThrow(DragomanError);
  });
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
        expect(writeTranslation(read!, { version }).toString()).not.toContain('native code');
      }
    }
  });
});
