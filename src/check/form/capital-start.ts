import { capitalOf, casingOf } from '../../locale/orthography/casing.ts';
import type { Content } from '../../model/content.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { firstPlace } from '../../model/first-place.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface CapitalFault extends Evidence {
  readonly expected: string;
  readonly found: string;
}

/**
 * A sentence that begins with a capital in the source begins with one in the target, where its script has them. Names
 * and words that begin small, and figures and codes before the first word, are let pass; so is a sentence that goes on
 * with the one before.
 */
export const capitalStart: Check<'unit'> = defineCheck({
  id: 'capital-start',
  type: 'typographical',
  scope: 'unit',
  severity: 'warning',
  find: findSmall,
  describe: ({ expected, found }) => ({ key: 'small', values: { expected, found } }),
  examples: [
    right('ms', 'The clinic opens today.', 'Klinik itu dibuka hari ini.'),
    right('ru', 'The iPhone is here.', 'iPhone уже здесь.'),
    right('de', 'Children first', 'Kinder zuerst'),
    right('ar', 'The clinic opens today.', 'تفتتح العيادة اليوم.'),
    right('zh-Hans', 'Hello', 'e人e本'),
    right('el', 'Ten children came.', '10 παιδιά ήρθαν.'),
    right('nl', 'In the morning it opens.', '’s Ochtends gaat het open.'),
    right('fr', 'and others', 'et d’autres'),
    right('nl', 'The script sets an ip.', 'ip wordt gezet.'),
    wrong('ms', 'The clinic opens today.', 'klinik itu dibuka hari ini.', 'warning'),
    wrong('ru', 'The clinic opens today.', 'клиника открывается сегодня.', 'warning'),
    wrong('el', 'Children came.', 'τα παιδιά ήρθαν.', 'warning'),
    wrong('hy', 'The children came.', 'երեխաները եկան։', 'warning'),
    wrong('tr', '“The work is done.”', '“iş bitti.”', 'warning'),
    wrong('es', 'Who may come?', '¿quién puede venir?', 'warning'),
    right('en', 'De stad al-Quds is oud.', 'al-Quds is an old city.'),
    wrong('de', 'The doors open in June.', 'in Juni öffnen die Türen.', 'warning'),
    wrong('tr', '‘Snow White’ is on.', '‘pamuk Prenses’ sahnede.', 'warning'),
    wrong('pl', 'Warsaw-based firms grew.', 'warszawsko-Łódzkie firmy urosły.', 'warning'),
  ],
});

function* findSmall(subject: UnitSubject): Generator<CapitalFault> {
  const casing = casingOf(subject.targetLocale);
  if (!casing.sentence) return;
  let previous: SegmentPair | undefined;
  for (const pair of subject.pairs) {
    const { segment, sourceProse: source, targetProse: target, sourceContent, targetContent } = pair;
    const before = previous;
    previous = pair;
    if (!isVisible(target) || beginsWithCode(targetContent ?? []) || beginsWithCode(sourceContent)) continue;
    const word = firstWord(target);
    if (word === undefined || !/^\p{Ll}/u.test(word.text) || !/^\p{Lu}/u.test(firstWord(source)?.text ?? '')) continue;
    if (beginsSmall(word.text, source, subject.targetLocale) || goesOn(before)) continue;
    const [small, capital] = capitalOf(word.text, casing);
    if (small === capital) continue;
    const span = spanOf(target, word.index, word.index + small.length);
    yield { certainty: 'likely', segment: segment.id, expected: capital, found: small, target: span, fix: capital };
  }
}

interface Word {
  readonly text: string;
  readonly index: number;
}

/**
 * The first word, if nothing but quotation marks and brackets stands before it: no figure, dash or ellipsis, and no
 * apostrophe but one that opens a quotation, before a word of several letters ('s Ochtends).
 */
function firstWord(text: string): Word | undefined {
  const found =
    /^[\s"“”„‟«»‹›([{¿¡\p{Cf}]{0,8}(?:['‘‚](?=[\p{L}\p{M}]{4}))?(?<word>[\p{L}][\p{L}\p{M}\p{N}'’.&@_/-]{0,40})/u.exec(
      text.slice(0, 60),
    );
  const word = found?.groups?.['word'];
  return found === null || word === undefined ? undefined : { text: word, index: found[0].length - word.length };
}

/** Longer parts before a hyphen are no article of a name, as in al-Quds. */
const longestArticle = 4;

/**
 * A name such as `iPhone` or `al-Quds`, an address, or a word that stands in the source as it is; but not a small word
 * of the target’s language that is spelled as one of the source’s: in, a.
 */
function beginsSmall(word: string, source: string, targetLocale: string): boolean {
  const [first = word] = word.split('-', 1);
  const own = first.length > longestArticle ? first : word;
  if (/[\p{Lu}\p{N}@_/]|\.\p{L}/u.test(own)) return true;
  const bare = word.replace(/[.'’-]+$/u, '');
  if (functionWords(targetLocale).has(bare)) return false;
  const isWhole = (at: number): boolean =>
    !/[\p{L}\p{M}]/u.test(source.charAt(at - 1) + source.charAt(at + bare.length));
  return firstPlace(source, bare, isWhole) !== -1;
}

/** The sentence before has no end: the translator made one of two. */
function goesOn(before: SegmentPair | undefined): boolean {
  if (before === undefined) return false;
  return /[\p{L}\p{M}\p{N},;:،、–—-]\s*$/u.test(before.targetProse.slice(-20));
}

function beginsWithCode(content: Content): boolean {
  for (const inline of content) {
    if (inline.kind === 'ph') return true;
    if (inline.kind === 'text' && inline.text.trim() !== '') return false;
  }
  return false;
}
