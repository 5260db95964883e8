import type { Sm } from '../../model/content.ts';
import type { Note, Part, Unit } from '../../model/unit.ts';
import type { AnnotatedSpan } from './annotations.ts';
import { withAnnotations, withoutAnnotations } from './annotations.ts';
import { escapePlainText } from '../xml/escape.ts';
import { GLOSSARY } from '../xml/namespaces.ts';

/** What begins the category of each note, and the id of each annotation and glossary entry, that guides a translator. */
const OURS = 'dragoman-';

/** What a translator is told of a unit. It is made for a document that goes out, and never comes into a store. */
export interface UnitNotes {
  readonly notes: readonly TranslatorNote[];
  readonly marks: readonly SourceMark[];
}

export interface TranslatorNote {
  readonly about: 'place' | 'limit' | 'terms' | 'facts' | 'change';
  readonly text: string;
}

/** A span of a segment's code-stripped source, in UTF-16 code units; in the order of the text, without overlap. */
export interface SourceMark {
  readonly segment: string;
  readonly start: number;
  readonly end: number;
  /** Absent on what is to stay as it is in every language. */
  readonly term?: MarkedTerm;
}

export interface MarkedTerm {
  readonly source: string;
  readonly translations: readonly string[];
  readonly definition?: string;
}

/** How far a form of XLIFF can carry marks: `terms` with the glossary module, `protected` what is not to be translated. */
export type MarkForm = 'terms' | 'protected' | 'none';

/** The unit as it goes out: with notes, annotations in its source, and a glossary (XLIFF 2.1, section 5.2). */
export function addTranslatorNotes(unit: Unit, guidance: UnitNotes, form: MarkForm): Unit {
  const marks = guidance.marks.filter(({ term }) => form !== 'none' && (term === undefined || form === 'terms'));
  const named = namedMarks(marks);
  const notes = guidance.notes.map(({ about, text }): Note => ({ text, category: OURS + about }));
  const extensions = withGlossary(unit.extensions ?? [], entriesXml(named));
  return {
    ...unit,
    notes: [...unit.notes, ...notes],
    parts: named.length === 0 ? unit.parts : markedParts(unit.parts, named),
    ...(extensions.length === 0 ? {} : { extensions }),
  };
}

interface NamedMark extends SourceMark {
  readonly id: string;
  /** Id of the term's entry in the glossary. */
  readonly entry?: string;
}

function namedMarks(marks: readonly SourceMark[]): readonly NamedMark[] {
  const entries = new Map<string, string>();
  return marks.map((mark, index) => {
    const id = `${OURS}${index + 1}`;
    if (mark.term === undefined) return { ...mark, id };
    const { source } = mark.term;
    const entry = entries.get(source) ?? `${OURS}term-${entries.size + 1}`;
    entries.set(source, entry);
    return { ...mark, id, entry };
  });
}

function markedParts(parts: readonly Part[], marks: readonly NamedMark[]): readonly Part[] {
  const spans = new Map<string, AnnotatedSpan[]>();
  for (const mark of marks) {
    const known = spans.get(mark.segment);
    if (known === undefined) spans.set(mark.segment, [spanOf(mark)]);
    else known.push(spanOf(mark));
  }
  return parts.map((part) => {
    const here = part.kind === 'segment' ? spans.get(part.id) : undefined;
    return here === undefined ? part : { ...part, source: withAnnotations(part.source, here) };
  });
}

function spanOf({ id, start, end, term, entry }: NamedMark): AnnotatedSpan {
  const annotation: Sm =
    entry === undefined
      ? { kind: 'sm', id, type: 'generic', translate: false }
      : { kind: 'sm', id, type: 'term', ref: `#gls=${entry}`, ...(term?.definition && { value: term.definition }) };
  return { start, end, annotation };
}

/** An entry for each term, which refers to the first place where it stands. */
function entriesXml(marks: readonly NamedMark[]): readonly string[] {
  const entries = new Map<string, string>();
  for (const { id, term, entry } of marks) {
    if (term !== undefined && entry !== undefined && !entries.has(entry)) entries.set(entry, entryXml(entry, id, term));
  }
  return [...entries.values()];
}

const GLOSSARY_END = /<\/(?:[\w.-]+:)?glossary\s*>$/;

/** Extensions with entries in the one glossary that a unit may have, which may be a translator's. */
function withGlossary(extensions: readonly string[], entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return extensions;
  const at = extensions.findIndex((xml) => isGlossary(xml) && GLOSSARY_END.test(xml));
  if (at === -1) return [`<gls:glossary xmlns:gls="${GLOSSARY}">${entries.join('')}</gls:glossary>`, ...extensions];
  const declared = entries.map((xml) => xml.replace('<gls:glossEntry', `$& xmlns:gls="${GLOSSARY}"`)).join('');
  return extensions.with(
    at,
    extensions[at]!.replace(GLOSSARY_END, (end) => declared + end),
  );
}

function isGlossary(xml: string): boolean {
  const [start = ''] = /^<[^>]*/.exec(xml) ?? [];
  return /^<(?:[\w.-]+:)?glossary\b/.test(start) && start.includes(GLOSSARY);
}

function entryXml(entry: string, mark: string, { source, translations, definition }: MarkedTerm): string {
  let xml = `<gls:glossEntry id="${entry}" ref="#${mark}"><gls:term>${escapePlainText(source)}</gls:term>`;
  for (const text of translations) {
    xml += `<gls:translation source="dragoman">${escapePlainText(text)}</gls:translation>`;
  }
  if (definition !== undefined) xml += `<gls:definition>${escapePlainText(definition)}</gls:definition>`;
  return `${xml}</gls:glossEntry>`;
}

/**
 * The unit as it came back, without what `addTranslatorNotes` put on it, whatever a tool left of that. `isProtected` tells a text
 * that was sent as not to be translated: tools give annotations ids of their own.
 */
export function removeTranslatorNotes(unit: Unit, isProtected: (text: string) => boolean): Unit {
  const { extensions, ...rest } = unit;
  const isOurs = ({ id, translate, type = 'generic', value, ref }: Sm, covered: string): boolean =>
    id.startsWith(OURS) ||
    (translate === false && type === 'generic' && value === undefined && ref === undefined && isProtected(covered));
  const theirs = extensions?.map(withoutEntries).filter((xml) => xml !== '') ?? [];
  return {
    ...rest,
    notes: unit.notes.filter(({ category }) => category?.startsWith(OURS) !== true),
    parts: unit.parts.map((part): Part => {
      const source = withoutAnnotations(part.source, isOurs);
      return part.target === undefined
        ? { ...part, source }
        : { ...part, source, target: withoutAnnotations(part.target, isOurs) };
    }),
    ...(theirs.length === 0 ? {} : { extensions: theirs }),
  };
}

const ENTRY = new RegExp(
  `<((?:[\\w.-]+:)?glossEntry)(?=\\s[^>]*\\bid\\s*=\\s*["']${OURS})[^>]*>[\\s\\S]*?</\\1\\s*>`,
  'g',
);

/** A glossary without our entries; empty where nothing else was in it. */
function withoutEntries(xml: string): string {
  if (!isGlossary(xml) || !xml.includes(OURS)) return xml;
  const theirs = xml.replace(ENTRY, '');
  return /<(?:[\w.-]+:)?glossEntry\b/.test(theirs) ? theirs : '';
}
