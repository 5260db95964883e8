import { cleanText } from '../edition/clean-text.ts';
import { direction } from '../locale/cldr/direction.ts';
import { sameLocale } from '../locale/tags/tags.ts';
import { textOf } from '../model/content.ts';
import type { LocaleSettings } from '../model/edition.ts';
import type { Release } from '../model/release.ts';
import type { Term } from '../model/term.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import { translator, type Translate } from '../report/messages.ts';
import type { Guidance, GuidingNote } from '../xliff/common/translator-notes.ts';
import { factWriter } from './fact-notes.ts';
import { marksOf } from './term-marks.ts';
import { placeNotes } from './position-notes.ts';
import { factReader } from './segment-facts.ts';
import { termFinder, type TermEntry } from '../memory/find-terms.ts';

/** What is said to the translators of one locale, unit by unit. */
export type Guide = (unit: Unit) => Guidance;

/** What depends on the locale that a release goes to. */
export interface GuideOptions {
  readonly locale: string;
  readonly settings: LocaleSettings;
  /** Those of all locales. */
  readonly terms: readonly Term[];
}

/**
 * Guides for the translators of a release: role, place, limits, terms and facts of each unit in the language of the locale
 * (English where there are no messages in it), and what is a term or is to stay as it is. Facts are read once for all
 * locales. What a guide says never goes into a store.
 */
export function guidesFor(release: Release): (options: GuideOptions) => Guide {
  const placesIn = placeNotes(release);
  const factsOf = factReader(release.locale);
  return ({ locale, settings, terms }) => {
    const t = isolating(translator(locale), locale);
    const placeOf = placesIn(t);
    const findTerms = termFinder(terms.filter((term) => sameLocale(term.locale, locale)));
    const written = factWriter(locale, settings, t);
    return (unit) => {
      const segments = unit.translate ? segmentsOf(unit) : [];
      const read = segments.map((segment) => ({ segment, text: textOf(segment.source) }));
      const found = read.map(({ segment, text }) => ({ segment, text, facts: factsOf(text), terms: findTerms(text) }));
      const notes: (GuidingNote | undefined)[] = [
        note('place', [placeOf(unit)]),
        note('limit', [limitOf(unit, t)]),
        note(
          'terms',
          found.flatMap((each) => each.terms.flatMap(({ entry }) => termLines(entry, t))),
        ),
        note(
          'facts',
          found.flatMap(({ facts }) => facts.stated.map(written)),
        ),
      ];
      return {
        notes: notes.filter((each) => each !== undefined),
        marks: found.flatMap(({ segment, text, facts, terms: occurrences }) =>
          marksOf(segment.id, text, facts.addresses, occurrences),
        ),
      };
    };
  };
}

/**
 * Values set apart where something is written from right to left, so that a Latin name does not turn the sentence around it
 * (UAX #9, isolates).
 */
function isolating(t: Translate, locale: string): Translate {
  if (direction(t('kit.language')) === 'ltr' && direction(locale) === 'ltr') return t;
  const isolated = (value: string | number): string | number =>
    typeof value === 'number' || value === '' ? value : `\u2068${value}\u2069`;
  return (key, values = {}) =>
    t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)])));
}

/** The texts that a guide marks as not to be translated, in any segment of a unit. */
export function protectedTexts(
  sourceLocale: string,
  { locale, terms }: Pick<GuideOptions, 'locale' | 'terms'>,
): (unit: Unit) => ReadonlySet<string> {
  const factsOf = factReader(sourceLocale);
  const findTerms = termFinder(terms.filter((term) => sameLocale(term.locale, locale)));
  return (unit) => {
    const texts = segmentsOf(unit).flatMap((segment) => {
      const text = textOf(segment.source);
      const marks = marksOf(segment.id, text, factsOf(text).addresses, findTerms(text));
      return marks.filter(({ term }) => term === undefined).map(({ start, end }) => text.slice(start, end));
    });
    return new Set(texts);
  };
}

function note(about: GuidingNote['about'], lines: readonly (string | undefined)[]): GuidingNote | undefined {
  const said = new Set(lines.filter((line) => line !== undefined));
  return said.size === 0 ? undefined : { about, text: [...said].map(cleanText).join('\n') };
}

function limitOf({ size }: Unit, t: Translate): string | undefined {
  return size === undefined ? undefined : t(`kit.note.limit.${size.unit}`, { maximum: size.maximum });
}

function termLines({ source, terms }: TermEntry, t: Translate): readonly string[] {
  return terms.map(({ status, target, note: remark }) => {
    const line = t(`kit.note.term.${status}`, { source, target });
    return remark === undefined ? line : t('kit.note.remark', { text: line, remark });
  });
}
