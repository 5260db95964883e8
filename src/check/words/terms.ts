import { defined } from '../../model/defined.ts';
import type { TermStatus } from '../../model/term.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import type { Example } from '../../model/check-page.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { leftOut, wordsOnly } from '../syntax/words-only.ts';
import { findKept, findPhrase, searchedText } from './phrase.ts';
import type { Found, Phrase, Searched } from './phrase.ts';
import { termIndex, termsIn } from './term-index.ts';
import type { Concept, Occurrence, TermIndex } from './term-index.ts';

interface TermFault extends Evidence {
  readonly problem: 'missing' | 'forbidden' | 'forbidden-for' | 'changed';
  readonly term: string;
  /** What stands there. */
  readonly found?: string;
  /** What the term base asks for, alternatives parted by a slash. */
  readonly expected?: string;
}

/**
 * The words of the newsroom's term base. A term of the source is met by its preferred or an admitted term in any form
 * that the target's language may give it; a forbidden one is a fault wherever the source has its term, and what is not to
 * be translated must stand as it is. Of terms inside one another the longest counts.
 */
export const terms: Check<'unit'> = defineCheck({
  id: 'terms',
  type: 'terminology',
  scope: 'unit',
  severity: 'error',
  find: findFaults,
  describe: ({ problem, term, found, expected }) => ({
    key: problem,
    values: defined({ term, found, expected }),
  }),
  examples: [
    example(
      'zh-Hans',
      ['UNICEF opened the clinic.', '联合国儿童基金会开设了诊所。'],
      [
        ['UNICEF', '联合国儿童基金会', 'preferred'],
        ['UNICEF', '儿童基金会', 'forbidden'],
      ],
    ),
    example(
      'ms',
      ['UNICEF opened the clinic.', 'UNICEF membuka klinik itu.'],
      [['UNICEF', 'UNICEF', 'do-not-translate']],
    ),
    example(
      'ar',
      ['The children came to the clinic.', 'جاء الأطفال إلى العيادة.'],
      [
        ['child', 'طفل', 'preferred'],
        ['clinic', 'عيادة', 'preferred'],
        ['children', 'الأطفال', 'preferred'],
      ],
    ),
    example(
      'ru',
      ['The World Health Organization opened it.', 'Её открыли во Всемирной организации здравоохранения.'],
      [['World Health Organization', 'Всемирная организация здравоохранения', 'preferred']],
    ),
    example(
      'tr',
      ['UNICEF’s clinics are open.', 'UNICEF’in klinikleri açık.'],
      [
        ['UNICEF', 'UNICEF', 'do-not-translate'],
        ['clinic', 'klinik', 'preferred'],
      ],
    ),
    example(
      'th',
      ['UNICEF China opened the clinic.', 'องค์การยูนิเซฟ ประเทศจีน เปิดคลินิก'],
      [
        ['UNICEF', 'ยูนิเซฟ', 'preferred'],
        ['UNICEF China', 'องค์การยูนิเซฟประเทศจีน', 'preferred'],
      ],
    ),
    example(
      'fi',
      ['She met the people who work there.', 'Hän tapasi siellä työskentelevät ihmiset.'],
      [['WHO', 'Maailman terveysjärjestö', 'preferred']],
    ),
    example(
      'de',
      ['The report on child protection is out.', 'Der Kinderschutzbericht ist erschienen.'],
      [['child protection', 'Kinderschutz', 'preferred']],
    ),
    example(
      'zh-Hans',
      ['UNICEF opened the clinic.', '儿童基金会开设了诊所。'],
      [
        ['UNICEF', '联合国儿童基金会', 'preferred'],
        ['UNICEF', '儿童基金会', 'forbidden'],
      ],
      'error',
    ),
    example(
      'ms',
      ['UNICEF opened the clinic.', 'Tabung Kanak-kanak membuka klinik itu.'],
      [['UNICEF', 'UNICEF', 'do-not-translate']],
      'warning',
    ),
    example(
      'ar',
      ['UNICEF opened the clinic.', 'افتتحت المنظمة العيادة.'],
      [['UNICEF', 'اليونيسف', 'preferred']],
      'warning',
    ),
    example('th', ['UNICEF opened the clinic.', 'ยูนิเซฟเปิดสถานพยาบาล'], [['clinic', 'คลินิก', 'preferred']], 'warning'),
    example(
      'ru',
      ['Migrants were seen by doctors.', 'Гастарбайтеров осмотрели врачи.'],
      [
        ['migrant', 'мигрант', 'preferred'],
        ['migrant', 'гастарбайтер', 'forbidden'],
      ],
      'warning',
    ),
    example(
      'hi',
      ['UNICEF and the WHO opened the clinic.', 'यूनिसेफ़ ने क्लिनिक खोला।'],
      [
        ['UNICEF', 'यूनिसेफ़', 'preferred'],
        ['WHO', 'डब्ल्यूएचओ', 'preferred'],
      ],
      'warning',
    ),
  ],
});

