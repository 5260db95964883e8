import { accentedLetters, arabicLetters } from '../../locale/orthography/pseudo-letters.ts';
import { parseTag } from '../../locale/tags/tags.ts';
import { textOf, type Content } from '../../model/content.ts';
import type { Part, Unit } from '../../model/unit.ts';
import { keptIn, type Kept } from './pseudo-kept.ts';

/**
 * What a pseudo-translation tries out:
 *
 * - `accented`: letters that an encoding or a font may lack, and more text than the source has
 * - `bidi`: text that runs from right to left
 */
export type PseudoKind = 'accented' | 'bidi';

/** Gives the tag of a pseudo-locale, as CLDR has them: `XA` with the source’s language, `ar-XB`. */
export function pseudoLocale(kind: PseudoKind, sourceLocale: string): string {
  if (kind === 'bidi') return 'ar-XB';
  const { language = 'und', script } = parseTag(sourceLocale) ?? {};
  return [language, ...(script === undefined ? [] : [script]), 'XA'].join('-');
}

/** Gives each segment of a unit with words in it a target of `pseudoText`; codes stay as they are. */
export function pseudoUnit(unit: Unit, kind: PseudoKind, sourceLocale: string): Unit {
  return { ...unit, parts: unit.parts.map((part) => pseudoPart(part, kind, sourceLocale)) };
}

function pseudoPart(part: Part, kind: PseudoKind, sourceLocale: string): Part {
  if (part.kind === 'ignorable') return part;
  const target = pseudoContent(part.source, kind, sourceLocale);
  return { ...part, target, state: 'translated' };
}

/**
 * Makes a pseudo-translation of content: its words in other letters, but what a fact states (numbers with their units, dates, addresses)
 * and every code as it is. An accented one stands in brackets that no markup uses, so that a cut end shows, and is as much longer as
 * translations of a text of its length are.
 */
export function pseudoContent(source: Content, kind: PseudoKind, sourceLocale: string): Content {
  const text = textOf(source);
  if (!/\p{L}/u.test(text)) return source;
  const kept = keptIn(text, sourceLocale);
  const letters = kind === 'bidi' ? arabicLetters : accentedLetters;
  let offset = 0;
  const content = source.map((inline) => {
    if (inline.kind !== 'text') return inline;
    const start = offset;
    offset += inline.text.length;
    return { kind: 'text', text: replaced(inline.text, start, { kept, letters }) } as const;
  });
  if (kind === 'bidi') return content;
  return [{ kind: 'text', text: '⟦' }, ...content, { kind: 'text', text: `${padding(text)}⟧` }];
}

interface Replacement {
  /** Stretches of the text that stay, in order. */
  readonly kept: readonly Kept[];
  readonly letters: ReadonlyMap<string, string>;
}

function replaced(text: string, offset: number, { kept, letters }: Replacement): string {
  let result = '';
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (next < kept.length && kept[next]!.end <= offset + at) next += 1;
    const isKept = next < kept.length && kept[next]!.start <= offset + at;
    const character = text[at]!;
    result += isKept ? character : (letters.get(character) ?? letters.get(character.toLowerCase()) ?? character);
  }
  return result;
}

/**
 * How much longer translations are than English of up to so many characters, as a share of it (IBM’s guidelines for the
 * design of interfaces, which the W3C cites in “Text size in translation”).
 */
const expansion: readonly (readonly [number, number])[] = [
  [10, 1],
  [20, 0.8],
  [30, 0.6],
  [50, 0.4],
  [Infinity, 0.3],
];

const filler = 'ļöŕéɱ íþšûɱ đöļöŕ šíţ áɱéţ çöñšéçţéţûŕ áđíþíšçíñĝ éļíţ';

function padding(text: string): string {
  const [, share] = expansion.find(([longest]) => text.length <= longest)!;
  const words = filler.split(' ');
  let added = '';
  for (let at = 0; added.length < text.length * share; at += 1) added += ` ${words[at % words.length]!}`;
  return added;
}
