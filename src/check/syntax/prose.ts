import type { TextCode } from './text-code.ts';
import { textCodesOf } from './text-codes.ts';

/** What stands in for a character of a code: it is neither letter, digit, space nor punctuation. */
export const filler = '\ufffc';

/** Between a message's branches: their keys and braces, and the white space that sets them out. */
const branching = /\s{0,40}(?:(?:(?<![\p{L}\p{M}\p{N}_])=\d{1,9}|[\p{L}\p{M}\p{N}_]{1,60})\s{0,9}\{|\})|\{/gu;

/** An address inside a tag, which leads somewhere whatever the tag is. */
const address = /(?:[A-Za-z][A-Za-z0-9+.-]{1,10}:|www\.)[^\s"'<>]+/g;

/**
 * A text without the codes in it, each of their characters filled in, so that offsets stay: what is left is what a person
 * reads. Numbers in `%1$s` are no numbers, and words in `<b class="note">` are no words.
 */
export function proseOf(text: string): string {
  const codes = textCodesOf(text).filter(({ weak }) => weak !== true);
  if (codes.length === 0) return text;
  let prose = '';
  let at = 0;
  for (const code of codes) {
    if (code.end <= at) continue;
    prose += text.slice(at, Math.max(at, code.start)) + blanked(code).slice(Math.max(0, at - code.start));
    at = code.end;
  }
  prose += text.slice(at);
  return codes.some(isBranching) ? prose.replaceAll(branching, (syntax) => filler.repeat(syntax.length)) : prose;
}

function isBranching({ family, text }: TextCode): boolean {
  return family === 'icu-syntax' && !text.endsWith('}');
}

function blanked({ family, text }: TextCode): string {
  if (family !== 'html-tags') return filler.repeat(text.length);
  let blank = '';
  let at = 0;
  for (const { 0: kept, index } of text.matchAll(address)) {
    blank += filler.repeat(index - at) + kept;
    at = index + kept.length;
  }
  return blank + filler.repeat(text.length - at);
}
