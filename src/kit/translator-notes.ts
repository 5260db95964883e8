import { cleanText } from '../edition/markup/clean-text.ts';
import { direction } from '../locale/cldr/direction.ts';
import { textOf } from '../model/content.ts';
import type { LocaleSettings } from '../model/edition.ts';
import type { Release } from '../model/release.ts';
import type { Term } from '../model/term.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import type { Translate } from '../model/translate.ts';
import type { UnitNotes, TranslatorNote } from '../xliff/common/translator-notes.ts';
import { changeNotes } from './change-notes.ts';
import { factNotes } from './fact-notes.ts';
import { termAnnotations } from './term-marks.ts';
import { positionNotes } from './position-notes.ts';
import { segmentFacts } from './segment-facts.ts';
import { termFinder, type TermEntry } from '../memory/find-terms.ts';
import { termsFor } from '../memory/term-base.ts';

/** Tells the translators of one locale about a unit. */
export type TranslatorNotes = (unit: Unit) => UnitNotes;

/** What depends on the locale that a release goes to. */
export interface NotesOptions {
  readonly locale: string;
  readonly settings: LocaleSettings;
  /** Those of all locales. */
  readonly terms: readonly Term[];
  /** Messages in the language of the locale, or in English where there are none in it. */
  readonly t: Translate;
}

/**
 * Makes notes for the translators of a release: role, position, limits, terms and facts of each unit, and annotations
 * of what is a term or is to stay as it is. Facts are read once for all locales. None of it ever goes into a store.
 */
export function translatorNotesFor(release: Release): (options: NotesOptions) => TranslatorNotes {
  const placesIn = positionNotes(release);
  const factsOf = segmentFacts(release.locale);
  return ({ locale, settings, terms, ...words }) => {
    const t = isolating(words.t, locale);
    const placeOf = placesIn(t);
    const findTerms = termFinder(termsFor(locale, terms), release.locale);
    const written = factNotes(locale, settings, t);
    return (unit) => {
      const segments = unit.translate ? segmentsOf(unit) : [];
      const read = segments.map((segment) => ({ segment, text: textOf(segment.source) }));
      const found = read.map(({ segment, text }) => ({ segment, text, facts: factsOf(text), terms: findTerms(text) }));
      const notes: (TranslatorNote | undefined)[] = [
        note(
          'change',
          segments.flatMap((segment) => changeNotes(segment, release.locale, t)),
        ),
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
          termAnnotations(segment.id, text, facts.addresses, occurrences),
        ),
      };
    };
  };
}

/**
 * Values set apart where something is written from right to left, so that a Latin name does not turn the sentence
 * around it (UAX #9, isolates).
 */
function isolating(t: Translate, locale: string): Translate {
  if (direction(t('kit.language')) === 'ltr' && direction(locale) === 'ltr') return t;
  const isolated = (value: string | number): string | number =>
    typeof value === 'number' || value === '' ? value : `\u2068${value}\u2069`;
  return (key, values = {}) =>
    t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)])));
}

/** Finds the texts that the annotations mark as not to be translated, in any segment of a unit. */
export function protectedTexts(
  sourceLocale: string,
  { locale, terms }: Pick<NotesOptions, 'locale' | 'terms'>,
): (unit: Unit) => ReadonlySet<string> {
  const factsOf = segmentFacts(sourceLocale);
  const findTerms = termFinder(termsFor(locale, terms), sourceLocale);
  return (unit) => {
    const texts = segmentsOf(unit).flatMap((segment) => {
      const text = textOf(segment.source);
      const marks = termAnnotations(segment.id, text, factsOf(text).addresses, findTerms(text));
      return marks.filter(({ term }) => term === undefined).map(({ start, end }) => text.slice(start, end));
    });
    return new Set(texts);
  };
}

function note(about: TranslatorNote['about'], lines: readonly (string | undefined)[]): TranslatorNote | undefined {
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
