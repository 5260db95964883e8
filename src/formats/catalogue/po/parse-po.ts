import { DragomanError } from '../../../model/error.ts';
import { placeAt } from '../../source/place.ts';
import { faultyEscape, readString, stringsIn } from './po-string.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text of an entry, from its keyword to the end of its last line, without the line break. */
export interface PoText extends Span {
  readonly text: string;
}

/** An entry of a PO file and where it stands in it, in UTF-16 code units: whole lines, with its comments. */
export interface PoEntry extends Span {
  readonly context?: PoText;
  readonly id: PoText;
  readonly plural?: PoText;
  /** By number; 0 of an entry without plural forms. */
  readonly strings: ReadonlyMap<number, PoText>;
  readonly flags: readonly string[];
  /** `#.` and `#` comments, in their order. */
  readonly comments: readonly string[];
  /** `#:` references. */
  readonly references: readonly string[];
  /** Lines with flags, and those that tell of the text before (`#|`), line breaks included. */
  readonly flagLines: readonly Span[];
  readonly formerLines: readonly Span[];
  /** The text before, where a comment tells of it. */
  readonly former?: string;
}

/**
 * Reads the entries of a PO file; obsolete ones (`#~`) are passed over. The header is the entry whose id is empty.
 *
 * @throws DragomanError `po-syntax`, `po-escape`, `po-incomplete`, `po-forms` or `po-twice` with line and column.
 */
export function parsePo(po: string): readonly PoEntry[] {
  const reader = new PoReader(po);
  for (let start = 0; start < po.length;) {
    const lineFeed = po.indexOf('\n', start);
    const next = lineFeed === -1 ? po.length : lineFeed + 1;
    reader.line({
      start,
      end: po[next - 2] === '\r' && lineFeed !== -1 ? next - 2 : lineFeed === -1 ? next : next - 1,
      next,
    });
    start = next;
  }
  return reader.done();
}

interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

type Part = 'context' | 'id' | 'plural' | number;

interface Draft {
  start: number;
  end: number;
  texts: Map<Part, { start: number; end: number; text: string }>;
  flags: string[];
  comments: string[];
  references: string[];
  flagLines: Span[];
  formerLines: Span[];
  former: string;
}

