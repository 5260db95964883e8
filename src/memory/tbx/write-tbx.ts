import type { Term } from '../../model/term.ts';
import { administrativeStatus, doNotTranslate } from './tbx-terms.ts';

/** `2019` is ISO 30042:2019 in style DCA; `2008` the TBX-Basic of before, which many tools know alone. */
export type TbxVersion = '2019' | '2008';

interface Names {
  readonly concept: string;
  readonly language: string;
  readonly section: string;
}

const namesOf: Readonly<Record<TbxVersion, Names>> = {
  '2019': { concept: 'conceptEntry', language: 'langSec', section: 'termSec' },
  '2008': { concept: 'termEntry', language: 'langSet', section: 'tig' },
};

/** Writes terms as TBX-Basic, each term of the source language a concept. */
export function writeTbx(terms: readonly Term[], sourceLocale: string, version: TbxVersion): string {
  const names = namesOf[version];
  const concepts = new Map<string, Term[]>();
  for (const term of terms) concepts.set(term.source, [...(concepts.get(term.source) ?? []), term]);
  let xml = headXml(sourceLocale, version);
  for (const [at, [source, all]] of [...concepts].entries())
    xml += conceptXml({ id: `c${at + 1}`, source, all }, sourceLocale, names);
  return `${xml}  </body>\n </text>\n</${version === '2019' ? 'tbx' : 'martif'}>\n`;
}

function headXml(sourceLocale: string, version: TbxVersion): string {
  const description = '<fileDesc><sourceDesc><p>Terms of a Dragoman newsroom</p></sourceDesc></fileDesc>';
  const locale = `xml:lang="${escape(sourceLocale)}"`;
  if (version === '2008') {
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n' +
      `<martif type="TBX-Basic" ${locale}>\n <martifHeader>${description}</martifHeader>\n <text>\n  <body>\n`
    );
  }
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<tbx type="TBX-Basic" style="dca" ${locale} xmlns="urn:iso:std:iso:30042:ed-2">\n` +
    ` <tbxHeader>${description}</tbxHeader>\n <text>\n  <body>\n`
  );
}

interface Concept {
  readonly id: string;
  readonly source: string;
  readonly all: readonly Term[];
}

function conceptXml({ id, source, all }: Concept, sourceLocale: string, names: Names): string {
  const locales = [...new Set(all.map(({ locale }) => locale))];
  let xml = `   <${names.concept} id="${id}">\n`;
  xml += languageXml(sourceLocale, `<term>${escape(source)}</term>`, names);
  for (const locale of locales) {
    const sections = all.filter((term) => term.locale === locale).map(termXml);
    xml += languageXml(locale, sections.join(`</${names.section}>\n     <${names.section}>`), names);
  }
  return `${xml}   </${names.concept}>\n`;
}

function languageXml(locale: string, sections: string, { language, section }: Names): string {
  return `    <${language} xml:lang="${escape(locale)}">\n     <${section}>${sections}</${section}>\n    </${language}>\n`;
}

function termXml({ target, status, note }: Term): string {
  let xml = `<term>${escape(target)}</term><termNote type="administrativeStatus">${administrativeStatus(status)}</termNote>`;
  if (status === doNotTranslate) xml += `<admin type="customerSubset">${doNotTranslate}</admin>`;
  return note === undefined ? xml : `${xml}<note>${escape(note)}</note>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
