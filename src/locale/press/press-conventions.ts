import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ms } from './ms.ts';
import { th } from './th.ts';
import { zh } from './zh.ts';

/** What press offices of one language write around a release's text. All of it in lower case. */
export interface PressConventions {
  /** Forms of each month's name, January first. */
  readonly months: readonly (readonly string[])[];
  /** What the years of the language's own calendar are ahead of the Gregorian ones. */
  readonly yearsAhead?: number;
  /** Lines that only say what kind of paper this is. */
  readonly releaseMarks: readonly string[];
  /** How a line begins that forbids publishing before a time. */
  readonly embargoMarks: readonly string[];
  /** Words between dashes, hashes or asterisks at the text's end. */
  readonly endMarks: readonly string[];
  /** How a heading over contacts begins. */
  readonly contactHeadings: readonly string[];
  readonly labels: Readonly<Record<ContactLabel, readonly string[]>>;
  /** Words that only a job title has. */
  readonly jobWords: readonly string[];
  /** How the heading over the standing paragraph on an organisation begins or, with a leading `*`, ends. */
  readonly aboutHeadings: readonly string[];
  /** How the heading over notes to editors begins. */
  readonly notesHeadings: readonly string[];
  /** Whole lines that belong to the web page and not to the release. */
  readonly navigation: readonly string[];
  /** What attributes a quotation to a speaker. */
  readonly attributions: readonly string[];
  /** Speakers that an earlier quotation names. */
  readonly pronouns: readonly string[];
  /** What ends in a full stop without ending a sentence, without the stop. */
  readonly abbreviations: readonly string[];
}

/** What a label at the start of a contact's line announces. */
export type ContactLabel = 'telephone' | 'email' | 'address' | 'name' | 'title' | 'organisation' | 'web';

const byLanguage: Readonly<Record<string, PressConventions>> = { ar, en, es, fr, ms, th, zh };

/** The conventions of a tag's language, then English ones: press offices everywhere mix those in. */
export function pressConventions(locale: string): readonly PressConventions[] {
  const language = /^[a-z]{2,3}/i.exec(locale)?.[0].toLowerCase() ?? '';
  const own = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
  return own === undefined || own === en ? [en] : [own, en];
}
