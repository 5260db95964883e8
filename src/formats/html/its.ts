import type { LocaleFilter } from '../../model/locale-filter.ts';
import type { Note } from '../../model/unit.ts';
import { isPhrasing } from './elements.ts';
import type { Tag } from './tokens.ts';

/** Tells whether an element stands within a text: by its name, unless it says so itself (ITS 2.0, 8.7). */
export function isWithinText({ name, attributes }: Pick<Tag, 'name' | 'attributes'>): boolean {
  const said = attributes.get('its-within-text')?.value.trim().toLowerCase();
  return said === 'yes' || (said !== 'no' && isPhrasing(name));
}

/** Tells whether an element says of its text that it is one of its own, within another that goes on behind it. */
export function isNestedText({ attributes }: Tag): boolean {
  return attributes.get('its-within-text')?.value.trim().toLowerCase() === 'nested';
}

/** Gives what an element tells translators (ITS 2.0, 8.3). */
export function notesOf({ attributes }: Tag): readonly Note[] {
  return notesIn(valuesOf(attributes, ['its-loc-note', 'its-loc-note-ref', 'its-loc-note-type']));
}

/** Gives notes by the attributes that say them, with the priorities that XLIFF 2.1 gives the two kinds (B.3). */
export function notesIn(said: ReadonlyMap<string, string>): readonly Note[] {
  const text = onLine(said.get('its-loc-note')) || onLine(said.get('its-loc-note-ref'));
  if (text === '') return [];
  const isAlert = said.get('its-loc-note-type')?.trim().toLowerCase() === 'alert';
  return [{ text, appliesTo: 'source', priority: isAlert ? 1 : 2 }];
}

/** Tells whether an element has something to tell of its own text: that it is a term, or its id (ITS 2.0, 8.4 and 8.14). */
export function tellsOfText({ attributes }: Tag): boolean {
  return attributes.has('its-id-value') || isTerm(attributes);
}

/** Gives what an element tells translators of its own text, and of no text that stands in another block within it. */
export function notesOfText({ attributes }: Tag, text: string): readonly Note[] {
  const { id, info, ref } = valuesAt(attributes);
  const notes = [
    ...(id === '' ? [] : [`id: ${id}`]),
    ...(isTerm(attributes) && onLine(text) !== ''
      ? [`term: ${[onLine(text), info || ref].filter(Boolean).join(' — ')}`]
      : []),
  ];
  return notes.map((each) => ({ text: each, appliesTo: 'source' }));
}

function valuesAt(attributes: Tag['attributes']): { readonly id: string; readonly info: string; readonly ref: string } {
  const at = (name: string): string => onLine(attributes.get(name)?.value);
  return { id: at('its-id-value'), info: at('its-term-info'), ref: at('its-term-info-ref') };
}

function isTerm(attributes: Tag['attributes']): boolean {
  return attributes.get('its-term')?.value.trim().toLowerCase() === 'yes';
}

function valuesOf(attributes: Tag['attributes'], names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name): [string, string][] => {
      const value = attributes.get(name)?.value;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function onLine(text: string | undefined): string {
  return text?.replace(/\s+/gu, ' ').trim() ?? '';
}

/** Gives the locales that an element says it is for (ITS 2.0, 8.10). */
export function localeFilterOf({ attributes }: Tag): LocaleFilter | undefined {
  const list = attributes.get('its-locale-filter-list')?.value;
  if (list === undefined) return undefined;
  const locales = list.split(',').flatMap((range) => range.trim() || []);
  const isExclusion = attributes.get('its-locale-filter-type')?.value.trim().toLowerCase() === 'exclude';
  return { locales, type: isExclusion ? 'exclude' : 'include' };
}
