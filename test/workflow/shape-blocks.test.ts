import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceCode, SourceDocument } from '../../src/formats/source/define-format.ts';
import { idMint } from '../../src/match/mint-id.ts';
import type { KnownText } from '../../src/match/match.ts';
import type { Outline } from '../../src/model/outline.ts';
import { excerptsOf, matchExcerpts, shapeBlocks } from '../../src/workflow/release/apply-outline.ts';

const lines = ['Port of Lindholm', 'closes its bridge', 'for three weeks', 'Ferries run every ten minutes.'];
const text = `${lines.slice(0, 3).join('\n')}\n\n${lines[3]}\n`;

const spanOf = (line: string): { start: number; end: number } => {
  const start = text.indexOf(line);
  return { start, end: start + line.length };
};
const block = (content: readonly string[], more: Partial<SourceBlock> = {}): SourceBlock => ({
  role: 'paragraph',
  confidence: 0.5,
  spans: content.map(spanOf),
  text: content.join(' '),
  translate: true,
  line: 1,
  why: 'prose',
  ...more,
});
const documentOf = (blocks: readonly SourceBlock[]): SourceDocument => ({
  format: 'text',
  path: 'source/news.txt',
  locale: 'en',
  text,
  bytes: new Uint8Array(),
  meta: {},
  blocks,
  embargo: [],
});
const idsOf = (blocks: readonly SourceBlock[]): readonly string[] => {
  const mint = idMint(new Set());
  return blocks.map(({ role, text: said }) => mint(role, said));
};

const single = lines.map((line, at) => block([line], { line: at === 3 ? 5 : at + 1 }));
const ids = idsOf(single);
const shaped = (outline: Outline, blocks: readonly SourceBlock[] = single, known: readonly KnownText[] = []) =>
  shapeBlocks(documentOf(blocks), outline, known);
const said = (outline: Outline, blocks?: readonly SourceBlock[], known?: readonly KnownText[]): readonly string[] =>
  shaped(outline, blocks, known).map(({ block: each }) => each.text);
const [one, two, three, four] = lines as [string, string, string, string];

describe('blocks that an outline joins', () => {
  it('are as they were found where it says nothing of them', () => {
    expect(shaped({})).toEqual(single.map((each) => ({ block: each })));
    expect(shaped({ [ids[0]!]: { role: 'headline', joinWith: [] } })).toEqual(single.map((each) => ({ block: each })));
  });

  it('are one under the id of the first, and the others keep the ids that they would have', () => {
    const joined = shaped({ [ids[0]!]: { joinWith: [ids[1]!, ids[2]!] } });
    expect(joined).toMatchObject([
      {
        id: ids[0],
        block: { text: `${one} ${two} ${three}`, spans: [one, two, three].map(spanOf), confidence: 1, line: 1 },
      },
      { detectedId: ids[3], block: single[3] },
    ]);
    expect(said({ [ids[1]!]: { joinWith: [ids[2]!] } })).toEqual([one, `${two} ${three}`, four]);
  });

  it('run into the next where the last of them did, not where the first did', () => {
    const blocks = [block([one], { runIn: true }), block([two]), block([three], { runIn: true }), block([four])];
    const outline = (until: number): Outline => ({ [idsOf(blocks)[0]!]: { joinWith: idsOf(blocks).slice(1, until) } });
    expect(shaped(outline(2), blocks)[0]?.block).not.toHaveProperty('runIn');
    expect(shaped(outline(3), blocks)[0]?.block.runIn).toBe(true);
  });

  it('take in what was changed between those that are named, and nothing behind them', () => {
    expect(said({ [ids[0]!]: { joinWith: ['gone', ids[2]!] } })).toEqual([`${one} ${two} ${three}`, four]);
    expect(said({ [ids[0]!]: { joinWith: ['gone'] } })).toEqual([`${one} ${two}`, three, four]);
    expect(said({ [ids[2]!]: { joinWith: ['gone', 'away'] } })).toEqual([one, two, `${three} ${four}`]);
  });

  it('stop before a block that the ledger has as it is', () => {
    const known = [{ id: 'own', role: 'paragraph', text: two }];
    expect(said({ [ids[0]!]: { joinWith: ['gone'] } }, single, known)).toEqual(lines);
  });

  it('are found by those that follow, by the ledger, and by their excerpts, where the first was changed', () => {
    expect(said({ old: { joinWith: [ids[1]!] } })).toEqual([`${one} ${two}`, three, four]);
    expect(said({ own: { joinWith: [ids[1]!] } }, single, [{ id: 'own', role: 'paragraph', text: one }])).toEqual([
      `${one} ${two}`,
      three,
      four,
    ]);
    expect(said({ old: { joinWith: ['gone'], text: 'Port of Lind…', role: 'paragraph' } })).toEqual([
      `${one} ${two}`,
      three,
      four,
    ]);
    expect(said({ old: { joinWith: ['gone'] } })).toEqual(lines);
    expect(said({ old: { joinWith: [ids[0]!] } })).toEqual(lines);
  });

  it('number their codes on from those before them', () => {
    const code = (pair: number, at: number): SourceCode => ({
      at,
      kind: 'ph',
      pair,
      original: '*',
      equiv: '',
      disp: '',
      type: 'fmt',
      span: { start: 0, end: 1 },
    });
    const blocks = [
      block([one], { codes: [code(1, 2), code(2, 4)] }),
      block([two]),
      block([three], { codes: [code(1, 3)] }),
    ];
    const [joined] = shaped({ [idsOf(blocks)[0]!]: { joinWith: idsOf(blocks).slice(1) } }, blocks);
    expect(joined?.block.text).toBe(`${one} ${two} ${three}`);
    expect(joined?.block.codes?.map(({ pair, at }) => [pair, at])).toEqual([
      [1, 2],
      [2, 4],
      [3, one.length + two.length + 5],
    ]);
  });
});

