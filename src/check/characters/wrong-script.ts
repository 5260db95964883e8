import { confusableScripts, writtenScripts } from '../../locale/orthography/written-scripts.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { writtenWith } from '../contract/scripts.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf, wholeOf } from '../contract/span.ts';

interface ScriptFault extends Evidence {
  readonly problem: 'mixed' | 'whole' | 'word';
  readonly found: string;
  readonly letters: string;
}

/**
 * Letters that the locale does not write: a Latin letter inside a Cyrillic or Greek word that looks like its own, or the
 * reverse; a word of a third script that the source does not have; a whole segment in another script. Latin names and
 * acronyms are at home in every language.
 */
export const wrongScript: Check<'unit'> = defineCheck({
  id: 'wrong-script',
  type: 'characters',
  scope: 'unit',
  severity: 'error',
  find: findScripts,
  describe: ({ problem, found, letters }) => ({ key: problem, values: { found, letters } }),
  examples: [
    right('ru', 'The UNICEF team', 'Команда UNICEF и SMSки'),
    right('el', 'beta-carotene', 'β-καροτένιο'),
    right('ms', 'the β-test, 5 μm', 'ujian β, 5 μm'),
    right('zh-Hans', 'The iPhone', 'iPhone 手机'),
    right('ja', 'The Tokyo Tower', '東京タワーとスカイツリー'),
    right('sr', 'The clinic opens today.', 'Klinika se danas otvara.'),
    right('ms', 'Ali (علي) spoke.', 'Ali (علي) bercakap.'),
    right('ar', 'WHO', 'منظمة WHO'),
    wrong('ru', 'The clinic', 'Клиникa', 'error'),
    wrong('ms', 'The clinic', 'Кlinik', 'error'),
    wrong('el', 'The clinic', 'Η κλινικoς', 'error'),
    wrong('sr-Latn', 'The clinic opens today.', 'Клиника се данас отвара.', 'error'),
    wrong('ar', 'The clinic opens today.', 'क्लिनिक आज खुल रहा है।', 'error'),
    wrong('ms', 'The clinic opens today.', 'Klinik 诊所 dibuka hari ini.', 'warning'),
    wrong('hi', 'The clinic opens today.', 'Clinic aaj khul raha hai.', 'warning'),
    wrong('ko', 'The clinic opens today.', '诊所今天在镇上开业，欢迎大家。', 'warning'),
  ],
});

function* findScripts(subject: UnitSubject): Generator<ScriptFault> {
  const { scripts, native } = writtenScripts(subject.targetLocale);
  const letters = lettersIn(scripts);
  if (letters === undefined) return;
  for (const { segment, source, target: whole, targetProse: target } of subject.pairs) {
    if (whole === undefined || !isVisible(target)) continue;
    const base = { segment: segment.id };
    let count = 0;
    for (const { found, index, odd, fix } of mixedWords(target)) {
      if (source.includes(found)) continue;
      const span = spanOf(target, index, index + found.length);
      yield { ...base, problem: 'mixed', certainty: 'certain', found, letters: odd, target: span, fix };
      if (++count === most) break;
    }
    if (count > 0) continue;
    const hasThird = letters.third.test(target);
    const foreign = hasThird
      ? mostlyForeign(target, letters)
      : (isLatinInstead(target, source, letters) ?? withoutNative(target, source, native));
    if (foreign !== undefined) {
      yield { ...base, problem: 'whole', certainty: foreign, found: '', letters: '', target: wholeOf(whole) };
    } else if (hasThird) {
      for (const word of thirdWords(target, source, letters)) {
        yield { ...base, ...word };
        if (++count === most) break;
      }
    }
  }
}

/** Faults in one segment, beyond which another says nothing new. */
const most = 5;

interface Letters {
  /** Latin is one of the locale's scripts. */
  readonly isLatin: boolean;
  readonly own: RegExp;
  /** A letter that is neither the locale's nor Latin nor shared. */
  readonly third: RegExp;
  readonly thirdWord: RegExp;
}

const known = new Map<string, Letters | undefined>();

function lettersIn(scripts: readonly string[]): Letters | undefined {
  const key = scripts.join(' ');
  if (!known.has(key)) known.set(key, patternsOf(scripts));
  return known.get(key);
}

/** Undefined for a script without letters or one that this engine's Unicode does not know. */
function patternsOf(scripts: readonly string[]): Letters | undefined {
  const codes = scripts.flatMap((script) => writtenWith(script));
  if (codes.some((code) => /^Z(?:yyy|xxx|sym|mth|inh|zzz)$/.test(code))) return undefined;
  const classes = codes.map((code) => `\\p{scx=${code}}`).join('');
  try {
    const third = `[^\\P{L}${classes}\\p{scx=Latn}\\p{scx=Zyyy}]`;
    return {
      isLatin: codes.includes('Latn'),
      own: new RegExp(`(?=[${classes}])\\p{L}`, 'u'),
      third: new RegExp(third, 'u'),
      thirdWord: new RegExp(`(?:${third}\\p{M}*)+`, 'gu'),
    };
  } catch {
    return undefined;
  }
}

