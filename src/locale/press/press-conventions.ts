import { readData } from '../load.ts';
import type { WordEntry } from '../words/vocabulary.ts';

/** What a label at the start of a contact's line announces. */
export type ContactLabel = 'telephone' | 'email' | 'address' | 'name' | 'title' | 'organisation' | 'web';

type Key =
  | 'releaseMarks'
  | 'endMarks'
  | 'contactHeadings'
  | 'jobWords'
  | 'aboutHeadings'
  | 'notesHeadings'
  | 'navigation'
  | 'attributions'
  | 'pronouns'
  | 'abbreviations'
  | `${ContactLabel}Labels`;

/** What press offices of one language write around a release's text, in lower case; `press.schema.json` explains each. */
export type PressConventions = Readonly<Record<Key, readonly string[]>>;

/** The conventions of a tag's language, then English ones: press offices everywhere mix those in. */
export function pressConventions(locale: string): readonly PressConventions[] {
  const language = /^[a-z]{2,3}/i.exec(locale)?.[0].toLowerCase() ?? '';
  return [...new Set([language, 'en'])].flatMap((each) => ofLanguage(each) ?? []);
}

const byLanguage = new Map<string, PressConventions | undefined>();

function ofLanguage(language: string): PressConventions | undefined {
  if (!byLanguage.has(language)) {
    const file = readData<Readonly<Record<Key, readonly WordEntry[]>>>(`press/${language}.json`);
    byLanguage.set(language, file && read(file));
  }
  return byLanguage.get(language);
}

function read(file: Readonly<Partial<Record<Key, readonly WordEntry[]>>>): PressConventions {
  const list = (key: Key): readonly string[] => file[key]?.flatMap(({ forms }) => forms) ?? [];
  return {
    releaseMarks: list('releaseMarks'),
    endMarks: list('endMarks'),
    contactHeadings: list('contactHeadings'),
    jobWords: list('jobWords'),
    aboutHeadings: list('aboutHeadings'),
    notesHeadings: list('notesHeadings'),
    navigation: list('navigation'),
    attributions: list('attributions'),
    pronouns: list('pronouns'),
    abbreviations: list('abbreviations'),
    telephoneLabels: list('telephoneLabels'),
    emailLabels: list('emailLabels'),
    addressLabels: list('addressLabels'),
    nameLabels: list('nameLabels'),
    titleLabels: list('titleLabels'),
    organisationLabels: list('organisationLabels'),
    webLabels: list('webLabels'),
  };
}
