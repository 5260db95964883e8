import { sameLocale } from '../../locale/tags/tags.ts';
import type { Role } from '../../model/role.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { languageOf, lettersOf, scriptOf } from '../contract/scripts.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { wordsOf } from './words-of.ts';
import type { Word } from './words-of.ts';

interface SameAsSource extends Evidence {
  /** How many words there are to translate. */
  readonly words: number;
}

/** So many words with capitals may be a name; more are a headline. */
export const longestName = 4;

/**
 * A target that is word for word its source was probably never translated. Names, symbols, numbers, addresses and codes
 * are the same in any language; how much else may be depends on whether both languages use one script.
 */
export const sameAsSource: Check<'unit'> = defineCheck({
  id: 'same-as-source',
  type: 'untranslated',
  scope: 'unit',
  severity: 'warning',
  find: findSame,
  describe: ({ words }) => ({ key: 'same', values: { count: words } }),
  examples: [
    right('zh-Hans', 'UNICEF', 'UNICEF'),
    right('ms', 'Dale Rutstein', 'Dale Rutstein'),
    { ...right('th', 'Juana Tolbert', 'JuanaT olbert'), role: 'contact' },
    right('ar', '+86 10 5550 0100', '+86 10 5550 0100'),
    right('th', 'https://example.org/a-b?c=1', 'https://example.org/a-b?c=1'),
    right('de', 'www.newsroom.example/kestria/photos', 'www.newsroom.example/kestria/photos'),
    right('ru', 'press@newsroom.example', 'press@newsroom.example'),
    right('ms', 'Tel: +60 3 5550 0100', 'Tel: +60 3 5550 0100'),
    right('ja', '1,200 – 53% (2010)', '1,200 – 53% (2010)'),
    right('en-GB', 'The clinic opens today.', 'The clinic opens today.'),
    wrong('zh-Hans', 'Media contacts', 'Media contacts', 'warning'),
    wrong('ms', 'The clinic opens today.', 'The clinic opens today.', 'warning'),
    wrong('ar', 'The clinic opens today.', 'The clinic opens today', 'warning'),
    wrong('th', 'Press Desk', 'Press Desk', 'warning'),
    { ...wrong('ar', 'Siti Aminah', 'Siti Aminah', 'info'), role: 'contact' },
    wrong('ru', 'children', 'children', 'warning'),
    wrong('ms', 'video', 'video', 'info'),
    wrong('fr', 'Governments Adopt Declaration on Children', 'Governments Adopt Declaration on Children', 'warning'),
  ],
});

function* findSame(subject: UnitSubject): Generator<SameAsSource> {
  const { sourceLocale, targetLocale } = subject;
  for (const { segment, source, target, sourceProse, targetProse } of subject.pairs) {
    if (target === undefined || !isSame(source, target) || isRespacedName(sourceProse, targetProse)) continue;
    if (languageOf(sourceLocale) === languageOf(targetLocale)) return;
    const words = wordsOf(targetProse);
    const sameScript = scriptOf(sourceLocale) === scriptOf(targetLocale);
    const foreign = sameScript ? words : words.filter(({ text }) => !lettersOf(scriptOf(targetLocale)).test(text));
    const certainty = sameScript ? inOneScript(foreign, targetProse) : inTwoScripts(foreign, targetProse, subject.role);
    if (certainty === undefined || isTerm(target.trim(), subject)) continue;
    const places = { segment: segment.id, source: wholeOf(source), target: wholeOf(target) };
    yield { ...places, certainty, words: foreign.length };
  }
}

const punctuation = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/** The same but for punctuation and white space. */
export function isSame(source: string, target: string): boolean {
  if (source === target) return true;
  if (Math.abs(source.length - target.length) > 4) return false;
  return source.replace(punctuation, '') === target.replace(punctuation, '');
}

/** A name with a space where none belongs is misspelt, and has nothing to be translated. */
function isRespacedName(source: string, target: string): boolean {
  const [own, other] = [wordsOf(source), wordsOf(target)];
  const isName = own.length > 1 && own.length <= longestName && own.every(({ kind }) => kind === 'name');
  return isName && own.length === other.length && own.some(({ text }, at) => text !== other[at]?.text);
}

/** The term base has it that the text stays as it is. */
export function isTerm(text: string, { release, targetLocale }: UnitSubject): boolean {
  return release.terms.some(
    ({ source, target, locale, status }) =>
      source === text &&
      (status === 'do-not-translate' || (target === text && status !== 'forbidden')) &&
      sameLocale(locale, targetLocale),
  );
}

function inOneScript(words: readonly Word[], text: string): Certainty | undefined {
  if (words.length === 0 || isLabelledNumber(words, text)) return undefined;
  const isName = words.every(({ kind }) => kind !== 'plain');
  if (isName && words.length <= longestName) return undefined;
  return words.length === 1 ? 'possible' : 'certain';
}

function inTwoScripts(words: readonly Word[], text: string, role: Role | undefined): Certainty | undefined {
  if (words.length === 0 || isLabelledNumber(words, text)) return undefined;
  if (words.length <= 2 && words.every(({ kind }) => kind === 'symbol')) return undefined;
  // A person to be written to may keep the name that stands on the letterhead.
  const isName = words.length <= longestName && words.every(({ kind }) => kind !== 'plain');
  return isName && role === 'contact' ? 'possible' : 'certain';
}

/** A telephone line: a label such as `Tel` and a number. */
function isLabelledNumber(words: readonly Word[], text: string): boolean {
  return words.length <= 2 && text.replace(/\P{Nd}/gu, '').length >= 7;
}
