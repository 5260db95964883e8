import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';
import type { WordEntry } from '../../src/locale/words/vocabulary.ts';

type WordFile = Readonly<Record<string, unknown>> & { readonly sources: Readonly<Record<string, string>> };

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(`${root}src/locale/${name}`, 'utf8'));
const ajv = new Ajv({ allErrors: true }).addSchema(read('entries.schema.json') as object, '../entries.schema.json');
const files = ['words', 'press'].flatMap((folder) => {
  const validate = ajv.compile(read(`${folder}/${folder}.schema.json`) as object);
  return readdirSync(`${root}src/locale/${folder}`)
    .filter((name) => /^[\w-]+\.json$/.test(name))
    .map((file) => ({ name: `${folder}/${file}`, validate, words: read(`${folder}/${file}`) as WordFile }));
});

/** The entries of a file, by key. */
function entriesOf(words: WordFile): [key: string, entries: readonly WordEntry[]][] {
  return Object.entries(words).flatMap(([key, value]) =>
    Array.isArray(value) && typeof value[0] === 'object' ? [[key, value as WordEntry[]]] : [],
  );
}

/** Spellings that are read otherwise, or not at all, when they stand alone: other words are written like them. */
const otherwiseAlone = new Set([
  ...['bs', 'sl', 'sr-Latn'].map((language) => `${language} 6: šesto`),
  'sr 6: шесто',
  ...['2: Τρίτης', '2: Τρίτες', '4: Πέμπτης', '4: Πέμπτες'].map((word) => `el ${word}`),
  ...['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map((number, at) => `vi ${at + 1}: thứ ${number}`),
  'km 3: ពុធ',
  'sl 3: sredi',
  'sw 1: umoja',
  'tr 1: biri',
  'tr 1: birisi',
]);

/** Says whether a text is read as a number of this value, or as a weekday of this number. */
function states(text: string, locale: string, value: string): boolean {
  return recognize(text, locale).some(({ readings }) =>
    readings.some((reading) =>
      'decimal' in reading ? reading.decimal === value : 'weekday' in reading && String(reading.weekday) === value,
    ),
  );
}

describe.each(files)('$name', ({ name, words, validate }) => {
  it('follows the schema', () => {
    validate(words);
    const faults = validate.errors?.map(({ instancePath: place, message, params }) => ({ place, message, params }));
    expect(faults?.map((fault) => JSON.stringify(fault)) ?? []).toEqual([]);
  });

  it('lists each spelling once for a value, and under two values only with a note', () => {
    const faults = entriesOf(words).flatMap(([key, entries]) => {
      const forms = entries.flatMap(({ of, forms: spellings, note }) => spellings.map((form) => ({ of, form, note })));
      return forms
        .filter(({ of, form, note }, at) =>
          forms.some((other, i) => i !== at && other.form === form && (other.of === of || note === undefined)),
        )
        .map(({ of, form }) => `${key} ${of ?? ''}: ${form}`);
    });
    expect(faults).toEqual([]);
  });

  it.runIf(name.startsWith('words/') && name !== 'words/und.json')('has words that are read as it says', () => {
    const language = name.slice('words/'.length, -'.json'.length);
    const values = entriesOf(words).filter(([key]) => ['cardinals', 'ordinals', 'weekdays'].includes(key));
    const listed = values.flatMap(([, entries]) =>
      entries.flatMap(({ of = '', forms }) => forms.map((text) => ({ of, text }))),
    );
    const faults = listed
      .filter(({ of, text }) => !states(text, language, of))
      .map(({ of, text }) => `${language} ${of}: ${text}`);
    expect(faults.filter((fault) => !otherwiseAlone.has(fault))).toEqual([]);
  });

  it('says of each entry where it is from', () => {
    const named = new Set(entriesOf(words).flatMap(([, entries]) => entries.map(({ source }) => source)));
    expect([...named].toSorted()).toEqual(Object.keys(words.sources).toSorted());
  });
});

it('are in order: run `node scripts/format-locale.mjs`', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/format-locale.mjs', '--check'], { cwd: root });
  expect({ status, files: stdout.toString() }).toEqual({ status: 0, files: '' });
});

it('does not repeat a long list in many languages', () => {
  const languagesByList = new Map<string, string[]>();
  for (const { name, words } of files)
    for (const [key, entries] of entriesOf(words))
      for (const { of = '', forms } of entries) {
        const list = `${key} ${of}: ${forms.join()}`;
        if (forms.length > 4) languagesByList.set(list, [...(languagesByList.get(list) ?? []), name]);
      }
  expect([...languagesByList].filter(([, names]) => names.length > 4)).toEqual([]);
});
