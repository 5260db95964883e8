import { textOf } from '../../model/content.ts';
import type { SizeRestriction, Unit } from '../../model/unit.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import type { Example, ExampleText } from '../../model/check-page.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface Misfit extends Evidence {
  readonly problem: 'long' | 'short';
  readonly counted: SizeRestriction['unit'];
  readonly size: number;
  /** The maximum of what is too long, the minimum of what is too short. */
  readonly limit: number;
}

/**
 * The target is longer than its limit, or shorter, which a file states in characters (code points), in UTF-16 code units
 * or in bytes of UTF-8, for the unit or for what stands around it. The whole unit counts as it stands, white space between
 * its segments included; inline codes do not. Limits in pixels, of a stretch within a unit and of profiles of a tool's own
 * are not judged.
 */
export const lengthLimit: Check<'unit'> = defineCheck({
  id: 'length-limit',
  type: 'length',
  scope: 'unit',
  severity: 'error',
  find: findMisfits,
  describe: ({ problem, counted, size, limit }) =>
    problem === 'long'
      ? { key: counted, values: { count: size, maximum: limit, over: size - limit } }
      : { key: `short-${counted}`, values: { count: size, minimum: limit } },
  examples: [
    limited('zh-Hans', '阅读更多', [4, 'codepoints']),
    limited('ms', 'Baca lagi', [9, 'codepoints']),
    limited('ar', 'اقرأ المزيد', [20, 'utf-16']),
    limited('th', 'อ่าน', [12, 'utf-8']),
    limited('zh-Hans', '𠮷野家', [3, 'codepoints']),
    limited(
      'ja',
      [
        { kind: 'ph', id: '1', equiv: '{name}' },
        { kind: 'text', text: 'さん' },
      ],
      [2, 'codepoints'],
    ),
    { ...limited('ko', '더 보기', [9, 'utf-16']), size: { minimum: 4, maximum: 9, unit: 'utf-16' } },
    limited('zh-Hans', '阅读更多内容', [4, 'codepoints'], 'error'),
    limited('ms', 'Baca selanjutnya', [9, 'codepoints'], 'error'),
    limited('ar', 'اقرأ المزيد', [20, 'utf-8'], 'error'),
    limited('th', 'อ่านต่อ', [12, 'utf-8'], 'error'),
    limited('zh-Hans', '𠮷野家', [3, 'utf-16'], 'error'),
    limited('hi', 'और पढ़ें', [5, 'utf-16'], 'error'),
    { ...limited('ms', 'Baca', [9, 'codepoints'], 'error'), size: { minimum: 5, maximum: 9, unit: 'codepoints' } },
  ],
});

function* findMisfits({ unit, pairs }: UnitSubject): Generator<Misfit> {
  if (unit.size === undefined) return;
  const { minimum = 0, maximum, unit: counted } = unit.size;
  const text = targetOf(unit);
  const { size, fits } = measure(text, unit.size);
  // What is not translated yet is nothing, and not too short.
  if (size < minimum && isVisible(text)) {
    yield { problem: 'short', counted, size, limit: minimum, certainty: 'certain' };
  }
  if (size <= maximum) return;
  const evidence = { problem: 'long', counted, size, limit: maximum, certainty: 'certain' } as const;
  const [only] = pairs;
  const isAlone = unit.parts.length === 1 && only?.target !== undefined;
  yield isAlone
    ? { ...evidence, segment: only.segment.id, target: spanOf(only.target, fits, only.target.length) }
    : evidence;
}

function targetOf({ parts }: Unit): string {
  let text = '';
  for (const { target } of parts) if (target !== undefined) text += textOf(target);
  return text;
}

/** How much one code point counts. */
const weights: Readonly<Record<SizeRestriction['unit'], (codePoint: number) => number>> = {
  codepoints: () => 1,
  'utf-16': (codePoint) => (codePoint > 0xffff ? 2 : 1),
  'utf-8': (codePoint) => (codePoint > 0xffff ? 4 : codePoint > 0x7ff ? 3 : codePoint > 0x7f ? 2 : 1),
};

/** The size of a text, and the offset up to which it is within a limit. */
function measure(text: string, { maximum, unit }: SizeRestriction): { readonly size: number; readonly fits: number } {
  const weigh = weights[unit];
  let size = 0;
  let fits = 0;
  for (let index = 0; index < text.length;) {
    const codePoint = text.codePointAt(index)!;
    size += weigh(codePoint);
    index += codePoint > 0xffff ? 2 : 1;
    if (size <= maximum) fits = index;
  }
  return { size, fits };
}

function limited(
  locale: string,
  target: ExampleText,
  [maximum, unit]: readonly [maximum: number, unit: SizeRestriction['unit']],
  ...finds: Example['finds']
): Example {
  return { locale, segments: [{ source: 'Read more', target }], size: { maximum, unit }, finds };
}