function* findFaults(subject: UnitSubject): Generator<TermFault> {
  const { release, pairs } = subject;
  if (release.terms.length === 0) return;
  const index = termIndex(release);
  for (const [place, pair] of pairs.entries()) {
    if (!isVisible(pair.target)) continue;
    const occurrences = firstOfEach(termsIn(pair.sourceProse, index));
    if (occurrences.length === 0) continue;
    const neighbours = [pairs[place - 1], pairs[place + 1]].filter((neighbour) => neighbour !== undefined);
    yield* inPair(pair, { target: pair.target, occurrences, neighbours }, index);
  }
}

function firstOfEach(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const first = new Map<Concept, Occurrence>();
  for (const occurrence of occurrences) if (!first.has(occurrence.concept)) first.set(occurrence.concept, occurrence);
  return [...first.values()];
}

interface Compared {
  readonly target: string;
  /** One of each term in the source. */
  readonly occurrences: readonly Occurrence[];
  readonly neighbours: readonly SegmentPair[];
}

function* inPair(
  { segment, source, targetProse }: SegmentPair,
  { target, occurrences, neighbours }: Compared,
  index: TermIndex,
): Generator<TermFault> {
  const searched = searchedText(target, index.target);
  const right = new Map(occurrences.map(({ concept }) => [concept, [...rightPlaces(concept, searched, index)]]));
  const rest = searchedText(wordsOnly(masked(targetProse, [...right.values()].flat())), index.target);
  for (const { concept, place } of occurrences) {
    const at = { segment: segment.id, source: spanOf(source, place.start, place.end), term: concept.source };
    const expected = expectedOf(concept);
    const wrong = wrongPlace(concept, rest, index);
    if (wrong !== undefined) {
      yield defined({
        ...at,
        problem: expected === undefined ? ('forbidden' as const) : ('forbidden-for' as const),
        found: target.slice(wrong.start, wrong.end),
        expected,
        certainty: wrong.exact && place.exact ? ('certain' as const) : ('likely' as const),
        target: spanOf(target, wrong.start, wrong.end),
        fix: fixOf(concept, wrong, index),
      });
    } else if (
      expected !== undefined &&
      (right.get(concept) ?? []).length === 0 &&
      !isNear(concept, neighbours, index)
    ) {
      const problem = concept.preferred.length > 0 ? 'missing' : 'changed';
      yield { ...at, problem, expected, certainty: absenceCertainty(concept, place, source) };
    }
  }
}

function* rightPlaces(concept: Concept, searched: Searched, index: TermIndex): Generator<Found> {
  for (const phrase of [...concept.preferred, ...concept.admitted])
    yield* findPhrase(phrase, searched, index.target, true);
  if (concept.kept) yield* findKept(concept.sourcePhrase, searched.text, index.target);
}

/** The text with other characters in place of the right terms: a forbidden one may be a part of them. */
function masked(text: string, places: readonly Found[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    result += text.slice(from, start) + leftOut.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}

/** The first place of a forbidden term. */
function wrongPlace({ forbidden }: Concept, rest: Searched, index: TermIndex): Found | undefined {
  for (const phrase of forbidden) {
    for (const place of findPhrase(phrase, rest, index.nearTarget, false)) return place;
  }
  return undefined;
}

/** Translators carry a term over into the sentence before or after. */
function isNear(concept: Concept, neighbours: readonly SegmentPair[], index: TermIndex): boolean {
  return neighbours.some(
    ({ target }) =>
      isVisible(target) && rightPlaces(concept, searchedText(target, index.target), index).next().done !== true,
  );
}

function expectedOf({ preferred, kept, sourcePhrase }: Concept): string | undefined {
  const phrases: readonly Phrase[] = kept ? [...preferred, sourcePhrase] : preferred;
  return phrases.length === 0 ? undefined : phrases.map(({ text }) => text).join(' / ');
}

/** Only where words have one form can one be put in another's place. */
function fixOf({ preferred, kept }: Concept, { exact }: Found, { target }: TermIndex): string | undefined {
  const [only, ...others] = preferred;
  if (only === undefined || others.length > 0 || kept || !exact || target.inflection.invariant !== true)
    return undefined;
  return only.text;
}

/** A term of fewer letters is often another word. */
const shortestTerm = 3;

/** Short terms, and names that are part of a longer name, may well be something else. */
function absenceCertainty({ sourcePhrase: term }: Concept, place: Found, text: string): Certainty {
  if (!place.exact || term.text.length < shortestTerm) return 'possible';
  return term.words.length === 1 && isPartOfName(term.text, place, text) ? 'possible' : 'likely';
}

/** Jordan in Jordan Lake: a word with a capital, next to another. Acronyms stand beside titles too. */
function isPartOfName(term: string, { start, end }: Found, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(term)) return false;
  return (
    /^ \p{Lu}/u.test(text.slice(end, end + 3)) ||
    /\p{Lu}\p{Ll}{1,20} $/u.test(text.slice(Math.max(0, start - 24), start))
  );
}

function example(
  locale: string,
  [source, target]: readonly [source: string, target: string],
  entries: readonly (readonly [source: string, target: string, status: TermStatus])[],
  ...finds: Example['finds']
): Example {
  return {
    locale,
    segments: [{ source, target }],
    terms: entries.map(([term, translation, status]) => ({ source: term, locale, target: translation, status })),
    finds,
  };
}
