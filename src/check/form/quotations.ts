/** A quotation mark of the double kind and its place in a text. */
export interface Mark {
  readonly char: string;
  readonly index: number;
}

const doubleMarks = /["“”„‟«»＂「」『』〝〞〟]/g;
const doubleMark = /["“”„‟«»＂「」『』〝〞〟]/;

/**
 * The gershayim of Hebrew initials, typed with whatever double mark is at hand, stand before a word's last letter; a
 * quotation may follow straight on a prefix of one or two letters.
 */
function isGershayim(text: string, index: number): boolean {
  if (!hebrew.test(text.charAt(index - 1)) || !hebrew.test(text.charAt(index + 1))) return false;
  const isLastLetter = !hebrew.test(text.charAt(index + 2));
  return isLastLetter || !/(?:^|[^\u05d0-\u05ea])[בהוכלמש]{1,2}$/u.test(text.slice(Math.max(0, index - 3), index));
}

const hebrew = /[\u05d0-\u05ea]/;

/** The double quotation marks of a text, in order. Single ones are apostrophes too often to be counted. */
export function quotationMarksIn(text: string): readonly Mark[] {
  if (!doubleMark.test(text)) return [];
  const found: Mark[] = [];
  for (const { 0: char, index } of text.matchAll(doubleMarks))
    if (!isGershayim(text, index)) found.push({ char, index });
  return found;
}

/** A mark straight after a figure may be inches. */
export function hasInches(text: string): boolean {
  return /\p{Nd}\s?["″]/u.test(text);
}

/**
 * Single marks that quote, at the start of a word and at its end, are not as many: a quotation begins or ends here in
 * another sentence, or an apostrophe stands at a word's end.
 */
export function hasLooseSingle(text: string): boolean {
  if (!/['‘’‚]/.test(text)) return false;
  const opened = text.match(/(?<=^|[\s([“"«])['‘‚](?=[\p{L}\p{N}])/gu)?.length ?? 0;
  const closed = text.match(/(?<=[\p{L}\p{N}.,!?…])['’‘](?=$|[\s,.;:!?)\]”"»])/gu)?.length ?? 0;
  return opened !== closed;
}

/** Single marks that quote. */
export function hasSingleQuotation(text: string): boolean {
  return /(?<=^|[\s([“"«])['‘‚’][\p{L}\p{N}][^'‘’‚]{0,300}['’‘](?=$|[\s,.;:!?)\]”"»])/u.test(text);
}

/** Marks that only ever stand in pairs of their own, by their closing halves. */
const directed: Readonly<Record<string, string>> = { '」': '「', '』': '『' };
const opening = new Set(Object.values(directed));

export interface Quotation {
  readonly open: Mark;
  readonly close: Mark;
}

/** What the marks make: whole quotations, and the marks that have no partner. */
export interface Quotations {
  readonly pairs: readonly Quotation[];
  readonly loose: readonly Mark[];
}

/**
 * Corner brackets nest; of guillemets and curly marks each language makes its own pairs, so that a mark closes what the
 * one before it opened.
 */
export function quotationsIn(text: string): Quotations {
  const marks = quotationMarksIn(text);
  const isCorner = ({ char }: Mark): boolean => opening.has(char) || Object.hasOwn(directed, char);
  const corners = cornerQuotations(marks.filter(isCorner));
  const others = otherQuotations(
    marks.filter((mark) => !isCorner(mark)),
    text,
  );
  return {
    pairs: [...corners.pairs, ...others.pairs].toSorted((a, b) => a.open.index - b.open.index),
    loose: [...corners.loose, ...others.loose].toSorted((a, b) => a.index - b.index),
  };
}

function cornerQuotations(marks: readonly Mark[]): Quotations {
  const pairs: Quotation[] = [];
  const loose: Mark[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const last = open.at(-1);
    if (opening.has(mark.char)) open.push(mark);
    else if (last !== undefined && last.char === directed[mark.char]) {
      open.pop();
      pairs.push({ open: last, close: mark });
    } else loose.push(mark);
  }
  return { pairs, loose: [...loose, ...open] };
}

function otherQuotations(marks: readonly Mark[], text: string): Quotations {
  const pairs: Quotation[] = [];
  const loose: Mark[] = [];
  let open: readonly Mark[] = [];
  for (const mark of marks) {
    const at = open.findLastIndex((other) => isAngle(other) === isAngle(mark));
    const partner = open[at];
    if (partner === undefined || (isOpener(text, mark) && open.length < 3)) {
      open = [...open, mark];
      continue;
    }
    pairs.push({ open: partner, close: mark });
    loose.push(...open.slice(at + 1));
    open = open.slice(0, at);
  }
  return { pairs, loose: [...loose, ...open] };
}

function isAngle({ char }: Mark): boolean {
  return char === '«' || char === '»';
}

/** A mark at the start of a word, after a space or an opening bracket. */
function isOpener(text: string, { index }: Mark): boolean {
  return /^(?:[\s([{（]|$)/.test(text.charAt(index - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(index + 1));
}
