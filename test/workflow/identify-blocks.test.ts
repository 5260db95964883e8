import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../src/formats/source/define-format.ts';
import type { KnownText } from '../../src/match/match.ts';
import { idMint } from '../../src/match/mint-id.ts';
import type { Outline } from '../../src/model/outline.ts';
import type { ShapedBlock } from '../../src/workflow/release/apply-outline.ts';
import { identifyBlocks, knownTexts } from '../../src/workflow/release/identify-blocks.ts';
import { segment, unit } from '../check/make.ts';

const clinic = 'The clinic in the north has 14 beds for children.';
const clinicNow = 'The clinic in the north has 15 beds for children.';
const doctors = 'Doctors came by bus.';

const block = (text: string): SourceBlock => ({
  role: 'paragraph',
  confidence: 1,
  spans: [],
  text,
  translate: true,
  line: 1,
  why: 'prose',
});
const shaped = (text: string, more: Omit<ShapedBlock, 'block'> = {}): ShapedBlock => ({ block: block(text), ...more });
const known = (id: string, text: string): KnownText => ({ id, role: 'paragraph', text });
const minted = (...texts: readonly string[]): readonly string[] => {
  const mint = idMint(new Set());
  return texts.map((text) => mint('paragraph', text));
};

interface Past {
  readonly known?: readonly KnownText[];
  readonly gone?: readonly KnownText[];
  readonly outline?: Outline;
}
const idsOf = (blocks: readonly ShapedBlock[], { known: old = [], gone = [], outline = {} }: Past = {}) =>
  identifyBlocks(blocks, old, gone, outline).ids;
/** What became of each block, in the order of the blocks, then what has gone. */
const matchesOf = (blocks: readonly ShapedBlock[], old: readonly KnownText[]): readonly string[] =>
  identifyBlocks(blocks, old, [], {})
    .matches.map((match) => {
      const today = 'today' in match ? match.today : '–';
      return `${today} ${match.kind} ${match.kind === 'inserted' ? '' : `${match.id}@${match.old}`}`.trim();
    })
    .toSorted();

describe('a block', () => {
  it('has the id of the unit that it matches, edited or not, else one by its text', () => {
    const past = { known: [known('u1', clinic), known('u2', doctors)] };
    expect(idsOf([shaped(doctors), shaped(clinicNow), shaped('New.')], past)).toEqual(['u2', 'u1', ...minted('New.')]);
  });

  it('has the id that it would have had without the outline, where nothing else has that', () => {
    expect(idsOf([shaped('New.', { detectedId: 'u7' })])).toEqual(['u7']);
    const taken = { known: [known('u7', 'Something else that has gone by now.')] };
    expect(idsOf([shaped('New.', { detectedId: 'u7' })], taken)).toEqual(minted('New.'));
    // A new text does not take the id that another block would have.
    const [own] = minted('New.');
    expect(idsOf([shaped('New.'), shaped('Other.', { detectedId: own! })])).toEqual([`${own}-2`, own]);
  });

  it('has the id that the outline gives, and is matched by that alone', () => {
    const old = [known('u1', clinic), known('u2', doctors)];
    const joined = shaped(doctors, { id: 'u1' });
    expect(idsOf([joined, shaped(doctors)], { known: old })).toEqual(['u1', 'u2']);
    expect(matchesOf([joined, shaped(doctors)], old)).toEqual(['0 edited u1@0', '1 unchanged u2@1']);
    expect(matchesOf([shaped(clinic, { id: 'u1' })], old)).toEqual(['0 unchanged u1@0', '– gone u2@1']);
    expect(matchesOf([shaped('New.'), shaped(doctors, { id: 'u9' })], old)).toEqual([
      '0 inserted',
      '1 inserted',
      '– gone u1@0',
      '– gone u2@1',
    ]);
  });

  it('is as like its unit as their words are', () => {
    const old = [known('u1', clinic)];
    const [match] = identifyBlocks([shaped(clinicNow, { id: 'u1' })], old, [], {}).matches;
    expect(match).toMatchObject({ kind: 'edited', similarity: expect.closeTo(0.9, 1) });
  });

  it('has again the id that its text had before it went, each once, and not while that is in use', () => {
    const gone = [known('u3', 'Back.'), known('u4', 'Back.')];
    expect(idsOf([shaped('Back.'), shaped('Back.'), shaped('Back.')], { gone })).toEqual([
      'u3',
      'u4',
      ...minted('Back.'),
    ]);
    const past = { known: [known('u3', clinic)], gone: [known('u3', 'Back.')] };
    expect(idsOf([shaped(clinic), shaped('Back.')], past)).toEqual(['u3', ...minted('Back.')]);
  });

  it('does not take the id of a text that has gone', () => {
    const [own] = minted('New.');
    expect(idsOf([shaped('New.')], { gone: [known(own!, 'Something else.')] })).toEqual([`${own}-2`]);
    expect(idsOf([shaped('New.'), shaped('Joined.', { id: own! })])).toEqual([`${own}-2`, own]);
  });

  it('has the id of the entry of the outline whose excerpt it begins with, unless that is another’s', () => {
    const outline: Outline = { u8: { role: 'deck', text: 'The clinic in the north…' } };
    expect(idsOf([shaped(clinic), shaped('New.')], { outline })).toEqual(['u8', ...minted('New.')]);
    const past = { outline, known: [known('u8', doctors)] };
    expect(idsOf([shaped(clinic), shaped(doctors)], past)).toEqual([...minted(clinic), 'u8']);
    // An entry under the id that the block has anyway is its own.
    const [own] = minted(clinic);
    const keyed = { outline: { ...outline, [own!]: { role: 'deck' as const, text: 'Doctors came…' } } };
    expect(idsOf([shaped(clinic), shaped(doctors)], keyed)).toEqual([own, ...minted(doctors)]);
  });
});

it('the texts of a ledger are whole, without the branches of their plurals', () => {
  const units = [
    unit('u1', [segment('s1', 'One.'), segment('s2', 'Two.')]),
    unit('u1.one', [segment('s1', 'Branch.')]),
  ];
  expect(knownTexts([{ ...units[0]!, role: 'deck' }, units[1]!])).toEqual([
    { id: 'u1', role: 'deck', text: 'One.Two.' },
  ]);
  expect(knownTexts([units[0]!])).toEqual([{ id: 'u1', role: '', text: 'One.Two.' }]);
});
