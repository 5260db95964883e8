import { likelyTag } from '../tags/tags.ts';
import { readData } from '../load.ts';
import type { WordEntry } from '../words/vocabulary.ts';

/** What a label at the start of a contact's line announces. */
export type ContactLabel = 'telephone' | 'email' | 'address' | 'name' | 'title' | 'organisation' | 'web';

export type PressKey =
  | 'releaseMarks'
  | 'endMarks'
  | 'contactHeadings'
  | 'jobWords'
  | 'organisationWords'
  | 'legalForms'
  | 'aboutHeadings'
  | 'notesHeadings'
  | 'navigation'
  | 'menuWords'
  | 'pageStarts'
  | 'pageNotices'
  | 'pageWords'
  | 'readerNotices'
  | 'languageNames'
  | 'networks'
  | 'mailHeaders'
  | 'subjectLabels'
  | 'headlineLabels'
  | 'deckLabels'
  | 'bylines'
  | 'speechOpenings'
  | 'greetings'
  | 'closings'
  | 'creditLabels'
  | 'numberLabels'
  | 'dateLabels'
  | 'sourceLabels'
  | 'attributions'
  | 'pronouns'
  | 'topicMarkers'
  | 'placeLabels'
  | 'inflectedPlaceLabels'
  | 'dateWords'
  | 'clockWords'
  | 'agencies'
  | 'honorifics'
  | 'abbreviations'
  | `${ContactLabel}Labels`;

/** What press offices of one language write around a release's text, in lower case; `press.schema.json` explains each. */
export type PressConventions = Readonly<Partial<Record<PressKey, readonly string[]>>>;

/**
 * The conventions of a tag's language, then English ones, which press offices everywhere mix in, and those of no
 * language in particular.
 */
export function pressConventions(locale: string): readonly PressConventions[] {
  const written = /^[a-z]{2,3}/i.exec(locale)?.[0].toLowerCase() ?? '';
  // `tl` is `fil`, `iw` is `he`: a language has one file, whichever of its codes a newsroom writes.
  const language = likelyTag(locale)?.language ?? written;
  return [...new Set([language, written, 'en', 'und'])].flatMap((each) => ofLanguage(each) ?? []);
}

const byLanguage = new Map<string, PressConventions | undefined>();

function ofLanguage(language: string): PressConventions | undefined {
  if (!byLanguage.has(language)) {
    const file = readData<Readonly<Partial<Record<PressKey, readonly WordEntry[]>>>>(`press/${language}.json`);
    byLanguage.set(language, file && read(file));
  }
  return byLanguage.get(language);
}

function read(file: Readonly<Partial<Record<PressKey, readonly WordEntry[]>>>): PressConventions {
  const lists = Object.entries(file).filter(([key, entries]) => key !== 'sources' && Array.isArray(entries));
  return Object.fromEntries(lists.map(([key, entries]) => [key, entries.flatMap(({ forms }) => forms)]));
}
