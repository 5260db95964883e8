import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manifestText, readManifest, sortedEntries, type Entries } from '../../src/workspace/site-manifest.ts';
import { emptyFolder } from '../newsroom.ts';

const head = { version: 1, templates: 'a1', data: 'b2' } as const;

const sites: readonly (readonly [string, Entries, Entries])[] = [
  ['no page', [], []],
  [
    'pages',
    sortedEntries([['en/news.json', '01']]),
    sortedEntries(['ms/news.html', 'en/news.html', 'index.html'].map((name, at) => [name, `0${at}`])),
  ],
  [
    'names that JSON writes otherwise',
    [['en/a\\b.json', '0a']],
    [
      ['en/"news" \u0001.html', '0b'],
      ['zh/新闻.html', '0c'],
      ['__proto__', '0d'],
    ],
  ],
];

it.each(sites)('a manifest of %s is the JSON that it would be of an object, and reads back', (_, inputs, outputs) => {
  const [asInputs, asOutputs] = [inputs, outputs].map((entries) => Object.fromEntries(entries));
  const text = manifestText({ ...head, inputs, outputs });
  expect(text).toBe(`${JSON.stringify({ ...head, inputs: asInputs, outputs: asOutputs }, null, 1)}\n`);
  const path = join(emptyFolder().folder, 'site.json');
  for (const written of [text, text.replaceAll('\n', ' '), JSON.stringify(JSON.parse(text))]) {
    writeFileSync(path, written);
    const read = readManifest(path);
    expect([[...read.inputs], [...read.outputs]]).toEqual([inputs, outputs]);
  }
});

it.each([
  ['is cut off', (text: string) => text.slice(0, -9)],
  ['has a line that is not one', (text: string) => text.replace('"01"', '01')],
  ['is of another version', (text: string) => text.replace('"version": 1', '"version": 2')],
  ['is empty', () => ''],
])('nothing is known of a manifest that %s', (_, damage) => {
  const path = join(emptyFolder().folder, 'site.json');
  writeFileSync(
    path,
    damage(manifestText({ ...head, inputs: [['en/news.json', '01']], outputs: [['en/news.html', '02']] })),
  );
  const read = readManifest(path);
  expect([read.inputs.size, read.outputs.size]).toEqual([0, 0]);
});
