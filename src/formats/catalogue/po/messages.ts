import { sameLocale } from '../../../locale/tags/tags.ts';
import { DragomanError } from '../../../model/error.ts';
import type { Inline } from '../../../model/content.ts';
import { placeAt } from '../../source/place.ts';
import type { CatalogueMessage, OwnTexts } from '../contract/catalogue-kind.ts';
import { keyOfPath } from '../contract/catalogue-kind.ts';
import { parsePo, type PoEntry, type PoText } from './parse-po.ts';
import { isCountCode, syntaxOf } from './placeholders.ts';
import { pluralFormsIn, pluralFormsOf, type PluralForms } from './plural-forms.ts';

/**
 * The path of a message is its context, empty where it has none, its id, and the number of its form where it has plural
 * forms. A context that is there and empty is a line break.
 */
export function entryKey({ context, id }: PoEntry): string {
  return keyOfPath([contextIn(context?.text), id.text]);
}

function contextIn(context: string | undefined): string {
  return context === '' ? '\n' : (context ?? '');
}

/** Takes a path apart into the key of its entry and the number of its form. */
export function formOf([context = '', id = '', form = '0']: readonly string[]): {
  readonly key: string;
  readonly form: number;
} {
  return { key: keyOfPath([context, id]), form: Number(form) };
}

/** Gives a translation the line breaks that stand around the text it translates: `msgfmt` insists on them. */
export function framed(text: string, entry: PoEntry, form: number): string {
  const { before, after } = frameOf(form === 0 ? entry.id.text : (entry.plural ?? entry.id).text);
  return before + text + after;
}

function frameOf(text: string): { readonly before: string; readonly core: string; readonly after: string } {
  const [, before = '', core = '', after = ''] = /^(\n*)(.*?)(\n*)$/s.exec(text) ?? [];
  return { before, core, after };
}

function coreOf(text: string): string {
  return frameOf(text).core;
}

/** The first whole numbers, by which it is seen what forms are for. */
const TRIED = Array.from({ length: 1000 }, (_, n) => n);
/** So many numbers a note gives as examples. */
const EXAMPLES = 5;

/** What a form is for, of the numbers that were tried. */
function numbersOf(forms: PluralForms): readonly NonNullable<CatalogueMessage['numbers']>[] {
  const all = Array.from({ length: forms.count }, (): number[] => []);
  for (const n of TRIED) all[forms.formOf(n)]?.push(n);
  return all.map((list) =>
    list.length > EXAMPLES + 1 ? { few: false, list: list.slice(0, EXAMPLES) } : { few: true, list },
  );
}

/** Reads a source: gives its messages for a locale, whose own file may count by a rule of its own. */
export function readSourcePo(
  po: string,
  language?: string,
): (locale: string, own: string | undefined) => readonly CatalogueMessage[] {
  const all = parsePo(po);
  refuseCharset(po, all);
  const said = languageIn(all);
  refuseLanguage(po, all);
  const isOwn = language === undefined || said === undefined || sameLocale(said, language);
  const entries = isOwn ? all : all.map((entry) => ({ ...entry, strings: new Map<number, PoText>() }));
  const ownForms = formsIn(po, all);
  return (locale, own) => {
    const forms = (own === undefined ? undefined : formsIn(own, parsePo(own))) ?? pluralFormsOf(locale);
    const numbers = numbersOf(forms);
    return entries
      .filter(({ id }) => id.text !== '')
      .flatMap((entry) => (entry.plural === undefined ? [single(entry)] : pluralMessages(entry, numbers, ownForms)));
  };
}

function single(entry: PoEntry): CatalogueMessage {
  const own = entry.flags.includes('fuzzy') ? '' : (entry.strings.get(0)?.text ?? '');
  return { ...messageOf(entry), path: pathOf(entry), text: coreOf(own === '' ? entry.id.text : own) };
}

function pluralMessages(
  entry: PoEntry,
  numbers: readonly NonNullable<CatalogueMessage['numbers']>[],
  ownForms: PluralForms | undefined,
): readonly CatalogueMessage[] {
  const { one, many } = sourceForms(entry, ownForms);
  return numbers.map((each, form) => {
    const isForOne = each.few && each.list.length === 1;
    const isOne = isForOne && each.list[0] === 1;
    return {
      ...messageOf(entry),
      path: [...pathOf(entry), String(form)],
      text: isOne ? one : many,
      category: String(form),
      numbers: each,
      ...(isForOne && { counted: many, isCount }),
    };
  });
}

/** The texts for one and for several: those of the source's own language where its file has them. */
function sourceForms(
  { id, plural, strings, flags }: PoEntry,
  forms: PluralForms | undefined,
): { readonly one: string; readonly many: string } {
  const of = (n: number): string =>
    forms === undefined || flags.includes('fuzzy') ? '' : (strings.get(forms.formOf(n))?.text ?? '');
  const [one, many] = [of(1), of(2)];
  const isWhole = one !== '' && many !== '';
  return { one: coreOf(isWhole ? one : id.text), many: coreOf(isWhole ? many : (plural ?? id).text) };
}

