import { array, assert, constantFrom, dictionary, property, string } from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { messagesFor, messagesOf } from '../../src/formats/catalogue/i18next/messages.ts';
import { idOfPath } from '../../src/formats/catalogue/json/message-id.ts';
import { newJson, setStrings } from '../../src/formats/catalogue/json/edit-json.ts';
import { contentOfTarget, contentOfText, textOfContent } from '../../src/formats/catalogue/contract/text-codes.ts';
import { i18nextSyntax as syntax } from '../../src/formats/catalogue/i18next/message-codes.ts';
import { parseJson } from '../../src/formats/catalogue/json/parse-json.ts';
import { DragomanError } from '../../src/model/error.ts';

const keysFor = (json: string, locale: string): readonly string[] =>
  messagesFor(messagesOf(json), locale).map(({ path, text }) => `${path.join('.')}: ${text}`);

describe('messages of a catalogue', () => {
  it('are its strings, however deep, in its order', () => {
    const json = '{"b": {"x.y": "one", "n": 1}, "a": ["two", null], "": "three"}';
    expect(messagesOf(json).map(({ path, text }) => [path, text])).toEqual([
      [['b', 'x.y'], 'one'],
      [['a', '0'], 'two'],
      [[''], 'three'],
    ]);
  });

  const files = '{"file_one": "{{count}} file", "file_other": "{{count}} files", "ok": "OK"}';

  it('have the plural forms of the target language', () => {
    expect(keysFor(files, 'ms')).toEqual(['file_other: {{count}} files', 'ok: OK']);
    expect(keysFor(files, 'ru')).toEqual([
      'file_one: {{count}} file',
      'file_few: {{count}} files',
      'file_many: {{count}} files',
      'file_other: {{count}} files',
      'ok: OK',
    ]);
  });

  it('keep a form for none, and ordinals by their own categories', () => {
    expect(keysFor('{"n_zero": "none", "n_one": "a", "n_other": "b"}', 'zh-Hans')).toEqual([
      'n_zero: none',
      'n_other: b',
    ]);
    expect(keysFor('{"d_ordinal_other": "{{count}}th"}', 'en')).toEqual(
      ['one', 'two', 'few', 'other'].map((category) => `d_ordinal_${category}: {{count}}th`),
    );
  });

  it('are no plurals where a key only looks like one', () => {
    expect(keysFor('{"part_other": "Other", "part_two": "Two"}', 'ar')).toHaveLength(6);
    expect(keysFor('{"brand_other": "Other brands"}', 'ar')).toEqual(['brand_other: Other brands']);
  });

  it.each([
    ['not JSON', '{"a": }', 'catalogue-not-json', 7],
    ['cut off', '{"a": "b"', 'catalogue-not-json', 10],
    ['a raw line break in a string', '{"a": "b\n"}', 'catalogue-not-json', 7],
    ['something behind its end', '{} {}', 'catalogue-not-json', 4],
    ['a key that stands twice', '{"a": "b", "a": "c"}', 'catalogue-key-twice', 12],
  ])('are refused where the text is %s', (_, json, code, column) => {
    expect(() => messagesOf(json)).toThrow(expect.objectContaining({ code, line: 1, column }));
  });

  it('are refused where objects are nested to hurt', () => {
    for (const open of ['{"a":', '[']) expect(() => parseJson(open.repeat(100_000))).toThrow(DragomanError);
  });
});

