import { direction } from '../../locale/cldr/direction.ts';
import { fontSlot, wordProcessorTag } from '../../locale/orthography/font-slots.ts';
import { changeProperties, withAttribute, type PropertyChange } from './properties.ts';
import type { TableState } from './story.ts';

/** A part of the text and what is written for it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** How text of another language is set: its language, its fonts and its direction. */
export interface Language {
  /** Gives the properties of a run of it; both are empty where a run has none. */
  run(properties: string, prefix: string): string;
  /** Gives the properties of a paragraph of it; both are empty where a paragraph has none. */
  paragraph(properties: string, prefix: string): string;
  tableEdit(text: string, table: TableState): Edit | undefined;
  /** What the settings say of the fonts of the theme. */
  settingsEdit(text: string, start: number, end: number): Edit | undefined;
}

/** How each font slot names its language (ECMA-376, 17.3.2.20). */
const attributes = { eastAsia: 'eastAsia', complex: 'bidi', other: 'val' } as const;

/** Formatting that complex scripts have for themselves, by that of other scripts. */
const doubles: Readonly<Record<string, string>> = { b: 'bCs', i: 'iCs', sz: 'szCs' };

export function languageOf(source: string, target: string): Language {
  const slot = fontSlot(target);
  const tag = wordProcessorTag(target);
  const isRightToLeft = direction(target) === 'rtl';
  const turns = direction(source) !== direction(target);
  const known = new Map<string, string>();

  const run = (properties: string, prefix: string): string => {
    const element = (name: string): string => `<${prefix}${name}/>`;
    const on =
      (name: string, isOn: boolean): PropertyChange =>
      (xml) =>
        isOn ? (xml ?? element(name)) : undefined;
    const changes: Record<string, PropertyChange> = {
      rtl: on('rtl', isRightToLeft),
      cs: on('cs', slot === 'complex' && !isRightToLeft),
      lang: (xml) => withAttribute(xml ?? element('lang'), `${prefix}${attributes[slot]}`, tag),
      rFonts: (xml) => {
        if (slot === 'other') return xml?.replace(/\s(?:[^\s:="'<>/]+:)?hint\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
        return withAttribute(xml ?? element('rFonts'), `${prefix}hint`, slot === 'eastAsia' ? 'eastAsia' : 'cs');
      },
    };
    if (slot === 'complex') {
      for (const [name, double] of Object.entries(doubles)) {
        const own = new RegExp(`<${prefix}${name}(?=[\\s/>])[^<>]*>`, 'u').exec(properties)?.[0];
        if (own !== undefined) changes[double] = (xml) => xml ?? own.replace(`${prefix}${name}`, `${prefix}${double}`);
      }
    }
    return changeProperties(properties, { kind: 'rPr', prefix }, changes);
  };

  const turned = (
    properties: { readonly xml: string; readonly kind: 'pPr' | 'tblPr'; readonly name: string },
    prefix: string,
  ): string => {
    const change: PropertyChange = () => (isRightToLeft ? `<${prefix}${properties.name}/>` : undefined);
    return changeProperties(properties.xml, { kind: properties.kind, prefix }, { [properties.name]: change });
  };

  return {
    run(properties, prefix) {
      const key = `${prefix} ${properties}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const changed = run(properties, prefix);
      known.set(key, changed);
      return changed;
    },
    paragraph(properties, prefix) {
      return turns ? turned({ xml: properties, kind: 'pPr', name: 'bidi' }, prefix) : properties;
    },
    tableEdit(text, { node, properties }) {
      if (!turns || properties === undefined) return undefined;
      const xml = text.slice(properties.start, properties.end);
      const written = turned({ xml, kind: 'tblPr', name: 'bidiVisual' }, node.tag.replace(/[^:]*$/u, ''));
      return { start: properties.start, end: properties.end, written };
    },
    settingsEdit(text, start, end) {
      const settings = text.slice(start, end);
      const found = /<(?<prefix>[^\s:<>/]+:)?themeFontLang(?:\s[^<>]*)?\/>/u.exec(settings);
      if (found === null || slot === 'other') return undefined;
      const at = start + found.index;
      const written = withAttribute(found[0], `${found.groups?.['prefix'] ?? ''}${attributes[slot]}`, tag);
      return { start: at, end: at + found[0].length, written };
    },
  };
}
