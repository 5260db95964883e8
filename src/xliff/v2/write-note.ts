import type { Note } from '../../model/unit.ts';
import { escapeAttribute, escapePlainText } from '../xml/escape.ts';
import { extensionAttributesXml } from '../common/extension-attributes.ts';

/** Writes a `<note>` of XLIFF 2. */
export function noteXml(note: Note, prefix = ''): string {
  const name = prefix === '' ? 'note' : `${prefix}:note`;
  let xml = `<${name}`;
  if (note.id !== undefined) xml += ` id="${escapeAttribute(note.id)}"`;
  if (note.appliesTo !== undefined) xml += ` appliesTo="${note.appliesTo}"`;
  if (note.category !== undefined) xml += ` category="${escapeAttribute(note.category)}"`;
  if (note.priority !== undefined) xml += ` priority="${note.priority}"`;
  xml += extensionAttributesXml(note.extensionAttributes);
  return `${xml}>${escapePlainText(note.text)}</${name}>`;
}
