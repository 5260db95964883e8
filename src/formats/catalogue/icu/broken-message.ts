import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { voidElements } from '../../html/elements.ts';
import { numberOf, type MessageFault } from '../branches/branched-message.ts';
import { tagPattern } from './leaf-syntax.ts';

/** A tag that is open, and where it begins. */
interface OpenTag {
  readonly name: string;
  readonly offset: number;
}

class Broken extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/**
 * Finds what the grammar of a message allows and its author can’t have meant: a brace that closes nothing, a tag that is
 * not closed or closed in another order, and a branch of a plural that no number chooses. Programs show such a message as it
 * is, or fail when it is shown.
 */
export function brokenIcuMessage(text: string): MessageFault | undefined {
  try {
    const elements = parse(text, { ignoreTag: true, captureLocation: true, shouldParseSkeletons: false });
    const [open] = tagsOpenAfter(elements, text, { open: [], isPlural: false });
    return open === undefined ? undefined : { reason: 'open-tag', offset: open.offset };
  } catch (error) {
    if (error instanceof Broken) return { reason: error.message, offset: error.offset };
    throw error;
  }
}

interface Inside {
  readonly open: readonly OpenTag[];
  readonly isPlural: boolean;
}

function tagsOpenAfter(elements: readonly MessageFormatElement[], text: string, inside: Inside): readonly OpenTag[] {
  let { open } = inside;
  for (const element of elements) {
    const { start, end } = element.location!;
    if (element.type === TYPE.literal) {
      const raw = text.slice(start.offset, end.offset);
      open = afterLiteral(raw, start.offset, { open, isPlural: inside.isPlural });
    }
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    const isPlural = element.type === TYPE.plural;
    // The tags that stand open behind a choice are the same whichever of its branches is shown.
    const [first = open, ...others] = Object.entries(element.options).map(([key, { value, location }]) => {
      if (isPlural && !isChosen(key)) throw new Broken('no-such-plural', location!.start.offset);
      return tagsOpenAfter(value, text, { open, isPlural });
    });
    if (others.some((other) => namesOf(other) !== namesOf(first))) throw new Broken('open-tag', start.offset);
    open = first;
  }
  return open;
}

/** Quoted text is none of it, and stands for itself. */
const inMessage = new RegExp(String.raw`''|'[{}<>][^']*(?:''[^']*)*'?|${tagPattern}|\}`, 'gu');
const inPlural = new RegExp(String.raw`''|'[{}<>#][^']*(?:''[^']*)*'?|${tagPattern}|\}`, 'gu');

function afterLiteral(raw: string, offset: number, { open, isPlural }: Inside): readonly OpenTag[] {
  const now = [...open];
  for (const { 0: found, index } of raw.matchAll(isPlural ? inPlural : inMessage)) {
    const at = offset + index;
    if (found === '}') throw new Broken('surplus-brace', at);
    if (!found.startsWith('<') || found.endsWith('/>')) continue;
    const name = /[^\s<>/]+/u.exec(found)?.[0] ?? '';
    if (!found.startsWith('</')) {
      if (!voidElements.has(name.toLowerCase())) now.push({ name, offset: at });
    } else if (now.pop()?.name !== name) throw new Broken('tag-not-open', at);
  }
  return now;
}

function namesOf(tags: readonly OpenTag[]): string {
  return tags.map(({ name }) => name).join(' ');
}

const categories: ReadonlySet<string> = new Set<Intl.LDMLPluralRule>(['zero', 'one', 'two', 'few', 'many', 'other']);

function isChosen(key: string): boolean {
  return categories.has(key) || numberOf(key) !== undefined;
}
