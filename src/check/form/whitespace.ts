import { defined } from '../../model/defined.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import type { Content } from '../../model/content.ts';
import { filler, proseOf } from '../syntax/prose.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface WhiteSpace extends Evidence {
  readonly problem:
    'start-lost' | 'start-added' | 'end-lost' | 'end-added' | 'doubled' | 'no-break-lost' | 'control' | 'between';
}

/**
 * White space that a tool or a slip put in or took out: at the ends of a segment, where it glues or parts sentences;
 * doubled inside; a tab or a line break that the source has not; an ordinary space for a no-break space. Languages that
 * join sentences without a space may drop the space at the ends; between two of their characters a space parts names
 * and headings, or came in with a broken line.
 */
export const whitespace: Check<'unit'> = defineCheck({
  id: 'whitespace',
  type: 'whitespace',
  scope: 'unit',
  severity: 'warning',
  find: findWhiteSpace,
  describe: ({ problem }) => ({ key: problem, values: {} }),
  examples: [
    right('zh-Hans', 'Read this. ', '请读这个。'),
    right('ms', 'Read this. ', 'Baca ini. '),
    right('ar', ' Read this', ' اقرأ هذا'),
    right('th', 'Two  spaces', 'สอง  ช่อง'),
    right('ru', 'Line\nbreak', 'Разрыв\nстроки'),
    right('fr', '53\u00a0%', '53\u00a0%'),
    right('ja', '53\u00a0%', '53%'),
    right('fi', 'Line\nbreak', 'Rivin\nvaihto'),
    right('ko', [{ kind: 'ph', id: '1' }, text(' seats')], [text('좌석 '), { kind: 'ph', id: '1' }, text(' 석')]),
    wrong('zh-Hans', 'Read this.', '请读这个。 ', 'warning'),
    wrong('ms', 'Read this. ', 'Baca ini.', 'warning'),
    wrong('ar', 'Read this', ' اقرأ هذا', 'warning'),
    wrong('th', 'Read this', 'อ่าน  นี่', 'info'),
    wrong('ru', 'Read this', 'Читайте\tэто', 'warning'),
    wrong('fr', '53\u00a0%', '53 %', 'info'),
    wrong('hi', ' Read this', 'यह पढ़ें', 'warning'),
    wrong('zh-Hans', 'The clinic opens.', '诊所 开业。', 'info'),
  ],
});

function* findWhiteSpace(subject: UnitSubject): Generator<WhiteSpace> {
  const joinsWithoutSpace = segmentSeparator(subject.targetLocale) === '';
  for (const { segment, source, target, sourceContent, targetContent } of subject.pairs) {
    if (!isVisible(target) || !isVisible(source)) continue;
    if (!joinsWithoutSpace && !isOdd(source) && !isOdd(target)) continue;
    const shape = segment.reflows === true ? withoutLineBreaks : unchanged;
    const from = shape(proseOf(solidOf(sourceContent).text));
    const solid = solidOf(targetContent ?? []);
    const to = shape(proseOf(solid.text));
    for (const { problem, certainty, start, end, fix } of [
      ...atEnds(from, to, joinsWithoutSpace),
      ...inside(from, to),
      ...noBreakLost(from, to),
      ...(joinsWithoutSpace ? between(to) : []),
    ]) {
      const span = spanOf(target, withoutCodes(solid, start), withoutCodes(solid, end));
      yield defined({ problem, certainty, segment: segment.id, target: span, fix });
    }
  }
}

/** Fills in the line breaks of a file whose lines count for nothing, and the white space around them. */
const withoutLineBreaks = (side: string): string =>
  side.replaceAll(/\s+/g, (run) => (/[\n\r]/.test(run) ? filler.repeat(run.length) : run));

const unchanged = (side: string): string => side;

const oddSpace = /[\t\n\r\u00a0\u2028\u2029\u202f]/;

/** There is more than single spaces between words: only then can anything be amiss. */
function isOdd(side: string): boolean {
  return side.trim().length < side.length || side.includes('  ') || oddSpace.test(side);
}