describe('the id of a message', () => {
  const key = string({ unit: constantFrom('a', '.', ':', '3', 'é', '訳', '\u{1F4F0}', '-'), maxLength: 3 });
  const path = array(key, { minLength: 1, maxLength: 3 });

  it('is an NMTOKEN, whatever is in its keys', () => {
    assert(
      property(array(string({ unit: 'binary' }), { minLength: 1 }), (keys) => {
        expect(idOfPath(keys)).toMatch(/^[-.\w:]+$/);
      }),
    );
  });

  it('is that of no other message', () => {
    assert(
      property(path, path, (one, other) => {
        expect(idOfPath(one) === idOfPath(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a program reads', () => {
  it.each([
    ['{{count}} of {{ total, number }}', ['{{count}}', '{{ total, number }}']],
    ['See $t(common.help, {"count": 2}).', ['$t(common.help, {"count": 2})']],
    ['<1>Read</1> <b class="x">this</b><br/>', ['<1>', '</1>', '<b class="x">', '</b>', '<br/>']],
    ['dragoman waive <finding> {name} $t a < b', []],
  ])('is an inline code: %s', (message, codes) => {
    const content = contentOfText({ text: message, syntax });
    expect(content.flatMap((inline) => (inline.kind === 'ph' ? [inline.disp] : []))).toEqual(codes);
    expect(textOfContent(content, { text: message, syntax })).toBe(message);
  });

  it('has the ids of the source in a translation, whatever its order', () => {
    const source = { text: '{{a}} and {{b}} and {{a}}', syntax };
    const target = contentOfTarget('{{b}}, {{c}}, {{a}}, {{a}}', source);
    expect(target.flatMap((inline) => (inline.kind === 'ph' ? [inline.id] : []))).toEqual(['2', '4', '1', '3']);
  });

  it('takes time linear to the message', () => {
    for (const begun of ['{{', '$t(', '$t((', '<b ', '<1']) {
      expect(contentOfText({ text: begun.repeat(100_000), syntax })).toHaveLength(1);
    }
  });
});

describe('strings set in a JSON text', () => {
  const json = '{\r\n\t"a" : "old \\u00e9",\r\n\t"b": { "x": "1" },   "n": 7,\r\n\t"empty": {}\r\n}\r\n';

  it('are replaced where they stand, and every other byte stays', () => {
    const set = setStrings(json, [{ path: ['b', 'x'], text: '“2”' }], []);
    expect(set).toBe(json.replace('"1"', '"“2”"'));
    expect(setStrings(json, [{ path: ['a'], text: 'old é' }], [])).toBe(json);
  });

  it('are added behind the message before them', () => {
    const order = [['a'], ['a2'], ['b', 'w'], ['b', 'x'], ['b', 'y'], ['n'], ['empty', 'q'], ['z', 'deep']];
    const added = order.filter(([key, inner]) => !(key === 'a' || key === 'n' || inner === 'x'));
    const set = setStrings(
      json,
      added.map((path) => ({ path, text: path.join() })),
      order,
    );
    expect(set).toBe(
      '{\r\n\t"a" : "old \\u00e9",\r\n\t"a2": "a2",\r\n\t"b": {\r\n\t"w": "b,w", "x": "1",\r\n\t"y": "b,y" },   "n": 7,' +
        '\r\n\t"empty": {\r\n\t\t"q": "empty,q"\r\n\t},\r\n\t"z": {\r\n\t\t"deep": "z,deep"\r\n\t}\r\n}\r\n',
    );
  });

  it('never replace what is no string', () => {
    expect(
      setStrings(
        json,
        [
          { path: ['n'], text: 'x' },
          { path: ['n', 'x'], text: 'x' },
          { path: ['b'], text: 'x' },
        ],
        [],
      ),
    ).toBe(json);
  });

  it('make a new text in the layout of another', () => {
    const entries = [
      { path: ['a', 'b'], text: 'x' },
      { path: ['c'], text: 'y' },
    ];
    expect(newJson(entries, '{\n    "a": 1\n}\n')).toBe('{\n    "a": {\n        "b": "x"\n    },\n    "c": "y"\n}\n');
    expect(newJson(entries, '{"a":1}')).toBe('{"a":{"b":"x"},"c":"y"}');
  });

  it('are there afterwards, and all that was there too', () => {
    const key = constantFrom('a', 'b', 'c', '__proto__', '"', 'é.1');
    const tree = dictionary(key, string(), { noNullPrototype: false });
    assert(
      property(tree, dictionary(key, tree), tree, constantFrom(0, 2, '\t'), (flat, nested, edits, indent) => {
        const before = JSON.stringify({ ...nested, flat }, null, indent);
        const paths = Object.keys(edits).map((name) => ['flat', name]);
        const after = setStrings(
          before,
          Object.entries(edits).map(([name, text]) => ({ path: ['flat', name], text })),
          paths,
        );
        const read = JSON.parse(after) as Record<string, Record<string, string>>;
        expect({ ...read, flat: undefined }).toEqual({ ...nested, flat: undefined });
        expect(Object.entries(read['flat']!).toSorted()).toEqual(Object.entries({ ...flat, ...edits }).toSorted());
      }),
    );
  });
});
