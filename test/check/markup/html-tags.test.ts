import { describe, expect, it } from 'vitest';
import { markupChecks } from '../../../src/check/markup/markup-checks.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { findingsOf } from '../findings-of.ts';
import { segment, translation, unit } from '../make.ts';

const found = (source: string, target: string): readonly string[] => findingsOf('html-tags', 'ms', source, target);

describe('tags', () => {
  it.each([
    ['<b>One</b> two', '<b>Satu</b> dua'],
    ['<b>One</b> <i>two</i>', '<i>Satu</i> <b>dua</b>'],
    ['<b>One <i>two</b></i>', '<b>Satu <i>dua</b></i>'],
    ['<b></b> one', '<b></b> satu'],
    ['<li>One', '<li>Satu'],
    ['a < b and c > d', 'a < b dan c > d'],
    ['x<b', 'y<b'],
    ['Fill in <name> here', 'Isi <nama> di sini'],
    ['<a href="https://a.example">One</a>', '<a href="https://b.example">Satu</a>'],
    ['<a title="One" href="x.html">One</a>', '<a title="Satu" href="x.html">Satu</a>'],
    ['<a href="x?a&amp;b">One</a>', '<a href="x?a&b">Satu</a>'],
    ['<img src="a.png" alt="One">', '<img src="a.png" alt="Satu">'],
  ])('are right: %s | %s', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it.each([
    ['are of another kind', '<b>One</b>', '<i>Satu</i>', ['error changed 0 <i> → <b>', 'error changed 7 </i> → </b>']],
    [
      'have another name',
      '<name>One</name>',
      '<nama>Satu</nama>',
      ['error changed 0 <nama> → <name>', 'error changed 10 </nama> → </name>'],
    ],
    [
      'are of two kinds in place of two others',
      '<b>One</b><i>two</i>',
      '<u>Satu</u><s>dua</s>',
      ['error missing s0 <b>', 'error added 0 <u>', 'error missing s10 <i>', 'error added 11 <s>'],
    ],
    ['are two starts of another kind', '<b>One</b>', '<i>Satu<i>', ['info unclosed 0 <i>', 'error missing s0 <b>']],
    [
      'are two starts of another kind, close to a word',
      '<em>One</em>',
      '<strong>Satu<strong>',
      ['info unclosed 0 <strong>', 'error missing s0 <em>', 'info unclosed 12 <strong>'],
    ],
    [
      'are two ends of another kind',
      '<em>One</em>',
      '</strong>Satu</strong>',
      ['info unopened 0 </strong>', 'error missing s0 <em>', 'info unopened 13 </strong>'],
    ],
    ['are missing', '<b>One</b>', 'Satu', ['error missing s0 <b>']],
    ['are missing, one of two pairs', '<b>One</b> <b>two</b>', '<b>Satu</b> dua', ['error missing s11 <b>']],
    ['are missing, and have no end', 'One<br>two<br>three', 'Satu<br>dua tiga', ['error missing s10 <br>']],
    ['are missing, and need no end', '<li>One', 'Satu', ['warning missing s0 <li>']],
    ['are added', 'One', '<b>Satu</b>', ['error added 0 <b>']],
    ['are added, and have no end', 'One', 'Satu<br>dua', ['error added 4 <br>']],
    ['are not closed', '<b>One</b>', '<b>Satu', ['error unclosed 0 <b>']],
    ['are not closed, one of two', '<b>One</b> <b>two</b>', '<b>Satu <b>dua</b>', ['error unclosed 0 <b>']],
    ['are not opened', '<b>One</b>', 'Satu</b>', ['error unopened 4 </b>']],
    ['may be words', 'One', 'Satu <u>', ['info unclosed 5 <u>']],
    ['end what is nowhere', 'One', 'Satu </u>', ['info unopened 5 </u>']],
    [
      'are full-width',
      '<b>One</b>',
      '＜b＞Satu＜/b＞',
      ['error changed 0 ＜b＞ → <b>', 'error changed 7 ＜/b＞ → </b>'],
    ],
    ['are spaced', '<b>One</b>', '< b >Satu< /b >', ['error changed 0 < b > → <b>', 'error changed 9 < /b > → </b>']],
    ['cross', '<b>One <i>two</i></b>', '<b>Satu <i>dua</b></i>', ['error crossed 14 </b>']],
    ['hold nothing', '<b>One</b> two', '<b></b> satu', ['warning emptied 0 <b>']],
    ['hold a space', '<b>One</b> two', '<b> </b> satu', ['warning emptied 0 <b>']],
    [
      'have another address',
      '<a href="x.html">One</a>',
      '<a href="y.html">Satu</a>',
      ['error attribute 0 <a href="y.html"> → <a href="x.html">'],
    ],
    [
      'have another address beside words to translate',
      '<a title="One" href="x.html">One</a>',
      '<a title="Satu" href="y.html">Satu</a>',
      ['error attribute 0 <a title="Satu" href="y.html">'],
    ],
    ['lost one', '<a href="x.html">One</a>', '<a>Satu</a>', ['error attribute 0 <a> → <a href="x.html">']],
    ['have one more', '<a>One</a>', '<a href="x.html">Satu</a>', ['error attribute 0 <a href="x.html"> → <a>']],
  ])('%s: %s | %s', (_what, source, target, expected) => {
    expect(found(source, target)).toEqual(expected);
  });

  it('in forms that no program reads are looked for twenty times', () => {
    const many = (tag: string, count: number): string => Array.from({ length: count }, () => tag).join(' x ');
    const kinds = (count: number): readonly string[] =>
      found(many('<br>', count), many('＜br＞', count)).map((each) => each.split(' ')[1]!);
    expect(kinds(20)).toEqual(Array(20).fill('changed'));
    expect(new Set(kinds(21))).toEqual(new Set(['changed', 'missing']));
  });
});

it('tags that no program reads are found at the same place of each segment', () => {
  const segments = [segment('s1', '<b>One</b>', '＜b＞Satu＜/b＞'), segment('s2', '<b>Two</b>', '＜b＞Dua＜/b＞')];
  const findings = runChecks(translation('ms', [unit('u1', segments)]), { checks: markupChecks });
  expect(findings.map(({ segment: at, target, fix }) => `${at} ${target?.text} ${fix}`).toSorted()).toEqual([
    's1 ＜/b＞ </b>',
    's1 ＜b＞ <b>',
    's2 ＜/b＞ </b>',
    's2 ＜b＞ <b>',
  ]);
});