/** A text in which codes take a place, so that a space beside one is neither doubled nor at an end. */
interface Solid {
  readonly text: string;
  /** Offsets of what stands for the codes. */
  readonly codes: readonly number[];
}

function solidOf(content: Content): Solid {
  let solid = '';
  const codes: number[] = [];
  for (const inline of content) {
    if (inline.kind === 'text') solid += inline.text;
    else if (inline.kind !== 'sm' && inline.kind !== 'em') {
      codes.push(solid.length);
      solid += filler;
    }
  }
  return { text: solid, codes };
}

/** The offset in the code-stripped text. */
function withoutCodes({ codes }: Solid, offset: number): number {
  return offset - codes.filter((code) => code < offset).length;
}

interface Place {
  readonly problem: WhiteSpace['problem'];
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  readonly fix?: string;
}

function* atEnds(source: string, target: string, joinsWithoutSpace: boolean): Generator<Place> {
  const start = target.length - target.trimStart().length;
  const end = target.trimEnd().length;
  const before = source.slice(0, source.length - source.trimStart().length);
  const after = source.slice(source.trimEnd().length);
  const certainty = 'certain';
  if (start > 0 && before === '') yield { problem: 'start-added', certainty, start: 0, end: start, fix: '' };
  if (end < target.length && after === '')
    yield { problem: 'end-added', certainty, start: end, end: target.length, fix: '' };
  if (joinsWithoutSpace) return;
  if (start === 0 && before !== '') yield { problem: 'start-lost', certainty, start: 0, end: 0, fix: before };
  if (end === target.length && after !== '') yield { problem: 'end-lost', certainty, start: end, end, fix: after };
}

const doubledSpace = / {2,}/;
const lineOrTab = /[\t\n\r\u2028\u2029]+/;

function* inside(source: string, target: string): Generator<Place> {
  const offset = target.length - target.trimStart().length;
  const inner = target.trim();
  for (const [pattern, problem, certainty] of [
    [lineOrTab, 'control', 'certain'],
    [doubledSpace, 'doubled', 'possible'],
  ] as const) {
    const match = pattern.exec(inner);
    if (match === null || pattern.test(source)) continue;
    const start = offset + match.index;
    yield { problem, certainty, start, end: start + match[0].length, fix: ' ' };
  }
}

/** Not between katakana, where a space parts the words of a foreign name. */
const inWord = /(?<=[\p{sc=Han}\p{sc=Hira}])[ \u00a0](?=[\p{sc=Han}\p{sc=Hira}])/u;

/** A single space between characters of a script that writes none. */
function* between(target: string): Generator<Place> {
  const index = target.search(inWord);
  if (index >= 0) yield { problem: 'between', certainty: 'possible', start: index, end: index + 1 };
}

/** Between a figure and what belongs to it, and before punctuation; elsewhere a no-break space is mostly an accident. */
const noBreak = /(\p{Nd})[\u00a0\u202f](?=(\S))|(\S)[\u00a0\u202f](?=([\p{Nd}%°:;!?»]))/gu;

/** More pairs than any sentence has. */
const mostPairs = 40;

/** Where the same characters stand with a no-break space between them in the source and an ordinary one in the target. */
function* noBreakLost(source: string, target: string): Generator<Place> {
  if (!/[\u00a0\u202f]/.test(source)) return;
  const seen = new Set<string>();
  for (const [, digit, next, before = digit, after = next] of source.matchAll(noBreak)) {
    const loose = `${before} ${after}`;
    if (seen.has(loose)) continue;
    if (seen.size === mostPairs) return;
    seen.add(loose);
    const index = target.indexOf(loose);
    if (index < 0) continue;
    const start = index + (before?.length ?? 0);
    yield { problem: 'no-break-lost', certainty: 'possible', start, end: start + 1, fix: '\u00a0' };
  }
}

function text(value: string): Content[number] {
  return { kind: 'text', text: value };
}
