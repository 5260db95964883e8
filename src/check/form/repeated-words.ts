import { reduplicationIn } from '../../locale/orthography/reduplication.ts';
import type { Reduplication } from '../../locale/orthography/reduplication.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { partsWords, scriptOf } from '../contract/scripts.ts';
import { repeatedPhrase, repeatedSentence, repeatedStretch, saysTwice } from './repeated-phrases.ts';
import type { RepeatedPhrase } from './repeated-phrases.ts';

interface Repetition extends Evidence {
  readonly word: string;
}

/**
 * A word written twice, a phrase or a sentence. Where doubling is grammar, as in Hindi, Turkish or Vietnamese, it only tells; names and what
 * the source doubles too are let pass. In scripts without spaces between words only function words and longer stretches
 * are looked at.
 */
export const repeatedWords: Check<'unit'> = defineCheck({
  id: 'repeated-words',
  type: 'duplication',
  scope: 'unit',
  severity: 'warning',
  find: findRepeated,
  describe: ({ word }) => ({ key: 'repeated', values: { word } }),
  examples: [
    right('zh-Hans', 'He studies every day.', '他天天学习，的的确确。'),
    right('ms', 'the children', 'kanak-kanak'),
    right('th', 'various people', 'คนต่าง ๆ'),
    right('ru', 'New York, New York', 'Нью-Йорк, Нью-Йорк'),
    right('fr', 'We met.', 'Nous nous sommes rencontrés.'),
    right('pt', 'if they set off', 'se se puserem a caminho'),
    right('de', 'Bora Bora is far.', 'Bora Bora ist weit.'),
    wrong('fr', 'In the park', 'Dans le le parc', 'warning'),
    wrong('ru', 'in the park today', 'сегодня в парке в этом этом парке', 'warning'),
    wrong('zh-Hans', 'the work of the agency', '该机构的的工作', 'warning'),
    wrong('th', 'doctors and nurses', 'แพทย์และและพยาบาล', 'warning'),
    wrong('el', 'in the park', 'στο στο πάρκο', 'warning'),
    right('ru', 'Again and again', 'Снова и снова, снова и снова'),
    right('ja', 'It rains.', '雨がザーザーザーザー降る。'),
    wrong('de', 'He sat in the park.', 'Er saß in dem Park in dem Park.', 'warning'),
    wrong('ar', 'in the house', 'كان في البيت في البيت أمس', 'warning'),
    wrong('vi', 'of the agency', 'của cơ quan của cơ quan này', 'warning'),
    wrong('ko', 'in the park', '공원 안에서 공원 안에서 놀았다', 'warning'),
    wrong('zh-Hans', 'in the park', '他在公园里在公园里散步。', 'warning'),
    wrong('th', 'in the hospital', 'อยู่ในโรงพยาบาลในโรงพยาบาลนี้', 'warning'),
    right('fr', 'Thank you, thank you.', 'Merci bien. Merci bien.'),
    right('sw', 'live to followers', 'moja kwa moja kwa wafuasi'),
    right('my', 'Good night', 'ကောင်းကောင်းအိပ်ပါ'),
    right('ja', 'The engine roars.', 'エンジンがブルンブルンブルンと鳴る。'),
    right('hi', 'at least some of them', 'उनमें से कम से कम कुछ'),
    wrong('fi', 'in the park, where he sat', 'puistossa, jossa hän puistossa, jossa hän istui', 'warning'),
    wrong('ja', 'if he comes', '彼が来る、もし彼が来る、もし', 'warning'),
    wrong('zh-Hans', 'He changed teams.', '他转队转队转队转队了。', 'warning'),
    wrong('nl', 'The shop closes at six.', 'De winkel sluit om zes uur. De winkel sluit om zes uur.', 'warning'),
    wrong('es', 'The shop closes at six.', 'La tienda cierra a las seis, cierra a las seis.', 'warning'),
    wrong('bn', 'The shop is closed today.', 'দোকানটি আজ বন্ধ আছে। দোকানটি আজ বন্ধ আছে।', 'warning'),
    wrong('ja', 'The shop is open on Sundays.', '店は日曜日も開いています。店は日曜日も開いています。', 'warning'),
    wrong('hi', 'slowly', 'धीरे धीरे', 'info'),
    wrong('ms', 'the agency', 'agensi agensi itu', 'info'),
  ],
});

