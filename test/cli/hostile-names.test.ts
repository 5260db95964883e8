import { describe, expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

const pair =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms"><file id="f"><unit id="u"><segment><source>Read 5 more</source><target>Baca 6 lagi</target></segment></unit></file></xliff>';

const names = [
  'a\n::error::owned\n',
  '::error file=x::owned',
  '##[error]owned',
  '\u001b[2J\u001b]0;owned\u0007',
  'b\rowned\b\b',
  'c\u202egpj.\u2066exe',
  'd\u009b31mowned\u0085',
];

const verbs: readonly (readonly string[])[] = [
  ['export'],
  ['status'],
  ['status', '--format', 'json'],
  ['check', '--format', 'json'],
  ['outline'],
  ['publish'],
  ['publish', '--check'],
  ['check'],
  ['check', '--verbose'],
  ['check', '--format', 'junit'],
  ['check', '--format', 'sarif'],
];

/** What a terminal or the log of a build would obey. */
const obeyed = /(?!\n)\p{Cc}|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|^[^\S\n]*::|##\[/mu;

/** In data what a name holds is as it is: only the log of a build reads it. */
const inData = /(?!\n)\p{Cc}|^[^\S\n]*::/mu;

describe.skipIf(process.platform === 'win32')('a name that would speak to the terminal or to a build’s log', () => {
  it.each(names)('of a release: %j', { timeout: 120_000 }, async (name) => {
    const newsroom = smallNewsroom('Children march\n\nSome 28 schools took part. It was long.\n');
    newsroom.write(`source/${name}.txt`, 'Libraries open\n\nSome 28 libraries opened today. It was a long day.\n');
    for (const verb of verbs) {
      const { stdout, stderr } = await newsroom.dragoman(...verb);
      const isData = ['json', 'sarif', 'junit'].includes(verb.at(-1) ?? '');
      expect([verb, (isData ? inData : obeyed).exec(stdout)?.[0]]).toEqual([verb, undefined]);
      expect([verb, obeyed.exec(stderr)?.[0]]).toEqual([verb, undefined]);
    }
  });

  it.each(names)('of a file: %j', { timeout: 120_000 }, async (name) => {
    const newsroom = smallNewsroom('Children march\n\nSome 28 schools took part. It was long.\n');
    const file = `${name}.xlf`;
    newsroom.write(file, pair);
    newsroom.write(`broken${file}`, pair.replace('</unit>', ''));
    for (const verb of [
      ['check', file],
      ['check', file, '--fix', '--dry-run'],
      ['check', `broken${file}`],
      ['import', file],
      ['import', `broken${file}`],
      ['outline', file],
      ['check', file, '--fix'],
    ]) {
      const { stdout, stderr } = await newsroom.dragoman(...verb);
      expect([verb, obeyed.exec(stdout + stderr)?.[0]]).toEqual([verb, undefined]);
    }
    const { stdout } = await newsroom.dragoman('check', file, '--format', 'github');
    expect(stdout.split('\n').filter((line) => line.includes('owned') && !line.startsWith('::'))).toEqual([]);
  });
});
