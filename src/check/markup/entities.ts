import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { bounded } from '../syntax/bounded.ts';
import { looseForm } from '../syntax/loose-form.ts';
import type { WrittenCharacter } from '../syntax/read-entities.ts';
import { typedLabels } from '../syntax/text-pairs.ts';
import { codesOfFamily } from '../syntax/text-codes.ts';

interface EntityFault extends Evidence {
  readonly problem: 'added' | 'double-escaped' | 'raw' | 'broken' | 'lost' | 'fewer' | 'more';
  /** What stands in the text. */
  readonly found: string;
  readonly expected?: string;
}

/**
 * A character that is written as an entity or an escape, such as `&amp;` or `\n`, is so written on both sides: a program
 * that reads the one as markup reads the other alike, and one that does not prints it letter by letter.
 */
export const entities: Check<'unit'> = defineCheck({
  id: 'entities',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: (subject) => bounded(findEntityFaults(subject)),
  describe: ({ problem, found, expected = '' }) => ({ key: problem, values: { found, expected } }),
  examples: [
    right('zh-Hans', 'Research &amp; development', '研究与开发'),
    right('ms', 'R&D at AT&T; more', 'R&D di AT&T; lagi'),
    right('ar', 'One\\nTwo', 'واحد\\nاثنان'),
    right('th', 'Open C:\\new\\table', 'เปิด C:\\ใหม่\\ตาราง'),
    right('ru', '<b>Say</b> &quot;yes&quot;', '<b>Скажи</b> &laquo;да&raquo;'),
    right('hi', 'A&nbsp;B', 'अ ब'),
    wrong('zh-Hans', 'Research &amp; development', '研究 & 开发', 'warning'),
    wrong('ms', 'Research &amp; more', 'Penyelidikan &amp;amp; lagi', 'error'),
    wrong('ar', 'One\\nTwo', 'واحد اثنان', 'warning'),
    wrong('th', 'Read this', 'อ่าน&nbsp;นี่', 'error'),
    wrong('ru', 'Two &lt; three', 'Два < три', 'error'),
    wrong('hi', 'Research &amp; more', 'शोध &amp और', 'error'),
    wrong('ja', 'Q&amp;A', 'Q＆amp；A', 'error'),
    wrong('fr', 'The café', 'Le caf\\u00e9', 'error'),
  ],
});

interface Side {
  readonly text: string;
  readonly codes: readonly WrittenCharacter[];
}

interface Found extends Omit<EntityFault, 'segment' | 'target'> {
  readonly start: number;
  readonly end: number;
}

function* findEntityFaults(subject: UnitSubject): Generator<EntityFault> {
  if (!subject.pairs.some(({ source, target }) => hasMark(source) || hasMark(target ?? ''))) return;
  const typed = typedLabels(subject);
  for (const { source, target, segment } of subject.pairs) {
    if (!isVisible(target)) continue;
    const from = { text: source, codes: writtenIn(source) };
    const to = { text: target, codes: writtenIn(target).filter(({ text }) => !typed.has(text)) };
    if (from.codes.length === 0 && to.codes.length === 0) continue;
    for (const faults of [entitiesOf(from, to), escapesOf(from, to)]) {
      for (const { start, end, ...fault } of faults) {
        yield { ...fault, segment: segment.id, target: spanOf(target, start, end) };
      }
    }
  }
}

function hasMark(text: string): boolean {
  return text.includes('&') || text.includes('\\');
}

function writtenIn(text: string): readonly WrittenCharacter[] {
  return codesOfFamily(text, 'entities') as readonly WrittenCharacter[];
}

