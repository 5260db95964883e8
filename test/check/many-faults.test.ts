import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Segment } from '../../src/model/unit.ts';
import { segment, translation, unit } from './make.ts';

function found(id: string, locale: string, ...segments: readonly Segment[]): readonly Finding[] {
  return runChecks(translation(locale, [unit('u1', segments)]), { checks: checks.filter((check) => check.id === id) });
}
const pair = (source: string, target: string): Segment => segment('s1', source, target);

describe('a text full of one fault is told a few times', () => {
  it.each([
    ['replacement-characters', 'fr', 'é '.repeat(30), '\ufffd '.repeat(30), 10],
    ['bidi-controls', 'ar', 'a '.repeat(30), 'ا\u202e '.repeat(30), 10],
    ['control-characters', 'de', 'a '.repeat(30), 'ä\u0007 '.repeat(30), 10],
    ['mojibake', 'fr', 'é '.repeat(30), 'Ã© '.repeat(30), 5],
    ['repeated-words', 'fr', 'x '.repeat(30), 'mur mur, '.repeat(30), 5],
    ['quotation-style', 'fr', '“x” '.repeat(30), '"mur" '.repeat(30), 10],
    ['punctuation-form', 'zh-Hans', 'x, '.repeat(30), '墙,'.repeat(30), 10],
  ])('%s in %s', (id, locale, source, target, most) => {
    const findings = found(id, locale, pair(source, target));
    expect(findings).toHaveLength(most);
    expect(found(id, locale, pair(source, target), { ...pair(source, target), id: 's2' })).toHaveLength(2 * most);
    expect(new Set(findings.map((finding) => finding.target?.start)).size).toBe(most);
  });

  it('shows ten of the characters of another form of Chinese', () => {
    const target = '國學開業時間發進說長電車馬鳥';
    const [finding, ...others] = found('han-variant', 'zh-Hans', pair('x', target));
    expect([others.length, finding?.evidence['characters']]).toEqual([0, Array.from(target).slice(0, 10).join('')]);
    expect(finding?.target?.text).toBe(target);
    expect(finding?.fix).toBe('国学开业时间发进说长电车马鸟');
  });
});

describe('controls of direction', () => {
  const at = (target: string): readonly unknown[] =>
    found('bidi-controls', 'ar', pair('x', target)).map((finding) => [
      finding.evidence['problem'],
      finding.target?.start,
    ]);

  it('close what is open within them', () => {
    expect(at('\u2066ا \u202bب\u2069')).toEqual([['not-closed', 3]]);
    expect(at('\u2066ا \u2066ب\u2069')).toEqual([['not-closed', 0]]);
    expect(at('\u2066ا\u202c\u2069')).toEqual([['not-opened', 2]]);
    expect(at('\u202aا\u202c\u202c')).toEqual([['not-opened', 3]]);
    expect(at('ا\u2069\u2066ب\u2069')).toEqual([['not-opened', 1]]);
    expect(at('\u202aا \u2067ب\u2069 ج\u202c')).toEqual([]);
  });
});

describe('white space', () => {
  const problems = (locale: string, source: string, target: string): readonly unknown[] =>
    found('whitespace', locale, pair(source, target)).map(({ evidence, target: span, fix }) => [
      evidence['problem'],
      span?.start,
      span?.end,
      fix,
    ]);

  it('is told where it stands, and mended as the source has it', () => {
    expect(problems('ms', 'One.', ' Satu. ')).toEqual([
      ['start-added', 0, 1, ''],
      ['end-added', 6, 7, ''],
    ]);
    expect(problems('ms', ' One.  ', 'Satu.')).toEqual([
      ['start-lost', 0, 0, ' '],
      ['end-lost', 5, 5, '  '],
    ]);
    expect(problems('ms', ' One. ', ' Satu. ')).toEqual([]);
    expect(problems('ms', ' One two.', ' Satu  dua.')).toEqual([['doubled', 5, 7, ' ']]);
    expect(problems('ms', 'One two.', 'Satu\tdua.')).toEqual([['control', 4, 5, ' ']]);
    expect(problems('ms', 'One\ttwo.', 'Satu\tdua.')).toEqual([]);
  });

  it('may go at the ends where sentences are joined without it', () => {
    expect(problems('zh-Hans', ' One. ', '一。')).toEqual([]);
    expect(problems('zh-Hans', 'One.', '一。 ')).toEqual([['end-added', 2, 3, '']]);
    expect(problems('zh-Hans', 'Two.', '二 二。')).toEqual([['between', 1, 2, undefined]]);
  });

  it('that does not break is missed between a figure and what belongs to it, once', () => {
    expect(problems('fr', '5\u00a0km or 5\u00a0km', '5 km ou 5 km')).toEqual([['no-break-lost', 1, 2, '\u00a0']]);
    expect(problems('fr', '5\u00a0km', '5\u00a0km')).toEqual([]);
    expect(problems('fr', 'one\u00a0day', 'one day')).toEqual([]);
  });

  it('beside a code is at no end', () => {
    const code = { kind: 'ph' as const, id: '1' };
    const text = (value: string) => ({ kind: 'text' as const, text: value });
    const coded = { ...segment('s1'), source: [code, text(' one'), code], target: [code, text(' satu '), code] };
    expect(found('whitespace', 'ms', coded)).toEqual([]);
    const spaced = { ...coded, target: [text(' '), code, text(' satu'), code] };
    expect(found('whitespace', 'ms', spaced).map(({ target }) => [target?.start, target?.end])).toEqual([[0, 1]]);
  });
});

