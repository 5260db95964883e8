import type { Note } from '../../model/unit.ts';
import { escapeAttribute, escapePlainText } from '../xml/escape.ts';

/** Writes a `<note>` of XLIFF 1.2, whose strict schema has no attributes of other namespaces there. */
export function noteXml(note: Note, prefix = ''): string {
  const name = prefix === '' ? 'note' : `${prefix}:note`;
  let xml = `<${name}`;
  if (note.priority !== undefined) xml += ` priority="${note.priority}"`;
  if (note.category !== undefined) xml += ` from="${escapeAttribute(note.category)}"`;
  if (note.appliesTo !== undefined) xml += ` annotates="${note.appliesTo}"`;
  return `${xml}>${escapePlainText(note.text)}</${name}>`;
}
