import type { OrdinalStyle } from '../../model/ordinal.ts';
import { part, wordNamespace } from './parts.ts';
import type { BodyPart } from '../composed/layout.ts';
import { markup, type Markup } from '../markup/markup.ts';
import { isSameList } from '../composed/ordinals.ts';

/** Names of the formats of numbers (ECMA-376, part 1, section 17.18.59). */
const formats: Readonly<Record<OrdinalStyle, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const styles = Object.keys(formats) as readonly OrdinalStyle[];

const bullets = 1;

/** The lists of a document: one with bullets for all, and for each numbered list its own, which starts where the source starts it. */
export class DocxLists {
  readonly #starts: { readonly style: OrdinalStyle; readonly start: number; readonly level: number }[] = [];
  /** By level, the list that is open there and its last item. */
  #open: { readonly number: number; readonly last: BodyPart }[] = [];

  /** The list that a part stands in, and its level in it; undefined where it is no item. Parts come in their order. */
  placeOf(item: BodyPart): { readonly number: number; readonly level: number } | undefined {
    if (item.kind !== 'list-item') {
      this.#open = [];
      return undefined;
    }
    const depth = item.depth ?? 0;
    const within = this.#open.filter(({ last }) => (last.depth ?? 0) < depth);
    const level = Math.min(within.length, deepest);
    const number = this.#numberAt(level, item);
    this.#open = [...this.#open.slice(0, level), { number, last: item }];
    return { number, level };
  }

  #numberAt(level: number, item: BodyPart): number {
    const { ordinal } = item;
    if (ordinal === undefined) return bullets;
    const open = this.#open[level];
    if (open !== undefined && isSameList(open.last, item) && open.last.ordinal?.value === ordinal.value - 1)
      return open.number;
    this.#starts.push({ style: ordinal.style, start: ordinal.value, level });
    return bullets + this.#starts.length;
  }

  /** The part that says how the lists look; markers are on the side where lines begin. */
  part(): string {
    return part(
      markup`<w:numbering xmlns:w="${wordNamespace}">${look(0, 'bullet')}${styles.map((style, at) => look(at + 1, formats[style]))}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${this.#starts.map(
        ({ style, start, level }, at) =>
          markup`<w:num w:numId="${bullets + 1 + at}"><w:abstractNumId w:val="${styles.indexOf(style) + 1}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
      )}</w:numbering>`,
    );
  }
}

/** Levels from 0. */
const deepest = 6;

function look(id: number, format: string): Markup {
  const levels = Array.from({ length: deepest + 1 }, (_, level) => {
    const text = format === 'bullet' ? '•' : `%${level + 1}.`;
    const hanging = format === 'bullet' ? 283 : 425;
    return markup`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${567 * (level + 1)}" w:hanging="${hanging}"/></w:pPr></w:lvl>`;
  });
  return markup`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`;
}