describe('lines that an outline separates', () => {
  const whole = [block([one, two, three], { runIn: true, field: 'name', line: 1 }), block([four], { line: 5 })];
  const outline: Outline = { [idsOf(whole)[0]!]: { lines: 'separate' } };

  it('are blocks of their own, each with its line, and only the last runs into the next', () => {
    const blocks = shaped(outline, whole).map(({ block: each }) => each);
    expect(blocks.map(({ text: each, line, confidence, runIn }) => [each, line, confidence, runIn])).toEqual([
      [one, 1, 1, undefined],
      [two, 2, 1, undefined],
      [three, 3, 1, true],
      [four, 5, 0.5, undefined],
    ]);
    expect(blocks[0]).not.toHaveProperty('field');
    expect(blocks[0]).not.toHaveProperty('runIn');
    const [, , last] = shaped(outline, [block([one, two, three]), whole[1]!]);
    expect(last?.block).not.toHaveProperty('runIn');
  });

  it('stay together where there is markup among them', () => {
    const [marked] = [block([one, two], { codes: [] })];
    expect(said({ [idsOf([marked])[0]!]: { lines: 'separate' } }, [marked])).toEqual([`${one} ${two}`]);
  });
});

describe('excerpts of an outline', () => {
  const outline: Outline = {
    a: { text: 'Port of Lindholm…', role: 'headline' },
    b: { text: 'Ferries run ...' },
    c: { role: 'quote' },
  };

  it('are texts without the mark that they were cut', () => {
    expect(excerptsOf(outline, () => true)).toEqual([
      { id: 'a', role: 'headline', text: 'Port of Lindholm' },
      { id: 'b', role: '', text: 'Ferries run' },
    ]);
    expect(excerptsOf(outline, (id) => id === 'b').map(({ id }) => id)).toEqual(['b']);
  });

  it('are found in as much of each block, and none where there are none', () => {
    const excerpts = excerptsOf(outline, () => true);
    const blocks = ['Something else.', 'Ferries run every ten minutes.', 'Port of Lindholm closes its bridge'];
    const found = matchExcerpts(
      excerpts,
      blocks.map((each) => ({ role: 'paragraph', text: each })),
    );
    expect([...found].toSorted()).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(matchExcerpts([], [{ role: 'paragraph', text: 'x' }]).size).toBe(0);
  });
});