const doubled = /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}][\p{L}\p{M}\p{N}]{1,40})[ \u00a0]{1,3}\1(?![\p{L}\p{M}\p{N}'’-])/giu;
/** Faults in one segment, beyond which another says nothing new. */
const most = 5;

function* findRepeated(subject: UnitSubject): Generator<Repetition> {
  const reduplication = reduplicationIn(subject.targetLocale);
  for (const { segment, sourceProse: source, targetProse: target } of subject.pairs) {
    if (!isVisible(target)) continue;
    let count = 0;
    let isTold = false;
    for (const match of repetitions(target, reduplication)) {
      const certainty = repetitionCertainty(match, reduplication);
      if (certainty === undefined) continue;
      if (count === 0 && source.search(doubled) >= 0) break;
      const span = spanOf(target, match.index, match.index + match.text.length);
      const fix = certainty === 'likely' ? { fix: match.word } : {};
      yield { certainty, word: match.word, segment: segment.id, target: span, ...fix };
      isTold ||= certainty !== 'doubtful';
      if (++count === most) break;
    }
    const phrase = !isTold ? phraseOf(target, subject.targetLocale) : undefined;
    // What the source says twice too is meant.
    if (phrase === undefined || saysTwice(source) || phraseOf(source, subject.sourceLocale) !== undefined) continue;
    const span = spanOf(target, phrase.start, phrase.end);
    yield { certainty: 'likely', word: phrase.phrase, segment: segment.id, target: span, fix: phrase.phrase };
  }
}

/** Marks and vowels make the stretches of the scripts of South East Asia longer; in Burmese one syllable is said twice. */
const stretches = {
  han: { shortest: 3, longest: 30, marked: 6 },
  burmese: { shortest: 10, longest: 60, marked: 15 },
  other: { shortest: 6, longest: 60, marked: 12 },
};

function phraseOf(text: string, locale: string): RepeatedPhrase | undefined {
  const script = scriptOf(locale);
  if (partsWords(script))
    return repeatedPhrase(text, reduplicationIn(locale).idioms) ?? repeatedSentence(text, 'spaced');
  const kind = /^(?:Han|Jpan|Hrkt)/.test(script) ? 'han' : 'other';
  return repeatedStretch(text, stretches[script === 'Mymr' ? 'burmese' : kind]) ?? repeatedSentence(text, kind);
}

interface Match {
  readonly text: string;
  readonly word: string;
  readonly index: number;
}

function* repetitions(text: string, { slips }: Reduplication): Generator<Match> {
  if (slips !== undefined) {
    const match = slips.exec(text);
    if (match === null) return;
    const word = match[0].slice(0, match[0].length / 2);
    yield { text: match[0], word, index: match.index };
    return;
  }
  if (!mayDouble(text)) return;
  for (const match of text.matchAll(doubled)) yield { text: match[0], word: match[1] ?? '', index: match.index };
}

/** Whether at some space what stands before it follows too, which is soon seen; `doubled` looks closely. */
function mayDouble(text: string): boolean {
  const lower = text.toLowerCase();
  for (let space = lower.search(anySpace); space >= 0 && space < lower.length; space++) {
    if (!isSpace(lower.charCodeAt(space))) continue;
    let next = space + 1;
    while (isSpace(lower.charCodeAt(next))) next++;
    const first = lower.charCodeAt(next);
    const second = lower.charCodeAt(next + 1);
    for (let start = space - 2; start >= 0 && start >= space - longestWord; start--) {
      const unit = lower.charCodeAt(start);
      if (isSpace(unit)) break;
      if (unit !== first || lower.charCodeAt(start + 1) !== second) continue;
      if (lower.startsWith(lower.slice(start, space), next)) return true;
    }
    space = next - 1;
  }
  return false;
}

const anySpace = /[ \u00a0]/;
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa0;
const longestWord = 42;

function repetitionCertainty({ word, text }: Match, { grammatical, twice }: Reduplication): Certainty | undefined {
  if (twice.has(word.toLowerCase())) return undefined;
  if (grammatical) return 'doubtful';
  return mayBeName(word, text) ? 'possible' : 'likely';
}

/** Bora Bora is one; at the start of a sentence alone a word has a capital the first time only. Short ones may be two words. */
const mayBeName = (word: string, twice: string): boolean =>
  /^\p{Lu}/u.test(word) && (word.length < 4 || /^\p{Lu}/u.test(twice.slice(-word.length)));
