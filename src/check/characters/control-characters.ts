import { zeroWidthIn } from '../../locale/orthography/zero-width-joiners.ts';
import type { ZeroWidth } from '../../locale/orthography/zero-width-joiners.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { codePointOf } from './code-point.ts';

interface ControlFault extends Evidence {
  readonly problem:
    'control' | 'noncharacter' | 'surrogate' | 'byte-order-mark' | 'invisible' | 'joiner' | 'soft-hyphen';
  readonly character: string;
}

/**
 * Characters that no text holds: controls, noncharacters, halves of surrogate pairs, a byte order mark, invisible tags
 * and fillers. Joiners, zero-width spaces and soft hyphens where the locale's spelling has no use for them are told of.
 * White space and the controls of direction have checks of their own.
 */
export const controlCharacters: Check<'unit'> = defineCheck({
  id: 'control-characters',
  type: 'characters',
  scope: 'unit',
  severity: 'error',
  find: findControls,
  describe: ({ problem, character }) => ({ key: problem, values: { character } }),
  examples: [
    right('zh-Hans', 'Read this.', '请读这个。'),
    right('fa', 'I want', 'می\u200cخواهم'),
    right('th', 'The clinic', 'คลินิก\u200bนี้'),
    right('hi', 'power', 'शक्\u200dति'),
    right('ru', 'family 👩\u200d👧', 'семья 👩\u200d👧'),
    right('de', 'the shipping company', 'die Dampf\u00adschiff\u00adfahrt'),
    right(
      'ms',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ),
    wrong('zh-Hans', 'Read this.', '请读\u0000这个。', 'error'),
    wrong('ru', 'Read this.', 'Прочтите\u0085 это.', 'error'),
    wrong('ar', 'Read this.', 'اقرأ\ufeff هذا.', 'warning'),
    wrong('ms', 'Read this.', 'Baca\ufffe ini.', 'error'),
    wrong('th', 'Read this.', 'อ่าน\ud800นี่', 'error'),
    wrong('ms', 'Read this.', 'Baca\u{e0041} ini.', 'warning'),
    wrong('ru', 'Read this.', 'Прочти\u200cте это.', 'info'),
    wrong('ms', 'Read this.', 'Baca\u00ad ini.', 'info'),
  ],
});

interface Kind {
  /** One character. */
  readonly characters: RegExp;
  readonly problem: ControlFault['problem'];
  readonly certainty: Certainty;
  /** Where the character is in its place. */
  readonly isRight?: (place: Place) => boolean;
}

interface Place {
  readonly text: string;
  readonly index: number;
  /** Up to two code units around the character. */
  readonly before: string;
  readonly after: string;
  readonly zeroWidth: ZeroWidth;
}

const kinds: readonly Kind[] = [
  { characters: /(?![\t\n\r])\p{Cc}/u, problem: 'control', certainty: 'certain' },
  { characters: /[\ufff9-\ufffb]/u, problem: 'control', certainty: 'certain' },
  { characters: /\p{Cs}/u, problem: 'surrogate', certainty: 'certain' },
  { characters: /\ufeff/u, problem: 'byte-order-mark', certainty: 'likely' },
  { characters: /\u00ad/u, problem: 'soft-hyphen', certainty: 'possible', isRight: isWithinWord },
  { characters: /[\u{e0000}-\u{e007f}]/u, problem: 'invisible', certainty: 'likely', isRight: isFlagTag },
  {
    characters: /\u200b/u,
    problem: 'joiner',
    certainty: 'possible',
    isRight: ({ before, after, zeroWidth }) => zeroWidth.breaks || isAddressBreak(before, after),
  },
  { characters: /[\u200c\u200d]/u, problem: 'joiner', certainty: 'possible', isRight: isShaping },
  { characters: /[\u034f\u17b4\u17b5\u180e\u2061-\u2064]/u, problem: 'invisible', certainty: 'possible' },
  { characters: /[\u115f\u1160\u206a-\u206f\u3164\uffa0]/u, problem: 'invisible', certainty: 'likely' },
  { characters: /\p{Noncharacter_Code_Point}/u, problem: 'noncharacter', certainty: 'certain' },
];

const suspects = new RegExp(kinds.map(({ characters }) => characters.source).join('|'), 'gu');

/** Faults in one segment, beyond which another says nothing new. */
const most = 10;

function* findControls(subject: UnitSubject): Generator<ControlFault> {
  for (const { segment, source, target } of subject.pairs) {
    if (target === undefined || target.search(suspects) < 0) continue;
    const zeroWidth = zeroWidthIn(subject.targetLocale);
    let count = 0;
    for (const { 0: char, index } of target.matchAll(suspects)) {
      const end = index + char.length;
      const before = target.slice(Math.max(0, index - 2), index);
      const place = { text: target, index, before, after: target.slice(end, end + 2), zeroWidth };
      const kind = kinds.find(({ characters }) => characters.test(char));
      if (kind === undefined || kind.isRight?.(place) === true || source.includes(char)) continue;
      const { problem, certainty } = kind;
      const span = spanOf(target, index, end);
      const fix = problem === 'surrogate' || problem === 'joiner' ? {} : { fix: '' };
      yield { problem, certainty, character: codePointOf(char), segment: segment.id, target: span, ...fix };
      if (++count === most) break;
    }
  }
}

function isWithinWord({ before, after }: Place): boolean {
  return /[\p{L}\p{M}]$/u.test(before) && /^\p{L}/u.test(after);
}

/** A joiner between emoji, or beside letters of a script that shapes them. */
function isShaping({ before, after, zeroWidth }: Place): boolean {
  if (zeroWidth.joiners || /(?:\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})$/u.test(before)) return true;
  const shaped = /[\p{scx=Arab}\p{scx=Deva}\p{scx=Beng}\p{scx=Sinh}\p{scx=Mlym}]/u;
  return shaped.test(before) || shaped.test(after);
}

/** A flag of a region: a black flag followed by tags (UTS #51). */
function isFlagTag({ text, index }: Place): boolean {
  return /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(text.slice(Math.max(0, index - 16), index));
}

const isAddressBreak = (before: string, after: string): boolean => /[/.@_?&=-]/.test(before + after);
