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
  readonly #starts: { readonly style: OrdinalStyle; readonly start: number }[] = [];
  #last: BodyPart | undefined;

  /** The number of the list that a part stands in; undefined where it is no item. Parts come in their order. */
  numberOf(item: BodyPart): number | undefined {
    const last = this.#last;
    this.#last = item;
    const { kind, ordinal } = item;
    if (kind !== 'list-item') return undefined;
    if (ordinal === undefined) return bullets;
    const follows = last !== undefined && isSameList(last, item) && last.ordinal?.value === ordinal.value - 1;
    if (!follows) this.#starts.push({ style: ordinal.style, start: ordinal.value });
    return bullets + this.#starts.length;
  }

  /** The part that says how the lists look; markers are on the side where lines begin. */
  part(): string {
    return part(
      markup`<w:numbering xmlns:w="${wordNamespace}">${level(0, 'bullet', '•')}${styles.map((style, at) => level(at + 1, formats[style], '%1.'))}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${this.#starts.map(
        ({ style, start }, at) =>
          markup`<w:num w:numId="${bullets + 1 + at}"><w:abstractNumId w:val="${styles.indexOf(style) + 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
      )}</w:numbering>`,
    );
  }
}

function level(id: number, format: string, text: string): Markup {
  return markup`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="${format === 'bullet' ? 283 : 425}"/></w:pPr></w:lvl></w:abstractNum>`;
}
