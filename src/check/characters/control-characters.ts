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

const suspects =
  /(?![\t\n\r])\p{Cc}|\u034f|[\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2061-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Faults in one segment, beyond which another says nothing new. */
const most = 10;

function* findControls(subject: UnitSubject): Generator<ControlFault> {
  for (const { segment, source, target } of subject.pairs) {
    if (target === undefined || target.search(suspects) < 0) continue;
    const zeroWidth = zeroWidthIn(subject.targetLocale);
    let count = 0;
    for (const { 0: char, index } of target.matchAll(suspects)) {
      const judged = judge(char, index, target, zeroWidth);
      if (judged === undefined || source.includes(char)) continue;
      const [problem, certainty] = judged;
      const span = spanOf(target, index, index + char.length);
      const fix = problem === 'surrogate' || problem === 'joiner' ? {} : { fix: '' };
      yield { problem, certainty, character: codePointOf(char), segment: segment.id, target: span, ...fix };
      if (++count === most) break;
    }
  }
}

function judge(
  char: string,
  index: number,
  text: string,
  { joiners, breaks }: ZeroWidth,
): readonly [ControlFault['problem'], Certainty] | undefined {
  const code = char.codePointAt(0) ?? 0;
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + char.length, index + char.length + 2);
  if (code < 0xa0) return ['control', 'certain'];
  if (code >= 0xd800 && code <= 0xdfff) return ['surrogate', 'certain'];
  if (code === 0xfeff) return ['byte-order-mark', 'likely'];
  if (code === 0xad)
    return /[\p{L}\p{M}]$/u.test(before) && /^\p{L}/u.test(after) ? undefined : ['soft-hyphen', 'possible'];
  if (code >= 0xe0000 && code <= 0xe007f) return isFlagTag(text, index) ? undefined : ['invisible', 'likely'];
  if (code === 0x200b) return breaks || isAddressBreak(before, after) ? undefined : ['joiner', 'possible'];
  if (code === 0x200c || code === 0x200d) return isShaping(before, after, joiners) ? undefined : ['joiner', 'possible'];
  if (code === 0x034f || (code >= 0x2061 && code <= 0x2064) || code === 0x17b4 || code === 0x17b5 || code === 0x180e) {
    return ['invisible', 'possible'];
  }
  if (code >= 0xfff9 && code <= 0xfffb) return ['control', 'certain'];
  if (code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0 || (code >= 0x206a && code <= 0x206f)) {
    return ['invisible', 'likely'];
  }
  return ['noncharacter', 'certain'];
}

/** A joiner between emoji, or beside letters of a script that shapes them. */
function isShaping(before: string, after: string, joiners: boolean): boolean {
  if (joiners || /(?:\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})$/u.test(before)) return true;
  const shaped = /[\p{scx=Arab}\p{scx=Deva}\p{scx=Beng}\p{scx=Sinh}\p{scx=Mlym}]/u;
  return shaped.test(before) || shaped.test(after);
}

/** A flag of a region: a black flag followed by tags (UTS #51). */
function isFlagTag(text: string, index: number): boolean {
  return /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(text.slice(Math.max(0, index - 16), index));
}

const isAddressBreak = (before: string, after: string): boolean => /[/.@_?&=-]/.test(before + after);