interface Mixed {
  readonly found: string;
  readonly index: number;
  readonly odd: string;
  readonly fix: string;
}

const border = /[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]/;
/** Longer runs of letters are no words. */
const longestWord = 60;
const mixedWord = /[\p{L}\p{M}]+/gu;

/** Words of two alphabets in which all letters of the one could pass for letters of the other. */
function* mixedWords(text: string): Generator<Mixed> {
  if (!border.test(text)) return;
  for (const { 0: found, index } of text.matchAll(mixedWord)) {
    if (found.length > longestWord) continue;
    for (const [script, doubles] of confusableScripts()) {
      const mixed = unmixed(found, script === 'Cyrl' ? /[\u0400-\u052f]/ : /[\u0370-\u03ff]/, doubles);
      if (mixed !== undefined) yield { found, index, ...mixed };
    }
  }
}

function unmixed(
  word: string,
  other: RegExp,
  doubles: ReadonlyMap<string, string>,
): Pick<Mixed, 'odd' | 'fix'> | undefined {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const rest = letters.filter((letter) => other.test(letter));
  if (letters.length < 3 || latin.length + rest.length < letters.length) return undefined;
  if (latin.length === 0 || rest.length === 0) return undefined;
  const isMostlyLatin = latin.length > rest.length;
  const toLatin = new Map([...doubles].map(([from, to]) => [to, from]));
  const table = isMostlyLatin ? toLatin : doubles;
  const odd = isMostlyLatin ? rest : latin;
  if (!odd.every((letter) => table.has(letter))) return undefined;
  // A formula such as ΔT, an acronym with an ending: what is all capitals may be meant.
  if (odd.length > 1 && odd.every((letter) => /\p{Lu}/u.test(letter))) return undefined;
  return {
    odd: odd.join(''),
    fix: [...word].map((letter) => (odd.includes(letter) ? (table.get(letter) ?? letter) : letter)).join(''),
  };
}

/** There are more letters of third scripts than of the locale's. */
function mostlyForeign(text: string, { own, third }: Letters): Certainty | undefined {
  let ownCount = 0;
  let otherCount = 0;
  for (const char of text) {
    if (own.test(char)) ownCount++;
    else if (third.test(char)) otherCount++;
  }
  return otherCount >= 3 && otherCount > ownCount ? 'certain' : undefined;
}

/** Not one letter of the locale's, but words in Latin letters that are no names and not the source's. */
function isLatinInstead(text: string, source: string, { isLatin, own }: Letters): Certainty | undefined {
  if (isLatin || own.test(text) || text.trim() === source.trim()) return undefined;
  const words = text.slice(0, 2000).match(/(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{Ll}\p{M}’']+(?![\p{L}\p{N}@_/-])/gu) ?? [];
  const there = new Set(source.toLowerCase().match(/[\p{L}\p{M}’']+/gu));
  return words.filter((word) => !there.has(word)).length >= 3 ? 'likely' : undefined;
}

/** A dozen ideographs and no letter of the script that a sentence cannot do without. */
function withoutNative(text: string, source: string, native: string | undefined): Certainty | undefined {
  if (native === undefined || lettersIn([native])?.own.test(text) === true) return undefined;
  const ideographs = text.slice(0, 2000).match(/\p{Script=Han}/gu) ?? [];
  return ideographs.length >= 12 && !source.includes(ideographs[0] ?? '') ? 'likely' : undefined;
}

function* thirdWords(
  text: string,
  source: string,
  { thirdWord }: Letters,
): Generator<Pick<ScriptFault, 'problem' | 'certainty' | 'found' | 'letters' | 'target'>> {
  for (const { 0: found, index } of text.matchAll(thirdWord)) {
    if (source.includes(found) || isSymbol(found)) continue;
    const isQuoted = /[([（【「『“"'«‘/]\s?$/u.test(text.slice(Math.max(0, index - 2), index));
    const span = spanOf(text, index, index + found.length);
    yield { problem: 'word', certainty: isQuoted ? 'possible' : 'likely', found, letters: '', target: span };
  }
}

/** A single Greek letter is a symbol of mathematics and physics; の stands in Chinese shop signs. */
const isSymbol = (word: string): boolean => /^[\u0370-\u03ff\u2126の]$/u.test(word);
