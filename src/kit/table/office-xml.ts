import { strToU8, zipSync, type Zippable } from 'fflate';
import { SaxesParser } from 'saxes';
import { DragomanError } from '../../model/error.ts';
import { replaceForbidden } from '../../model/xml-characters.ts';

/** Escapes text for XML; what XML can’t have is left out. */
export function xmlText(text: string): string {
  return replaceForbidden(text, () => '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Packs the parts of an office document; the same parts give the same bytes. */
export function officePackage(parts: Readonly<Record<string, string>>): Uint8Array {
  const zip: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) zip[name] = strToU8(HEAD + xml);
  return zipSync(zip, { mtime: '1980-01-01T00:00:00', level: 6 });
}

/** What is told of a part while it is read: elements by their local names. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** @throws DragomanError `table-damaged` for what is no XML. */
export function readPart(xml: string, path: string, { open, close, text }: XmlEvents): void {
  const parser = new SaxesParser({ position: false });
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new DragomanError('table-damaged', {}, { file: path });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [local(key), String(value)] as const);
    open(local(name), Object.fromEntries(own));
  });
  parser.on('closetag', ({ name }) => close(local(name)));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}
