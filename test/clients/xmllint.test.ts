import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleNewsroom, type TestNewsroom } from '../newsroom.ts';
import { haveSchemas, schemaFaults } from '../xliff/outside.ts';

const forms = [
  { form: ['--xliff', '1.2'], schema: 'xliff-1.2/xliff-core-1.2-strict.xsd' },
  { form: ['--profile', 'omegat3'], schema: 'xliff-1.2/xliff-core-1.2-strict.xsd' },
  { form: ['--xliff', '2.0'], schema: 'xliff-2.0-2.1/all.xsd' },
  { form: ['--xliff', '2.1'], schema: 'xliff-2.0-2.1/all.xsd' },
  { form: ['--xliff', '2.2'], schema: 'xliff-2.2/all.xsd' },
];

function sentFrom(newsroom: TestNewsroom): readonly string[] {
  return Object.keys(newsroom.snapshot('out/outgoing')).map((path) => relative(newsroom.folder, path));
}

function faultsIn({ folder }: TestNewsroom, paths: readonly string[], schema: string): readonly string[] {
  return paths.map((path) => schemaFaults(readFileSync(join(folder, path)), schema)).filter(Boolean);
}

describe.skipIf(!haveSchemas).each(forms)('xmllint takes export $form', ({ form, schema }) => {
  it('as it goes out', async () => {
    const newsroom = sampleNewsroom();
    await newsroom.dragoman('export', ...form);
    const sent = sentFrom(newsroom);
    expect(sent.length).toBeGreaterThan(5);
    expect(faultsIn(newsroom, sent, schema)).toEqual([]);
    const { stdout } = await newsroom.dragoman('check', ...sent, '--format', 'json');
    expect(stdout).not.toContain('"check": "xliff-');
  });

  it('with the findings on it', async () => {
    const newsroom = sampleNewsroom();
    await newsroom.dragoman('export', ...form, '--to', 'ms');
    const sent = sentFrom(newsroom);
    for (const path of sent)
      newsroom.write(path, newsroom.read(path).replace('hingga 6 November', 'hingga 7 November'));
    const { code, stdout } = await newsroom.dragoman('check', ...sent, '--format', 'xliff');
    expect(code).toBe(1);
    const checked = stdout.trim().split('\n');
    expect(checked).toEqual(sent.map((path) => path.replace('.xlf', '.checked.xlf')));
    expect(faultsIn(newsroom, checked, schema)).toEqual([]);
  });
});
