import { describe, expect, it } from 'vitest';
import { mendCodes, mendSpaces } from '../../src/merge/mend-codes.ts';
import type { Content, Inline } from '../../src/model/content.ts';

const long = `{${'x'.repeat(98)}}`;
const data = { cost: '{cost}', day: '{day, date}', br: '<br/>', n: '5', word: 'Dun', long, longer: `${long}!` };
const codes: Readonly<Record<string, Inline>> = {
  '①': { kind: 'ph', id: 'a1', dataRef: 'cost' },
  '②': { kind: 'ph', id: 'b2', dataRef: 'day' },
  '③': { kind: 'ph', id: 'c3', dataRef: 'cost' },
  '④': { kind: 'ph', id: '7', dataRef: 'n' },
  '⑤': { kind: 'ph', id: '8', equiv: '%s' },
  '⑥': { kind: 'ph', id: 'w', dataRef: 'word' },
  '⑦': { kind: 'ph', id: 'l', dataRef: 'long' },
  '⑧': { kind: 'ph', id: 'm', dataRef: 'longer' },
  '〖': { kind: 'sc', id: '2' },
  '〗': { kind: 'ec', startRef: '2' },
  '】': { kind: 'ec', id: '3', isolated: true },
  '《': { kind: 'sc', id: '1' },
  '》': { kind: 'ec', startRef: '1' },
  '‹': { kind: 'sm', id: 'm', type: 'term' },
};

/** Content written with one sign for a code: `From ① on`. */
const content = (text: string): Content =>
  text
    .split(/([①②③④⑤⑥⑦⑧《》〖〗】‹])/u)
    .filter((piece) => piece !== '')
    .map((piece): Inline => codes[piece] ?? { kind: 'text', text: piece });
const shown = (mended: Content): string =>
  mended
    .map((inline) => (inline.kind === 'text' ? inline.text : Object.keys(codes).find((sign) => codes[sign] === inline)))
    .join('');
const mended = (source: string, target: string): string => shown(mendCodes(content(target), content(source), data));

describe('codes that stand as text in a target', () => {
  it('are none where a code has no form and a word of the target is “undefined”', () => {
    expect(mended('One】 two', 'Satu undefined dua')).toBe('Satu undefined dua');
    expect(mended('It costs ⑦.', 'Harganya undefined.')).toBe('Harganya undefined.');
  });

  it.each([
    ['in their native form', 'It costs ① today.', 'Harganya {cost} hari ini.', 'Harganya ① hari ini.'],
    ['with spaces', 'It costs ①.', 'Harganya { cost }.', 'Harganya ①.'],
    ['in brackets of an editor', 'It costs ①.', 'Harganya ⟦{cost}⟧.', 'Harganya ①.'],
    ['of a text', 'Hello ⑤.', 'Helo %s.', 'Helo ⑤.'],
    ['by their ids', 'It costs ① on ②.', 'Pada {b2} harganya {a1}.', 'Pada ② harganya ①.'],
    ['by their places', 'It costs ① on ②.', 'Pada {2} harganya {1}.', 'Pada ② harganya ①.'],
    ['by their places from zero', 'It costs ① on ②.', 'Pada {1} harganya {0}.', 'Pada ② harganya ①.'],
    ['from zero, in Chinese', '① on ②: ③', '{1}，{0}：{2}', '②，①：③'],
    ['from zero, in Arabic', 'It costs ① on ②.', 'في [1] بسعر [0].', 'في ② بسعر ①.'],
    ['from zero, as Crowdin shows them', '① and ②', '<1/> und <0/>', '② und ①'],
    ['but for one that is lost', '① on ② at ③', '{3}: {1}', '③: ①'],
    ['as OmegaT shows them', 'It costs ①.', 'Harganya <x1/>.', 'Harganya ①.'],
    ['as Crowdin shows them', 'It costs ①.', 'Harganya <1/>.', 'Harganya ①.'],
    ['as Trados shows them', 'It costs ①.', 'Harganya [1].', 'Harganya ①.'],
    ['as markup', 'It costs ①.', 'Harganya <ph id="a1"/>.', 'Harganya ①.'],
    ['spans as OmegaT shows them', '《One》 two', '<g1>Satu</g1> dua', '《Satu》 dua'],
    ['spans as memoQ shows them', '《One》 two', '{1>Satu<1} dua', '《Satu》 dua'],
    ['spans as markup', '《One》 two', '<pc id="1">Satu</pc> dua', '《Satu》 dua'],
    ['spans of which one has its ends', '《One》 〖two〗', '《Satu》 {2>dua<2}', '《Satu》 〖dua〗'],
    ['spans of which one has lost its end', '《One》 〖two〗', '《Satu》 〖dua</g2>', '《Satu》 〖dua〗'],
    ['an end without a start', 'One】 two', 'Satu</g3> dua', 'Satu】 dua'],
    ['of a hundred characters', 'From ⑦ on', `Dari ${long} lagi`, 'Dari ⑦ lagi'],
    ['beside one that is there', 'It costs ① on ②.', 'Pada ② harganya {cost}.', 'Pada ② harganya ①.'],
    ['equal ones in order', '① or ③', '{cost} atau {cost}', '① atau ③'],
    ['at the beginning and at the end', '① is ②', '{cost} ialah {day, date}', '① ialah ②'],
  ])('are mended %s: %s | %s', (_how, source, target, expected) => {
    expect(mended(source, target)).toBe(expected);
  });

  it.each([
    ['where none is missing', 'It costs ①.', 'Harganya ① {cost}.'],
    ['where the form stands too often', 'It costs ①.', 'Harganya {cost} {cost}.'],
    ['where it stands too rarely', '① or ③', '{cost} atau'],
    ['where the source has that text', 'See {cost}: ①.', 'Lihat {cost}.'],
    ['of one letter or figure', '④ days', '5 hari'],
    ['of a word', 'At ⑥ from 9 on', 'Di Dun dari 9'],
    ['of more than a hundred characters', 'From ⑧ on', `Dari ${long}! lagi`],
    ['where the source has no codes', 'It costs much.', 'Harganya {cost}.'],
    ['in brackets that the source has, too', 'It costs [①].', 'Harganya [①].'],
    ['in half a bracket', 'It costs ①.', 'Harganya [①.'],
    ['in brackets around what is no code', 'It costs ①.', 'Harganya ①, [‹] di sini.'],
  ])('stay %s: %s | %s', (_where, source, target) => {
    expect(mended(source, target)).toBe(target);
  });

  it.each([
    ['⟦①⟧', '①'],
    ['x {①} y', 'x ① y'],
    ['[①] <②>', '① ②'],
    ['x [①', 'x [①'],
  ])('lose the brackets of an editor: %s', (target, expected) => {
    expect(mended('① ②', target)).toBe(expected);
  });
});

it.each([
  ['from ① on', 'dari①lagi', 'dari ① lagi'],
  ['from ① on', 'dari① lagi', 'dari① lagi'],
  ['from ① on', 'dari ①lagi', 'dari ①lagi'],
  ['from ① on', 'dari①.', 'dari①.'],
  ['from① on', 'dari①lagi', 'dari①lagi'],
  ['① on', '①lagi', '①lagi'],
  ['from ① on', 'dari②lagi', 'dari②lagi'],
])('puts spaces back that a tool took from both sides of a code: %s | %s', (source, target, expected) => {
  expect(shown(mendSpaces(content(target), content(source)))).toBe(expected);
});
