import type { CatalogueEdit } from '../contract/catalogue-kind.ts';
import { spliced, type Splice } from '../contract/splice.ts';
import { entryKey, formOf, framed } from './messages.ts';
import { headerFor } from './header.ts';
import { parsePo, type PoEntry } from './parse-po.ts';
import { layoutOfPo, writeText, type PoLayout } from './po-layout.ts';

/** The translations of an entry by the number of the form. */
type Forms = Map<number, string>;

/**
 * Puts translations into a PO file: what is there is replaced where it stands, what is not is added behind the entry
 * before it in the source. A confirmed entry is no longer `fuzzy`; one that lacks a form is.
 */
export function editPo({ own, source, locale, entries, messages }: CatalogueEdit): string {
  const forms = new Map<string, Forms>();
  for (const { path, text } of entries) {
    const { key, form } = formOf(path);
    const all = forms.get(key) ?? new Map<number, string>();
    forms.set(key, all.set(form, text));
  }
  const counts = new Map<string, number>();
  for (const { path } of messages) {
    const { key, form } = formOf(path);
    counts.set(key, Math.max(counts.get(key) ?? 0, form + 1));
  }
  const sources = parsePo(source);
  const news = { po: source, forms, counts };
  if (own === undefined) return newPo(sources, news, locale);
  return editedPo(own, sources, news);
}

interface News {
  /** The source's text. */
  readonly po: string;
  readonly forms: ReadonlyMap<string, Forms>;
  /** How many forms a message has in the locale. */
  readonly counts: ReadonlyMap<string, number>;
}

function newPo(sources: readonly PoEntry[], { po, forms, counts }: News, locale: string): string {
  const layout = layoutOfPo(po);
  const written = sources
    .filter(({ id }) => id.text !== '')
    .map((entry) => {
      const key = entryKey(entry);
      return newEntry(po, entry, { forms: forms.get(key) ?? new Map(), count: counts.get(key) ?? 1, layout });
    });
  return [headerFor(po, sources, locale, layout), ...written].join(layout.newline);
}

function editedPo(own: string, sources: readonly PoEntry[], { po, forms, counts }: News): string {
  const layout = layoutOfPo(own);
  const known = new Map(parsePo(own).map((entry) => [entryKey(entry), entry]));
  const splices: Splice[] = [];
  const added = new Map<number, string[]>();
  let behind = [...known.values()].find(({ id }) => id.text === '')?.end ?? 0;
  for (const entry of sources) {
    const key = entryKey(entry);
    const there = known.get(key);
    const set = forms.get(key);
    const count = counts.get(key) ?? 1;
    if (set !== undefined && there !== undefined && isAlike(there, entry)) {
      splices.push(...setForms(own, there, { forms: set, count, layout }));
    } else if (set !== undefined && there !== undefined) {
      const text = newEntry(po, entry, { forms: set, count, layout });
      splices.push({ start: there.start, end: there.end, text });
    } else if (set !== undefined) {
      const text = newEntry(po, entry, { forms: set, count, layout });
      added.set(behind, [...(added.get(behind) ?? []), text]);
    }
    behind = Math.max(behind, there?.end ?? 0);
  }
  for (const [at, texts] of added) splices.push(insertion(own, at, texts, layout));
  return spliced(own, splices);
}

function isAlike(one: PoEntry, other: PoEntry): boolean {
  return (one.plural === undefined) === (other.plural === undefined);
}

function insertion(own: string, at: number, texts: readonly string[], { newline }: PoLayout): Splice {
  const before = at > 0 && !own.slice(0, at).endsWith('\n') ? newline : '';
  const rest = own.slice(at, at + 2);
  const after = rest === '' || rest.startsWith('\n') || rest === '\r\n' ? '' : newline;
  const gap = at === 0 ? '' : newline;
  return { start: at, end: at, text: before + gap + texts.join(newline) + after };
}

interface NewForms {
  readonly forms: Forms;
  readonly count: number;
  readonly layout: PoLayout;
}

function setForms(own: string, entry: PoEntry, { forms, count, layout }: NewForms): readonly Splice[] {
  const splices: Splice[] = [];
  const numbers = Array.from(
    { length: Math.max(count, ...[...entry.strings.keys()].map((form) => form + 1)) },
    (_, n) => n,
  );
  let end = 0;
  let isWhole = true;
  for (const form of numbers) {
    const there = entry.strings.get(form);
    const text = forms.get(form);
    const whole = text === undefined ? undefined : framed(text, entry, form);
    isWhole &&= form >= count || (whole ?? there?.text ?? '') !== '';
    if (there === undefined) {
      const line = layout.newline + writeText(keywordOf(entry, form), whole ?? '', layout);
      splices.push({ start: end, end, text: line });
      continue;
    }
    end = there.end;
    if (whole === undefined || whole === there.text) continue;
    const keyword = /^[ \t]*msgstr(?:[ \t]*\[[^\]]*\])?/.exec(own.slice(there.start, there.end))?.[0] ?? 'msgstr';
    splices.push({ start: there.start, end: there.end, text: writeText(keyword, whole, layout) });
  }
  return [...splices, ...setFuzzy(own, entry, isWhole, layout)];
}

/** Takes the flag `fuzzy` off with what tells of the text before, or sets it. */
function setFuzzy(own: string, entry: PoEntry, isWhole: boolean, { newline }: PoLayout): readonly Splice[] {
  const isFuzzy = entry.flags.includes('fuzzy');
  if (isFuzzy !== isWhole) return [];
  if (!isWhole) {
    const at = (entry.context ?? entry.id).start;
    return [{ start: at, end: at, text: `#, fuzzy${newline}` }];
  }
  const lines = entry.flagLines.map(({ start, end }): Splice => {
    const line = own.slice(start, end);
    const left = line.replace(/,[ \t]*fuzzy(?=[ \t]*(?:,|\r?\n|$))/, '');
    return { start, end, text: /^#\s*$/.test(left) ? '' : left };
  });
  return [...lines, ...entry.formerLines.map(({ start, end }) => ({ start, end, text: '' }))];
}

function keywordOf({ plural }: PoEntry, form: number): string {
  return plural === undefined ? 'msgstr' : `msgstr[${form}]`;
}

/** Writes an entry of the source with its comments, and other translations. */
function newEntry(po: string, entry: PoEntry, { forms, count, layout }: NewForms): string {
  const { newline } = layout;
  const start = (entry.context ?? entry.id).start;
  const texts = Array.from({ length: entry.plural === undefined ? 1 : count }, (_, form) => forms.get(form) ?? '');
  const isPartial = texts.includes('') && texts.some((text) => text !== '');
  const flags = entry.flags.filter((flag) => flag !== 'fuzzy' && flag !== '');
  const dropped = [...entry.flagLines, ...entry.formerLines];
  const comments = linesOf(po.slice(entry.start, start), entry.start)
    .filter(({ at }) => !dropped.some((span) => span.start === at))
    .map(({ text }) => text);
  const allFlags = isPartial ? ['fuzzy', ...flags] : flags;
  if (allFlags.length > 0) comments.push(`#, ${allFlags.join(', ')}`);
  const head = linesOf(po.slice(start, (entry.plural ?? entry.id).end), start).map(({ text }) => text);
  const strings = texts.map((text, form) =>
    writeText(keywordOf(entry, form), text === '' ? '' : framed(text, entry, form), layout),
  );
  return [...comments, ...head, ...strings, ''].join(newline);
}

function linesOf(text: string, from: number): readonly { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ text: line.trimEnd(), at: from + index }));
}
