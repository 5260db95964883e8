import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, smallNewsroom } from '../newsroom.ts';

const release = `Ferry line opens to the islands

LERWICK, 2 March 2031 – Two ferries left the harbour on Sunday with 140 passengers.

Tickets cost 12 pounds.
`;

/** A person who answers one question after the other, and then leaves. */
function person(...answers: readonly string[]): {
  readonly ask: (question: string) => Promise<string | undefined>;
  asked: string[];
} {
  const asked: string[] = [];
  return { asked, ask: async (question) => (asked.push(question), answers[asked.length - 1]) };
}

describe('init', () => {
  it('asks nothing where there is a newsroom already', async () => {
    const { ask, asked } = person('', 'fr', '');
    const newsroom = smallNewsroom('News\n');
    const { code, stderr } = await newsroom.at({ ask }, 'init');
    expect([code, asked]).toEqual([2, []]);
    expect(stderr).toContain('dragoman.config.json');
  });

  it('asks for what it needs, and again where an answer can’t be used', async () => {
    const folder = emptyFolder();
    const { ask, asked } = person('', 'fr, xx-bad-tag-, ja', '', 'fr, ja', 'releases');
    const { code, stdout, stderr } = await folder.at({ ask }, 'init');
    expect([code, asked.length]).toEqual([0, 5]);
    expect(stderr).toContain('“xx-bad-tag-” is not a known locale');
    expect(stderr).toContain('Name at least one language');
    expect(JSON.parse(folder.read('dragoman.config.json'))).toMatchObject({
      sourceLocale: 'en',
      targetLocales: ['fr', 'ja'],
      folders: { source: 'releases' },
    });
    expect(stdout.trimEnd().split('\n').slice(-3)).toEqual([
      '  dragoman outline releases/NAME.txt  see what was found in a release',
      '  dragoman export --kit               make what the translators get',
      '  dragoman status                     see where all stands, and what to do next',
    ]);
  });

  it('makes nothing where the person leaves, and asks nothing where the options say all', async () => {
    const folder = emptyFolder();
    expect((await folder.at({ ask: person('de').ask }, 'init')).code).toBe(2);
    expect(folder.snapshot()).toEqual({});
    const { ask, asked } = person();
    expect((await folder.at({ ask }, 'init', '--source', 'de', '--to', 'fr')).code).toBe(0);
    expect(asked).toEqual([]);
  });

  it('takes releases that are there already, and names the first of them', async () => {
    const folder = emptyFolder();
    folder.write('texts/ferry.txt', release);
    const { stdout } = await folder.dragoman('init', 'room', '--to', 'fr', '--from', 'texts');
    expect(stdout).toContain('  cd room\n  dragoman outline ../texts/ferry.txt ');
    expect((await folder.dragoman('export', '--project', 'room')).stdout).toContain('ferry: ');
  });
});

it('the README’s own newsroom is eight lines that lead from a text to its pages', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const lines = /## Your own newsroom\n\n```sh\n([^]*?)\n```/.exec(readme)?.[1]?.split('\n') ?? [];
  expect(lines).toHaveLength(8);
  const folder = emptyFolder();
  for (const line of lines) {
    const [program, ...words] = line
      .replace(/ +#.*/, '')
      .split(' ')
      .filter((word) => word !== '');
    if (program === 'cp') folder.write('source/my-release.txt', release);
    if (program !== 'dragoman') continue;
    const kits = Object.keys(folder.snapshot()).filter((path) => path.endsWith('.kit.zip'));
    const args = words.flatMap((word) => (word.includes('*') ? kits : [word]));
    const { code, stdout } = await folder.dragoman(...args);
    // Nobody has translated: only the edition in the source language goes out.
    expect([line, code]).toEqual([line, words[0] === 'publish' ? 1 : 0]);
    if (words[0] === 'publish') expect(stdout).toContain('my-release en: published');
    for (const [path] of line.matchAll(/out\/\S+?(?=,|$)/g)) expect(folder.read(path)).not.toBe('');
  }
  expect(folder.read('out/editions/en/my-release.html')).toContain('<h1>Ferry line opens to the islands</h1>');
});
