import { lookup } from '../../model/lookup.ts';
import { ordinalOf, type Ordinal, type OrdinalStyle } from '../../model/ordinal.ts';
import { attributeOf, childOf, readXml, type XmlNode, type XmlPart } from './xml.ts';

/** Where a paragraph stands in a list; a style may say the one, the paragraph the other. */
export interface ListPlace {
  /** Of the list; `0` takes a paragraph out of the list of its style. */
  readonly list?: string;
  /** From 0. */
  readonly depth?: number;
}

interface Level {
  readonly style: OrdinalStyle | undefined;
  readonly start: number;
}

interface List {
  /** Lists that look the same count on from each other. */
  readonly look: string;
  /** By level, what it starts with all the same. */
  readonly starts: ReadonlyMap<number, number>;
}

/** What an edition writes for the formats of numbers (ECMA-376, part 1, section 17.18.59); others have bullets. */
const styles: Readonly<Record<string, OrdinalStyle>> = {
  decimal: '1',
  decimalZero: '1',
  decimalFullWidth: '1',
  decimalEnclosedCircle: '1',
  decimalEnclosedParen: '1',
  chineseCounting: '1',
  chineseCountingThousand: '1',
  ideographDigital: '1',
  japaneseCounting: '1',
  koreanCounting: '1',
  koreanDigital: '1',
  taiwaneseCounting: '1',
  hindiNumbers: '1',
  thaiNumbers: '1',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** Reads where properties put a paragraph. */
export function listPlace(text: string, numbering: XmlNode): ListPlace {
  const value = (name: string): string | undefined => {
    const node = childOf(numbering, name);
    return node && attributeOf(text, node, 'val');
  };
  const list = value('w:numId');
  const depth = value('w:ilvl');
  return { ...(list === undefined ? {} : { list }), ...(depth === undefined ? {} : { depth: Number(depth) }) };
}

/** Counts the items of the lists of a document as they come (ECMA-376, part 1, section 17.9). */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(text: string, part: XmlPart | undefined, path: string) {
    if (part === undefined) return;
    const kept = (node: XmlNode): void => {
      if (node.name === 'w:num') this.#lists.set(attributeOf(text, node, 'numId') ?? '', listOf(text, node));
      else this.#levels.set(attributeOf(text, node, 'abstractNumId') ?? '', levelsOf(text, node));
    };
    readXml(text, part, path, { keeps: (name) => name === 'w:num' || name === 'w:abstractNum', kept });
  }

  /** Counts one more item; gives its number, where it has one. */
  next({ list = '', depth = 0 }: ListPlace): Ordinal | undefined {
    const { look, starts } = this.#lists.get(list) ?? {};
    const level = this.#levels.get(look ?? '')?.get(depth);
    if (look === undefined || level === undefined) return undefined;
    const counts = this.#counts.get(look) ?? [];
    const begins = this.#begun.has(list) ? undefined : starts?.get(depth);
    this.#begun.add(list);
    const before = counts[depth];
    const count = begins ?? (before === undefined ? level.start : before + 1);
    const counted = counts.slice(0, depth);
    counted[depth] = count;
    this.#counts.set(look, counted);
    return level.style === undefined ? undefined : ordinalOf(count, level.style);
  }
}

function listOf(text: string, node: XmlNode): List {
  const look = childOf(node, 'w:abstractNumId');
  const starts = node.children.flatMap((each): [number, number][] => {
    const start = each.name === 'w:lvlOverride' ? childOf(each, 'w:startOverride') : undefined;
    if (start === undefined) return [];
    return [[Number(attributeOf(text, each, 'ilvl')), Number(attributeOf(text, start, 'val'))]];
  });
  return { look: (look && attributeOf(text, look, 'val')) ?? '', starts: new Map(starts) };
}

function levelsOf(text: string, node: XmlNode): ReadonlyMap<number, Level> {
  const levels = node.children.filter(({ name }) => name === 'w:lvl');
  // There are nine levels (17.9.6).
  return new Map(
    levels.slice(0, 9).map((level): [number, Level] => {
      const value = (name: string): string => {
        const child = childOf(level, name);
        return (child && attributeOf(text, child, 'val')) ?? '';
      };
      const style = lookup(styles, value('w:numFmt'));
      return [Math.min(8, Number(attributeOf(text, level, 'ilvl'))), { style, start: Number(value('w:start') || 1) }];
    }),
  );
}