function isCount(code: Inline): boolean {
  return code.kind === 'ph' && isCountCode(code.disp ?? '');
}

function pathOf({ context, id }: PoEntry): readonly string[] {
  return [contextIn(context?.text), id.text];
}

/** A translator's tool shows notes, and mostly not the name of a unit: what tells one message from another of its text is both. */
function messageOf(entry: PoEntry): Pick<CatalogueMessage, 'start' | 'notes' | 'syntax'> {
  const { id, plural, context, comments, references, flags } = entry;
  const about = context?.text ? [`msgctxt: ${context.text}`] : [];
  const notes = [...about, ...comments, ...references].filter((note) => note !== '');
  return { start: id.start, ...(notes.length > 0 && { notes }), syntax: syntaxOf(flags, plural !== undefined) };
}

/** The texts of a locale's file. A plural that lacks a form is flagged, and has nothing to confirm. */
export function ownTextsIn(po: string): OwnTexts {
  const texts = new Map<string, string>();
  const drafts = new Map<string, { readonly text: string; readonly source?: string }>();
  const entries = parsePo(po);
  refuseCharset(po, entries);
  for (const entry of entries) {
    if (entry.id.text === '') continue;
    const isPartial = entry.plural !== undefined && [...entry.strings.values()].some(({ text }) => text === '');
    const isDraft = entry.flags.includes('fuzzy') && !isPartial;
    for (const [form, { text }] of entry.strings) {
      if (text === '') continue;
      const key = keyOfPath(entry.plural === undefined ? pathOf(entry) : [...pathOf(entry), String(form)]);
      if (!isDraft) texts.set(key, coreOf(text));
      else drafts.set(key, { text: coreOf(text), ...(entry.former !== undefined && { source: coreOf(entry.former) }) });
    }
  }
  return { texts, drafts };
}

export function headerOf(entries: readonly PoEntry[]): string {
  return entries.find(({ id, context }) => id.text === '' && context === undefined)?.strings.get(0)?.text ?? '';
}

function refuseCharset(po: string, entries: readonly PoEntry[]): void {
  const charset = /^Content-Type:[^\n]*charset=([^\s;]+)/im.exec(headerOf(entries))?.[1];
  if (charset === undefined || /^(?:utf-?8|us-ascii|ascii|charset)$/i.test(charset)) return;
  throw new DragomanError('po-charset', { charset }, placeAt(po, Math.max(po.indexOf(charset), 0)));
}

/**
 * Gives the plural forms that a file counts by. A rule that nobody can read would give translations to other numbers than
 * theirs, and forms beyond those it counts would be lost.
 */
function formsIn(po: string, entries: readonly PoEntry[]): PluralForms | undefined {
  const header = headerOf(entries);
  const forms = pluralFormsIn(header);
  const plurals = entries.filter(({ plural }) => plural !== undefined);
  const [, rule = ''] = /^Plural-Forms:[ \t]*([^\n]*)/im.exec(header) ?? [];
  if (forms === undefined && plurals.length > 0 && rule !== '' && !/\b(?:INTEGER|EXPRESSION)\b/.test(rule)) {
    throw new DragomanError('po-plural-rule', { rule }, placeAt(po, Math.max(po.search(/Plural-Forms:/i), 0)));
  }
  for (const { strings } of forms === undefined ? [] : plurals) {
    const beyond = [...strings].find(([form, { text }]) => form >= forms!.count && text !== '');
    if (beyond !== undefined) throw new DragomanError('po-forms', {}, placeAt(po, beyond[1].start));
  }
  return forms;
}

/** What is not said to be in another language is taken for the source's own text. */
function refuseLanguage(po: string, entries: readonly PoEntry[]): void {
  const [, language = ''] = /^Language:[ \t]*([^\n]*?)[ \t]*$/im.exec(headerOf(entries)) ?? [];
  const isPlain = language === '' || languageIn(entries) !== undefined;
  if (isPlain || !entries.some(({ id, strings }) => id.text !== '' && [...strings.values()].some(hasText))) return;
  throw new DragomanError('po-language', { language }, placeAt(po, Math.max(po.search(/"Language:/i), 0)));
}

function hasText({ text }: PoText): boolean {
  return text !== '';
}

/** Gives the language that a file says to be in, as a tag; undefined where it says none. */
export function languageOfPo(po: string): string | undefined {
  return languageIn(parsePo(po));
}

function languageIn(entries: readonly PoEntry[]): string | undefined {
  const said = /^Language:[ \t]*([A-Za-z]{2,3}(?:[_-][A-Za-z\d]+)*)(?:@\w+)?[ \t]*$/im.exec(headerOf(entries))?.[1];
  return said?.replace(/_/g, '-');
}