describe('a repeated word', () => {
  const words = (locale: string, source: string, target: string): readonly unknown[] =>
    found('repeated-words', locale, pair(source, target)).map(({ severity, fix, target: span }) => [
      severity,
      fix,
      span?.start,
    ]);

  it('is a slip, of a name a guess, and none where the source doubles one or it is part of another', () => {
    expect(words('fr', 'the wall', 'le mur mur est là')).toEqual([['warning', 'mur', 3]]);
    expect(words('fr', 'the wall', 'Le Le mur')).toEqual([['info', undefined, 0]]);
    expect(words('fr', 'bye bye', 'le mur mur')).toEqual([]);
    expect(words('fr', 'the wall', 'le mur murmure mur-mur')).toEqual([]);
    expect(words('fr', 'the wall', 'le mur \u00a0mur')).toEqual([['warning', 'mur', 3]]);
  });
});

describe('a small letter at the start', () => {
  const small = (...segments: readonly Segment[]): readonly unknown[] =>
    found('capital-start', 'de', ...segments).map(({ segment: id, fix }) => [id, fix]);

  it('is a fault, behind a quotation mark too, unless the sentence goes on or the word begins small', () => {
    expect(small(pair('The wall.', '„die Mauer.'))).toEqual([['s1', 'D']]);
    expect(small(pair('The wall.', '– die Mauer.'))).toEqual([]);
    expect(small(pair('The iPod.', 'iPod.'), segment('s2', 'See un.org.', 'un.org ist da.'))).toEqual([]);
    expect(small(pair('The wall.', 'Die Mauer,'), segment('s2', 'It fell.', 'die fiel.'))).toEqual([]);
    expect(small(pair('The wall.', 'Die Mauer.'), segment('s2', 'It fell.', 'die fiel.'))).toEqual([['s2', 'D']]);
    expect(small(pair('the wall.', 'die Mauer.'))).toEqual([]);
  });

  it('is none where a code stands before', () => {
    const code = { kind: 'ph' as const, id: '1' };
    const text = (value: string) => ({ kind: 'text' as const, text: value });
    expect(small({ ...segment('s1', 'The wall.'), target: [text(' '), code, text('die Mauer.')] })).toEqual([]);
    expect(small({ ...segment('s1', 'The wall.'), target: [text('die '), code, text('Mauer.')] })).toEqual([
      ['s1', 'D'],
    ]);
    expect(small({ ...segment('s1', '', 'die Mauer.'), source: [code, text('The wall.')] })).toEqual([]);
  });
});

describe('letters of a broken encoding', () => {
  const told = (source: string, target: string): readonly unknown[] =>
    found('replacement-characters', 'fr', pair(source, target)).map(({ evidence, severity, target: span }) => [
      evidence['problem'],
      severity,
      span?.text,
    ]);

  it('are told by how sure they are', () => {
    expect(told('x', 'l\ufffd\ufffdt\u00e9')).toEqual([['replaced', 'error', '\ufffd\ufffd']]);
    expect(told('x', 'voil?a l?')).toEqual([['question-marks', 'warning', '?']]);
    expect(told('x', 'l ???')).toEqual([['question-marks', 'warning', '???']]);
    expect(told('x', 'l ??')).toEqual([]);
    expect(told('x', 'l\ue001')).toEqual([['private', 'info', '\ue001']]);
    expect(told('x', 'l\u25a1')).toEqual([['box', 'info', '\u25a1']]);
    expect(told('x', 'l\u25a1\u25a1')).toEqual([['box', 'warning', '\u25a1\u25a1']]);
    expect(told('x', 'l\ufffc')).toEqual([['box', 'warning', '\ufffc']]);
  });

  it('are none where the source has them, or an address', () => {
    expect(told('a \u25a1 \ue001 ???', 'l \u25a1 \ue001 ???')).toEqual([]);
    expect(told('x', 'www.un.org/find?name')).toEqual([]);
    expect(told('x', 'page?name=x')).toEqual([]);
  });
});
