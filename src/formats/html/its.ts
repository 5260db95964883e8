import type { LocaleFilter } from '../../model/locale-filter.ts';
import type { Note } from '../../model/unit.ts';
import { isPhrasing } from './elements.ts';
import type { Tag } from './tokens.ts';

/** Tells whether an element stands within a text: by its name, unless it says so itself (ITS 2.0, 8.7). */
export function isWithinText({ name, attributes }: Pick<Tag, 'name' | 'attributes'>): boolean {
  const said = attributes.get('its-within-text')?.value.trim().toLowerCase();
  return said === 'yes' || (said !== 'no' && isPhrasing(name));
}

/** Gives what an element tells translators (ITS 2.0, 8.3), with the priorities that XLIFF 2.1 gives the two kinds (B.3). */
export function notesOf({ attributes }: Tag): readonly Note[] {
  const text = attributes.get('its-loc-note')?.value.replace(/\s+/gu, ' ').trim() ?? '';
  if (text === '') return [];
  const isAlert = attributes.get('its-loc-note-type')?.value.trim().toLowerCase() === 'alert';
  return [{ text, appliesTo: 'source', priority: isAlert ? 1 : 2 }];
}

/** Gives the locales that an element says it is for (ITS 2.0, 8.10). */
export function localeFilterOf({ attributes }: Tag): LocaleFilter | undefined {
  const list = attributes.get('its-locale-filter-list')?.value;
  if (list === undefined) return undefined;
  const locales = list.split(',').flatMap((range) => range.trim() || []);
  const isExclusion = attributes.get('its-locale-filter-type')?.value.trim().toLowerCase() === 'exclude';
  return { locales, type: isExclusion ? 'exclude' : 'include' };
}
