/** A stretch of a text in UTF-16 code units, without what encloses it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const marks = /["“”„‟«»‹›「」『』《》〈〉()（）[\]［］【】]/gu;

/** What closes each opening mark; straight and curly marks of one kind take turns. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"“',
  '”': '”',
  '„': '“”‟',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '(': ')',
  '（': '）)',
  '[': ']',
  '［': '］',
  '【': '】',
};

/** Deeper nesting is none. */
const deepest = 8;

/** What stands in quotation marks or brackets, one inside the other too; what is never closed does not count. */
export function enclosedSpans(text: string): readonly Stretch[] {
  const spans: Stretch[] = [];
  const open: { readonly ends: string; readonly start: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const closed = open.findLastIndex(({ ends }) => ends.includes(mark));
    if (closed >= 0) {
      spans.push({ start: open[closed]!.start, end: index });
      open.length = closed;
    } else {
      if (open.length === deepest) open.shift();
      const ends = closers[mark];
      if (ends !== undefined) open.push({ ends, start: index + 1 });
    }
  }
  return spans;
}
