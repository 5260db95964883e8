import { defined } from '../../model/defined.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { fromWindows1252 } from './windows-1252.ts';

interface Mojibake extends Evidence {
  readonly found: string;
}

/**
 * Text read in another encoding than it was written in: UTF-8 taken for Windows-1252, Windows-1251, GBK or Shift JIS,
 * Windows-1251 taken for Windows-1252. Only sequences that no language writes are looked for.
 */
export const mojibake: Check<'unit'> = defineCheck({
  id: 'mojibake',
  type: 'characters',
  scope: 'unit',
  severity: 'error',
  find: findMojibake,
  describe: ({ found, fix }) => ({
    key: fix === undefined ? 'unreadable' : 'decodable',
    values: { found, fix: fix ?? '' },
  }),
  examples: [
    right('fr', 'the café', 'le café « À l’été »'),
    right('pt', 'nations', 'NAÇÕES e SÃO'),
    right('de', 'the street', '„Große Straße“, GRÜSSE…'),
    right('ru', 'the Republic of Serbia', 'Республика Сербия'),
    right('zh-Hans', 'holmium', '钬，旧作鈥'),
    right('vi', 'the Republic', 'Cộng hòa Xã hội'),
    right('ja', 'threads', '縺れた糸'),
    wrong('fr', 'the café', 'le cafÃ©', 'error'),
    wrong('ms', 'the agency’s', 'agensiâ€™s', 'error'),
    wrong('ru', 'hello', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'error'),
    wrong('ru', 'hello', 'РїСЂРёРІРµС‚', 'error'),
    wrong('uk', 'hello', 'Ïðèâåò', 'error'),
    wrong('zh-Hans', 'Read this.', '锟斤拷锟斤拷', 'error'),
    wrong('zh-Hans', 'Read this.', 'è¯·è¯»è¿™ä¸ª', 'error'),
    wrong('ar', 'Read this.', 'ï»¿Ø§Ù‚Ø±Ø£', 'error'),
    wrong('ja', 'Read this.', '縺薙ｌ繧定ｪｭ繧薙〒', 'error'),
  ],
});

/** A continuation byte of UTF-8, 0x80 to 0xBF, as Windows-1252 and ISO 8859-1 show it. */
const next =
  '[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]';
/** The same without what may follow a capital: quotation marks, dashes, no-break spaces, the ordinal signs. */
const sign = '[\\u00a1-\\u00a9\\u00ac-\\u00b6\\u00b8\\u00b9\\u00bc-\\u00be]';
/** What else Windows-1252 has between 0x80 and 0x9F: no quotation marks, dashes or ellipsis. */
const upper =
  '[\\u20ac\\u0192\\u201a\\u2020\\u2021\\u02c6\\u2030\\u0160\\u0152\\u017d\\u02dc\\u2122\\u0161\\u0153\\u017e\\u0178]';
/** The same bytes as Windows-1251 shows them. */
const next1251 =
  '[\\u0402\\u0403\\u201a\\u0453\\u201e\\u2026\\u2020\\u2021\\u20ac\\u2030\\u0409\\u2039\\u040a\\u040c\\u040b\\u040f\\u0452\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u2122\\u0459\\u203a\\u045a\\u045c\\u045b\\u045f\\u00a0\\u040e\\u045e\\u0408\\u00a4\\u0490\\u00a6\\u00a7\\u0401\\u00a9\\u0404\\u00ab-\\u00ae\\u0407\\u00b0\\u00b1\\u0406\\u0456\\u0491\\u00b5-\\u00b7\\u0451\\u2116\\u0454\\u00bb\\u0458\\u0405\\u0455\\u0457]';

const utf8AsWindows1252 = new RegExp(
  [
    `(?:[\\u00c2-\\u00df]${next}|[\\u00e0-\\u00ef]${next}{2}|[\\u00f0-\\u00f4]${next}{3}){2,}`,
    `[\\u00c2-\\u00c5]${sign}`,
    `[\\u00c3-\\u00c5](?:[\\u0080-\\u009f]|${upper})`,
    `\\u00e1(?:\\u00ba${next}|\\u00bb(?:${sign}|[\\u0080-\\u009f]|${upper}))`,
    `\\u00e2(?:[\\u20ac\\u0080][${next.slice(1, -1)}]|\\u201a\\u00ac|\\u201e\\u00a2)`,
    '\\u00ef\\u00bb\\u00bf|\\u00ef\\u00bf\\u00bd',
  ].join('|'),
  'g',
);
const others = new RegExp(
  [
    `(?:[\\u0420\\u0421]${next1251}){3,}`,
    '(?<![A-Za-z\\u00c0-\\u00ff])[\\u00c0-\\u00ff]{5,}(?![A-Za-z])',
    '(?:\\u951f\\u65a4\\u62f7)+|\\u951f\\u65a4|\\u65a4\\u62f7\\u951f|\\u70eb{3,}|\\u5c6f{3,}',
    // Typographic marks, 。 and ， of UTF-8 as GBK shows them.
    '\\u9225[\\u6a9a\\u6e22\\u6dd7\\u6fc2\\u6eec\\ufffd?]|\\u9286[\\u4e00-\\u9fff]{1,2}\\u951b|\\u951b[\\u5c7b\\u5c80-\\u5cff]',
    // Kana of UTF-8 as Shift JIS shows them.
    '(?:[\\u7e3a\\u7e67\\u7e5d][^\\s\\u7e3a\\u7e67\\u7e5d]{1,2}){2,}',
  ].join('|'),
  'gu',
);
const anySuspect =
  /[\u00c2-\u00c5\u00ce-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[\u00e0-\u00ff]{2}|[\u00c0-\u00ff]{4}|[\u0420\u0421][^\u0410-\u044f\s]|[\u951f\u70eb\u5c6f\u9225\u9286\u951b\u7e3a\u7e67\u7e5d]/;

/** Faults in one segment, beyond which another says nothing new. */
const most = 5;

function* findMojibake(subject: UnitSubject): Generator<Mojibake> {
  for (const { segment, source, target } of subject.pairs) {
    if (target === undefined || !anySuspect.test(target)) continue;
    let count = 0;
    for (const { 0: found, index } of [...target.matchAll(utf8AsWindows1252), ...foreign(target)].slice(0, most * 2)) {
      if (source.includes(found)) continue;
      const fix = fromWindows1252(found);
      const span = spanOf(target, index, index + found.length);
      yield defined({ certainty: 'certain' as const, found, segment: segment.id, target: span, fix });
      if (++count === most) break;
    }
  }
}

/** Accented letters in a row are a word of another alphabet only where they are many different ones. */
function* foreign(text: string): Generator<RegExpExecArray> {
  for (const match of text.matchAll(others)) {
    const isLatin = /^[\u00c0-\u00ff]+$/.test(match[0]);
    if (!isLatin || new Set(match[0]).size >= 4) yield match;
  }
}