const KEYWORD = /[ \t]*(?:(msgctxt|msgid_plural|msgid)|msgstr(?:[ \t]*\[[ \t]*(\d{1,4})[ \t]*\])?)(?=[ \t"]|$)/y;
const PARTS: Readonly<Record<string, Part>> = { msgctxt: 'context', msgid: 'id', msgid_plural: 'plural' };

class PoReader {
  readonly #po: string;
  readonly #entries: PoEntry[] = [];
  readonly #known = new Set<string>();
  #draft: Draft | undefined;
  #part: Part | undefined;

  constructor(po: string) {
    this.#po = po;
  }

  line(line: Line): void {
    const text = this.#po.slice(line.start, line.end).trim();
    if (text === '') return;
    if (text.startsWith('#')) this.#comment(text, line);
    else if (text.startsWith('"')) this.#more(line);
    else this.#keyword(line);
  }

  done(): readonly PoEntry[] {
    this.#close();
    return this.#entries;
  }

  #comment(text: string, line: Line): void {
    if (text.startsWith('#~')) {
      this.#close();
      return;
    }
    // A comment behind a translation is that of the next entry.
    if (this.#part !== undefined) this.#close();
    const draft = this.#open(line);
    const rest = text.slice(2).trim();
    if (text.startsWith('#,')) {
      draft.flags.push(...rest.split(/[ \t]*,[ \t]*/));
      draft.flagLines.push({ start: line.start, end: line.next });
    } else if (text.startsWith('#|')) {
      draft.formerLines.push({ start: line.start, end: line.next });
      draft.former += formerText(rest);
    } else if (text.startsWith('#:')) draft.references.push(rest);
    else if (text.startsWith('#.')) draft.comments.push(rest);
    else draft.comments.push(text.slice(1).trim());
  }

  #keyword(line: Line): void {
    KEYWORD.lastIndex = line.start;
    const found = KEYWORD.exec(this.#po);
    if (found === null || found.index + found[0].length > line.end) this.#refuse('po-syntax', line.start);
    const part: Part = found[1] === undefined ? Number(found[2] ?? 0) : PARTS[found[1]]!;
    const startsEntry = part === 'context' || (part === 'id' && this.#part !== 'context');
    if (startsEntry && this.#part !== undefined) this.#close();
    const draft = this.#open(line);
    if (draft.texts.has(part) || (part === 'plural' && this.#part !== 'id')) this.#refuse('po-syntax', line.start);
    if (typeof part === 'number') this.#refuseOtherForm(draft, { part, isNumbered: found[2] !== undefined }, line);
    const text = stringsIn(this.#po, found.index + found[0].length, line.end);
    draft.texts.set(part, { start: line.start, end: line.end, text });
    draft.end = line.next;
    this.#part = part;
  }

  /** The forms of a plural have the numbers 0, 1, 2 … in their order, and what is no plural has none. */
  #refuseOtherForm(draft: Draft, { part, isNumbered }: { part: number; isNumbered: boolean }, line: Line): void {
    const number = [...draft.texts.keys()].filter((each) => typeof each === 'number').length;
    if (draft.texts.has('plural') !== isNumbered || part !== number) this.#refuse('po-forms', line.start);
  }

  #more(line: Line): void {
    const text = this.#part === undefined ? undefined : this.#draft?.texts.get(this.#part);
    if (text === undefined || this.#draft === undefined) this.#refuse('po-syntax', line.start);
    text.text += stringsIn(this.#po, line.start, line.end);
    text.end = line.end;
    this.#draft.end = line.next;
  }

  #open(line: Line): Draft {
    this.#draft ??= {
      start: line.start,
      end: line.next,
      texts: new Map(),
      flags: [],
      comments: [],
      references: [],
      flagLines: [],
      formerLines: [],
      former: '',
    };
    return this.#draft;
  }

  #close(): void {
    const draft = this.#draft;
    const hasBegun = this.#part !== undefined;
    this.#draft = undefined;
    this.#part = undefined;
    // Comments alone, as those before obsolete entries.
    if (draft === undefined || !hasBegun) return;
    const { texts, former, ...rest } = draft;
    const id = this.#textOf(texts.get('id'));
    const context = this.#textOf(texts.get('context'));
    const plural = this.#textOf(texts.get('plural'));
    const strings = new Map<number, PoText>();
    for (const [part, text] of texts) if (typeof part === 'number') strings.set(part, this.#textOf(text)!);
    if (id === undefined || strings.size === 0) this.#refuse('po-incomplete', draft.start);
    const key = JSON.stringify([context?.text, id.text]);
    if (this.#known.has(key)) this.#refuse('po-twice', id.start, { text: id.text.slice(0, SHOWN) });
    this.#known.add(key);
    this.#entries.push({
      ...rest,
      id,
      strings,
      ...(context !== undefined && { context }),
      ...(plural !== undefined && { plural }),
      ...(former !== '' && { former }),
    });
  }

  #textOf(read: PoText | undefined): PoText | undefined {
    if (read === undefined) return undefined;
    const { start, end, text } = read;
    if (faultyEscape(text) !== undefined) this.#refuseEscape(start, end);
    return { ...read, text: readString(text) };
  }

  #refuseEscape(start: number, end: number): never {
    // A quotation mark ends the bytes before it, so that the lines can be read as one.
    const { at, escape } = faultyEscape(this.#po.slice(start, end)) ?? { at: 0, escape: '' };
    return this.#refuse('po-escape', start + at, { escape });
  }

  #refuse(
    code: 'po-syntax' | 'po-escape' | 'po-incomplete' | 'po-forms' | 'po-twice',
    at: number,
    values: Readonly<Record<string, string>> = {},
  ): never {
    throw new DragomanError(code, values, placeAt(this.#po, at));
  }
}

const SHOWN = 60;

/** Reads a line of the text before: of its context and its plural nothing. */
function formerText(line: string): string {
  const quoted = /^(?:msgid[ \t]*)?"((?:[^"\\]|\\.)*)"$/s.exec(line)?.[1];
  return quoted === undefined ? '' : readString(quoted);
}
