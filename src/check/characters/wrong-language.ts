import { detectedGroup, groupsOfWord, languageGroup } from '../../locale/orthography/detectable-languages.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';

interface LanguageFault extends Evidence {
  /** The language or group of close languages that the text seems to be in. */
  readonly language: string;
}

/**
 * A long segment in another language: it has hardly any of the small words that sentences of its language are full of,
 * many of another's, and a language detector agrees. Close languages, such as Malay and Indonesian or Danish and
 * Norwegian, are never told apart; names and headings are too short to be judged.
 */
export const wrongLanguage: Check<'unit'> = defineCheck({
  id: 'wrong-language',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'error',
  find: findLanguages,
  describe: () => ({ key: 'other', values: {} }),
  examples: [
    right(
      'ms',
      'The clinic opens today in the town.',
      'Klinik itu akan dibuka pada hari ini di bandar raya yang besar itu.',
    ),
    right(
      'ms',
      'The clinic opens today in the town.',
      'Klinik itu karena bagaimanapun akan dibuka oleh pihak kota pada hari ini.',
    ),
    right(
      'ru',
      'The clinic opens today in the town.',
      'Сегодня в городе открывается клиника, которую ждали многие жители района.',
    ),
    right(
      'ar',
      'The clinic opens today in the town.',
      'تفتتح العيادة اليوم في المدينة التي انتظرها كثير من سكان الحي.',
    ),
    right('zh-Hans', 'The clinic opens today in the town.', '诊所今天在镇上开业，许多居民期待已久。'),
    right(
      'nb',
      'The clinic opens today in the town.',
      'Klinikken åbner i dag i byen, og det er noget, som mange har ventet på.',
    ),
    right('fr', 'Samuel Taylor Coleridge', 'Samuel Taylor Coleridge, « The Rime of the Ancient Mariner »'),
    wrong(
      'ms',
      'The clinic opens today.',
      'The clinic that the people of the town had hoped for will open its doors to all today.',
      'error',
    ),
    wrong(
      'fr',
      'The clinic opens today.',
      'Die Klinik, auf die viele in der Stadt gewartet haben, wird heute für alle geöffnet und ist kostenlos.',
      'error',
    ),
    wrong(
      'ru',
      'The clinic opens today.',
      'Лікарня, що відкривається сьогодні, була довго закрита, але її відновили, бо вона потрібна всім.',
      'error',
    ),
    wrong(
      'fa',
      'The clinic opens today.',
      'تفتتح العيادة اليوم في المدينة التي انتظرها كثير من سكان الحي على مدى أعوام كما قال المتحدث.',
      'error',
    ),
    wrong(
      'ur',
      'The clinic opens today.',
      'درمانگاه امروز در شهر باز می شود که برای مردم این محله از سال ها پیش با امید به آن بود.',
      'error',
    ),
    wrong(
      'hi',
      'The clinic opens today.',
      'हे रुग्णालय आज शहरात सुरू झाले असून ते सर्वांसाठी आहे आणि त्यांनी ते केले आहे असे ते म्हणाले.',
      'error',
    ),
  ],
});

/** Shorter texts are names and headings. */
const fewestWords = 9;
/** Titles and words in other languages stand in quotation marks and brackets. */
const quoted = /[“"„«「『《(（][^“”"„«»「」『』《》()（）]{0,300}[”"“»」』》)）]/g;
/** A sample of a long text. */
const longestSample = 1000;
/** So many small words that only the other language has, and so many times those that only its own has. */
const fewestOthers = 3;
const ownWeight = 3;

function* findLanguages(subject: UnitSubject): Generator<LanguageFault> {
  const own = languageGroup(subject.targetLocale);
  if (own === undefined) return;
  for (const { segment, source, target, targetProse } of subject.pairs) {
    if (target === undefined || target.length < 40 || target === source) continue;
    const sample = targetProse.slice(0, longestSample).replace(quoted, ' ');
    const language = otherLanguage(sample, own);
    if (language === undefined || detectedGroup(sample) !== language) continue;
    yield { certainty: 'certain', language, segment: segment.id, target: wholeOf(target) };
  }
}

const anyWord = /[\p{L}\p{M}]+/gu;
/** So many small words that no other language has, among so many first ones: the text is in its own. */
const enoughOwn = 5;
const firstWords = 25;

/** The group whose small words the text is full of, while those of its own that the other does not have are all but absent. */
function otherLanguage(text: string, own: string): string | undefined {
  const counts = new Map<string, number>();
  const words: (readonly string[])[] = [];
  let total = 0;
  let ownOnly = 0;
  for (const [word] of text.toLowerCase().matchAll(anyWord)) {
    total++;
    const groups = groupsOfWord(word);
    if (groups.length === 0) continue;
    if (groups.length === 1 && groups[0] === own && ++ownOnly === enoughOwn && total <= firstWords) return undefined;
    words.push(groups);
    if (!groups.includes(own)) for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  if (total < fewestWords) return undefined;
  const [found, most] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
  const ownCount = words.filter((groups) => groups.includes(own) && !groups.includes(found)).length;
  const isMany = most >= fewestOthers && most * 6 >= total && most >= ownWeight * ownCount;
  return isMany ? found : undefined;
}
