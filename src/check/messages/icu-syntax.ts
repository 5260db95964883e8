import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { spanOf, wholeOf } from '../contract/span.ts';
import { icuFaults } from './icu-faults.ts';
import type { IcuFaultFound, IcuProblem } from './icu-faults.ts';
import { readIcu } from '../syntax/icu-message.ts';
import type { IcuFault } from '../syntax/icu-message.ts';
import type { TextTag } from '../syntax/read-tags.ts';
import { isIcu, typedLabels } from '../syntax/text-pairs.ts';
import { codesOfFamily } from '../syntax/text-codes.ts';

/**
 * Messages of ICU MessageFormat that stand in text: a target parses where its source does, keeps arguments, their types
 * and the keys of its selects, has a branch for each plural category of its language, and says the number where the
 * source does.
 */
export const icuSyntax: Check<'unit'> = defineCheck({
  id: 'icu-syntax',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: findIcuFaults,
  describe: ({ problem, name, found = '', expected = '' }) => ({ key: problem, values: { name, found, expected } }),
  examples: [
    right('zh-Hans', '{n, plural, one {# seat} other {# seats}}', '{n, plural, other {# 个座位}}'),
    right('ms', '{n, plural, one {# seat} other {# seats}} left', 'Tinggal {n} tempat'),
    right(
      'ar',
      '{n, plural, =0 {no seat} one {# seat} other {# seats}}',
      '{n, plural, =0 {لا مقعد} one {مقعد} two {مقعدان} few {# مقاعد} many {# مقعدًا} other {# مقعد}}',
    ),
    right(
      'ru',
      '{n, plural, one {# seat} other {# seats}}',
      '{n, plural, one {# место} few {# места} many {# мест} other {# места}}',
    ),
    right('th', 'Closes {day, date, long}', 'ปิด {day, date, long}'),
    right(
      'hi',
      '{who, select, female {She agrees} other {They agree}}',
      '{who, select, female {वह सहमत है} other {वे सहमत हैं}}',
    ),
    right('ja', 'Fill in {name, role, place}', '{氏名、役職、場所}を記入'),
    wrong('zh-Hans', '{n, plural, one {# seat} other {# seats}}', '{n, plural, other {# 个座位}', 'error'),
    wrong('ms', '{n, plural, one {# seat} other {# seats}}', '{n, plural, other {tempat}}', 'error'),
    wrong(
      'ar',
      '{n, plural, one {# seat} other {# seats}}',
      '{n, plural, zero {لا مقعد} one {مقعد} two {مقعدان} few {# مقاعد} other {# مقعد}}',
      'error',
    ),
    wrong(
      'ru',
      '{n, plural, one {# seat} other {# seats}}',
      '{n, plural, one {место} few {# места} many {# мест} other {# места}}',
      'warning',
    ),
    wrong('th', 'Closes {day, date, long}', 'ปิด {วัน, date, long}', 'error'),
    wrong(
      'hi',
      '{who, select, female {She agrees} other {They agree}}',
      '{who, select, महिला {वह सहमत है} other {वे सहमत हैं}}',
      'error',
    ),
    wrong('ja', '{n, plural, one {# seat} other {# seats}}', '{n, plural, one {#席} other {#席}}', 'info'),
    wrong('zh-Hant', '{n, plural, one {# seat} other {# seats}}', '{n，plural，other ｛# 個座位｝}', 'error'),
    wrong(
      'fr',
      '{n, plural, one {# seat} other {# seats}} of {name}',
      "{n, plural, one {# place} many {# places} other {# places}} d'{name}",
      'error',
    ),
    wrong('ko', '{n, plural, =0 {<b>none</b>} other {<b>#</b> seats}}', '{n, plural, =0 {없음} other {#석}}', 'error'),
  ],
});

function* findIcuFaults(subject: UnitSubject): Generator<IcuFaultFound> {
  if (!subject.pairs.some(({ source, target }) => source.includes('{') || target?.includes('{'))) return;
  const typed = typedLabels(subject);
  for (const pair of subject.pairs) {
    if (!isVisible(pair.target) || !isIcu(pair, typed)) continue;
    for (const fault of inPair(pair, pair.target, subject.targetLocale)) yield { ...fault, segment: pair.segment.id };
  }
}

function* inPair({ source }: SegmentPair, target: string, targetLocale: string): Generator<IcuFaultFound> {
  const original = readIcu(source);
  if (original === undefined || 'fault' in original) return;
  const repaired = halfWidth(target);
  if (repaired !== target && halfWidth(source) === source && readable(repaired)) {
    yield {
      problem: 'full-width',
      name: target.slice(0, 40),
      certainty: 'certain',
      target: wholeOf(target),
      fix: repaired,
    };
    return;
  }
  const translated = readIcu(target);
  if (translated === undefined) return;
  if ('fault' in translated) {
    yield unreadable(translated.fault, target);
    return;
  }
  const sides = { source: original.arguments, target: translated.arguments, sourceText: source, targetText: target };
  yield* icuFaults({ ...sides, targetLocale });
  yield* tagFaults(source, target);
}

/** The head of an argument whose commas a Chinese keyboard wrote. */
const wideHead =
  /(\{\s{0,9}[\p{L}\p{M}\p{N}_]{1,60}\s{0,9})[,，](\s{0,9}(?:plural|selectordinal|select|number|date|time)\s{0,9})([,，}])/gu;

/** The message with the braces and commas that a program reads. */
function halfWidth(text: string): string {
  if (!/[｛｝，]/.test(text)) return text;
  return text
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .replaceAll(wideHead, (_head, name, type, end) => `${name},${type}${end === '，' ? ',' : end}`);
}

function readable(text: string): boolean {
  const reading = readIcu(text);
  return reading !== undefined && 'arguments' in reading;
}

const reasons: Readonly<Record<string, IcuProblem>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'unclosed',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'syntax',
  UNMATCHED_CLOSING_TAG: 'syntax',
  MISSING_OTHER_CLAUSE: 'no-other',
};

function unreadable({ reason, start, end }: IcuFault, text: string): IcuFaultFound {
  const span = spanOf(text, start, Math.max(end, start + 1));
  const target = span.text === '' ? wholeOf(text) : span;
  return { problem: reasons[reason] ?? 'syntax', name: target.text.slice(0, 40), certainty: 'certain', target };
}

/** Branches hold tags each for itself, so they are compared by name, not by number. */
function* tagFaults(source: string, target: string): Generator<IcuFaultFound> {
  const [from, to] = [tagsOf(source), tagsOf(target)];
  for (const [name, { open, close }] of to) {
    const original = from.get(name);
    if (original === undefined) yield { problem: 'tag-added', name: `<${name}>`, certainty: 'certain' };
    else if (open !== close && original.open === original.close) {
      yield { problem: 'tag-unpaired', name: `<${name}>`, certainty: 'certain' };
    }
  }
  for (const name of from.keys()) {
    if (!to.has(name)) yield { problem: 'tag-missing', name: `<${name}>`, certainty: 'certain' };
  }
}

function tagsOf(text: string): ReadonlyMap<string, { open: number; close: number }> {
  const tags = new Map<string, { open: number; close: number }>();
  for (const { name, kind } of codesOfFamily(text, 'html-tags') as readonly TextTag[]) {
    const counts = tags.get(name) ?? { open: 0, close: 0 };
    if (kind !== 'close') counts.open++;
    if (kind !== 'open') counts.close++;
    tags.set(name, counts);
  }
  return tags;
}
