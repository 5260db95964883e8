import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIndex, type DerivedIndex } from '../../src/workspace/files/derived-index.ts';
import { emptyFolder } from '../newsroom.ts';

const many = Array.from({ length: 100 }, (_, at) => `key ${at}`);

const open = (folder: string, code = 'this code'): DerivedIndex => openIndex(folder, { name: 'sums', code, fewest: 1 });

/** An index of many values, which were kept before. */
function ofMany(): string {
  const { folder } = emptyFolder();
  const index = open(folder);
  for (const key of many) index.put(key, key.length);
  index.save(false);
  return folder;
}

/** Keeps one value more. */
function addOne(folder: string, key: string, value: unknown): DerivedIndex {
  const index = open(folder);
  index.put(key, value);
  index.save(true);
  return index;
}

describe('a few values that are added to many', () => {
  it('are kept, and the file of the many is not written again', () => {
    const folder = ofMany();
    const { ino } = statSync(join(folder, 'sums.tsv'));
    addOne(folder, 'one more', ['a', 1]);
    addOne(folder, 'key 7', 'another value');
    const index = open(folder);
    expect(['one more', 'key 7', 'key 8'].map(index.get)).toEqual([['a', 1], 'another value', 5]);
    expect(statSync(join(folder, 'sums.tsv')).ino).toBe(ino);
  });

  it('are written with the many when they are no longer few', () => {
    const folder = ofMany();
    const { ino } = statSync(join(folder, 'sums.tsv'));
    for (let at = 0; at < 20; at++) addOne(folder, `new ${at}`, at);
    const index = open(folder);
    expect(Array.from({ length: 20 }, (_, at) => index.get(`new ${at}`)).slice(-10)).toEqual(
      Array.from({ length: 10 }, (_, at) => at + 10),
    );
    expect(many.every((key) => index.get(key) === key.length)).toBe(true);
    expect(statSync(join(folder, 'sums.tsv')).ino).not.toBe(ino);
  });

  it('are all there when several commands kept theirs at the same time', () => {
    const folder = ofMany();
    const commands = Array.from({ length: 4 }, () => open(folder));
    for (const [at, index] of commands.entries()) {
      for (let each = 0; each < 30; each++) index.put(`${at} ${each}`, { at, each });
    }
    for (const index of commands) index.save(true);
    const index = open(folder);
    const found = commands.flatMap((_, at) => Array.from({ length: 30 }, (__, each) => index.get(`${at} ${each}`)));
    expect(found.filter((value) => value !== undefined)).toHaveLength(120);
    expect(many.every((key) => index.get(key) === key.length)).toBe(true);
  });

  it('can be kept twice by who keeps them, whatever was written between', () => {
    const folder = ofMany();
    const index = addOne(folder, 'first', 1);
    for (let at = 0; at < 30; at++) index.put(`more ${at}`, at);
    index.save(true);
    index.put('last', 2);
    index.save(true);
    expect(['first', 'more 29', 'last', 'key 0'].map(open(folder).get)).toEqual([1, 29, 2, 5]);
  });

  it('are lost alone where their file is damaged, and with the many where those are', () => {
    const folder = ofMany();
    addOne(folder, 'one more', 1);
    const [base, later] = ['sums.tsv', 'sums.tsv.later'].map((name) => join(folder, name)) as [string, string];
    const bytes = readFileSync(later);
    writeFileSync(later, bytes.subarray(0, bytes.length - 2));
    expect(['one more', 'key 0'].map(open(folder).get)).toEqual([undefined, 5]);
    writeFileSync(later, bytes);
    writeFileSync(base, readFileSync(base, 'utf8').replace('key 50', 'key 5o'));
    expect(['one more', 'key 0'].map(open(folder).get)).toEqual([undefined, undefined]);
  });

  it('are nothing to another version of the code, nor to another file of the many', () => {
    const folder = ofMany();
    addOne(folder, 'one more', 1);
    expect(open(folder, 'other code').get('one more')).toBeUndefined();
    const later = readFileSync(join(folder, 'sums.tsv.later'));
    const index = open(folder);
    for (const key of many.slice(0, 50)) index.put(key, 0);
    index.save(true);
    writeFileSync(join(folder, 'sums.tsv.later'), later);
    expect(['one more', 'key 0'].map(open(folder).get)).toEqual([1, 0]);
  });
});
