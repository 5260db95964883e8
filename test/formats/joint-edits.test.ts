import { describe, expect, it } from 'vitest';
import { jointEdits } from '../../src/formats/markup/joint-edits.ts';
import { formatOf } from '../../src/formats/registry.ts';
import { segmentSeparator } from '../../src/locale/orthography/segment-separator.ts';

/** Writes a file in another language, each text by what is said for it. */
function written(name: string, from: string, to: string, text: string, said: Readonly<Record<string, string>>): string {
  const format = formatOf(name);
  const document = format.read(new TextEncoder().encode(text), { path: name, locale: from, names: new Set() });
  const targets = new Map(document.blocks.map((block, at) => [at, said[block.text] ?? block.text]));
  const edits = jointEdits(document, targets, segmentSeparator(to));
  for (const [at, edit] of edits.entries()) targets.set(document.blocks.length + at, edit.text);
  const bytes = format.write({ ...document, blocks: [...document.blocks, ...edits] }, targets, to);
  return new TextDecoder().decode(bytes);
}

const english = 'SEAHAVEN, 3 March 2031 – The quay opened today.';
const chinese = '海港城，2031年3月3日——码头今天启用。';
const toChinese = { 'SEAHAVEN, 3 March 2031 –': '海港城，2031年3月3日——', 'The quay opened today.': '码头今天启用。' };
const toEnglish = Object.fromEntries(Object.entries(toChinese).map(([one, other]) => [other, one]));

describe('what stands between a dateline and its text', () => {
  it.each(['release.txt', 'release.md', 'release.html'])('is the space of the other language in %s', (name) => {
    const page = (lang: string, text: string): string =>
      name.endsWith('html')
        ? `<!DOCTYPE html><html lang="${lang}"><body><h1>–</h1><p>${text}</p></body></html>`
        : `# –\n\n${text}\n`;
    expect(written(name, 'en', 'zh-Hans', page('en', english), toChinese)).toBe(page('zh-Hans', chinese));
    expect(written(name, 'zh-Hans', 'en', page('zh-Hans', chinese), toEnglish)).toBe(page('en', english));
    expect(written(name, 'en', 'fr', page('en', english), {})).toBe(page('fr', english));
  });

  it.each(['\t', '   '])('stays between the cells of a row, parted by %j', (gap) => {
    const row = (...cells: string[]): string => cells.join(gap);
    const rows = [row('Town', 'Wells', 'Boats'), row('Muar', '12', '40'), row('Kulim', '13', '41')];
    const text = `Results of the year\n\nThe quay opened today.\n\n${rows.join('\n')}\n`;
    for (const to of ['zh-Hans', 'ja', 'fr']) expect(written('release.txt', 'en', to, text, {})).toBe(text);
  });

  it('stays where it lays out what stands on a line', () => {
    const text = 'Harbour\n\n  12     boats\n';
    expect(written('release.txt', 'en', 'ja', text, {})).toBe(text);
  });
});