/** `&amp;nbsp;`: an entity that was escaped once more. */
const escapedTwice = /&(?:amp|#38|#[xX]26);(?=(?<rest>(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});))/g;

function* entitiesOf(source: Side, target: Side): Generator<Found> {
  const from = source.codes.filter(({ kind }) => kind === 'entity');
  const to = target.codes.filter(({ kind }) => kind === 'entity');
  if (from.length === 0 && to.length === 0) return;
  const twice = [...target.text.matchAll(escapedTwice)];
  const wasTwice = source.text.search(escapedTwice) !== -1;
  if (!wasTwice) {
    for (const { 0: amp, index: start, groups } of twice) {
      const found = `${amp}${groups?.['rest'] ?? ''}`;
      yield { problem: 'double-escaped', found, certainty: 'certain', start, end: start + amp.length, fix: '&' };
    }
  }
  const isMarkup = from.length > 0 || codesOfFamily(source.text, 'html-tags').length > 0;
  if (!isMarkup && twice.length === 0) yield* printed(to);
  if (from.length > 0) yield* unescaped(from, to, target.text);
}

/** Entities in a text that is no markup: each is printed letter by letter. */
function* printed(codes: readonly WrittenCharacter[]): Generator<Found> {
  for (const { text, start, end, character } of codes) {
    // `AT&T;` is no entity.
    if (character === undefined) continue;
    yield { problem: 'added', found: text, expected: character, certainty: 'certain', start, end, fix: character };
  }
}

const meaningful = ['&', '<', '>'];

/** The characters that markup is written with, bare where the source has them as entities; and entities without an end. */
function* unescaped(
  from: readonly WrittenCharacter[],
  to: readonly WrittenCharacter[],
  target: string,
): Generator<Found> {
  const seen = new Set<string>();
  for (const code of from) {
    if (seen.has(code.key) || seen.size > 20) continue;
    seen.add(code.key);
    const count = (codes: readonly WrittenCharacter[]): number => codes.filter(({ key }) => key === code.key).length;
    if (count(to) >= count(from)) continue;
    const isFree = ({ start, end }: { start: number; end: number }): boolean =>
      !to.some((other) => other.character !== undefined && other.start < end && start < other.end);
    const broken = looseForm(code, target, isFree);
    if (broken !== undefined) {
      const { text: found, start, end } = broken;
      yield { problem: 'broken', found, expected: code.text, certainty: 'certain', start, end, fix: code.text };
      continue;
    }
    const { character = '' } = code;
    if (!meaningful.includes(character)) continue;
    const bare = bareIn(target, character, to);
    if (bare === undefined) continue;
    const certainty: Certainty = character === '<' ? 'certain' : 'likely';
    const place = { start: bare, end: bare + 1 };
    yield { problem: 'raw', found: character, expected: code.text, certainty, ...place, fix: code.text };
  }
}

/** The first of a character that is part of no entity and no tag. */
function bareIn(text: string, character: string, codes: readonly WrittenCharacter[]): number | undefined {
  const tags = codesOfFamily(text, 'html-tags');
  const starts = new Set(codes.map(({ start }) => start));
  let index = text.indexOf(character);
  for (let tag = 0; index !== -1; index = text.indexOf(character, index + 1)) {
    while ((tags[tag]?.end ?? Infinity) <= index) tag++;
    const isInTag = (tags[tag]?.start ?? Infinity) <= index;
    if (!isInTag && !starts.has(index)) return index;
  }
  return undefined;
}

function* escapesOf(source: Side, target: Side): Generator<Found> {
  const from = source.codes.filter(({ kind }) => kind === 'escape');
  const to = target.codes.filter(({ kind }) => kind === 'escape');
  for (const { text, start, end, character } of to) {
    const isWritten = text.length > 2 && character !== undefined && from.length === 0;
    if (!isWritten) continue;
    yield { problem: 'added', found: text, expected: character, certainty: 'certain', start, end, fix: character };
  }
  for (const key of new Set([...from, ...to].filter(({ text }) => /^\\[nrt]$/.test(text)).map((code) => code.key))) {
    const [before, after] = [from, to].map((codes) => codes.filter((code) => code.key === key)) as [
      WrittenCharacter[],
      WrittenCharacter[],
    ];
    if (before.length === after.length || isWrittenOut(key, source.text, target.text)) continue;
    const isMore = after.length > before.length;
    const last = (isMore ? after : before).at(-1);
    if (last === undefined) continue;
    const problem = isMore ? 'more' : before.length - after.length === before.length ? 'lost' : 'fewer';
    const place = isMore ? { start: last.start, end: last.end } : { start: 0, end: target.text.length };
    yield {
      problem,
      found: last.text,
      certainty: isWordLike(last, isMore ? target.text : source.text) ? 'possible' : 'likely',
      ...place,
    };
  }
}

/** A line break in place of its escape, which the check of white space sees. */
function isWrittenOut(key: string, source: string, target: string): boolean {
  const character = key.slice('escape '.length);
  return target.split(character).length > source.split(character).length;
}

/** `docs\notes` may be a path: letters on both sides. */
function isWordLike({ start, end }: WrittenCharacter, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && /\p{Ll}/u.test(text[end] ?? '');
}
