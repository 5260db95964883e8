import { Tokenizer, type Token } from 'parse5';
import type { Span } from '../source/define-format.ts';
import { contentModes, foreignElements } from './elements.ts';

/** What a file of HTML is made of, in its order. Characters come with their place alone. */
export interface HtmlHandler {
  readonly startTag?: (tag: Tag) => void;
  readonly endTag?: (tag: Tag) => void;
  readonly text?: (span: Span) => void;
  readonly comment?: (span: Span) => void;
  /** The file ends within something. Of comments that is told as well. */
  readonly cutOff?: (what: CutOff) => void;
}

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly span: Span;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly isSelfClosing: boolean;
  /** What rules say of its attributes, in the attributes that elements have for it. */
  readonly saidOf?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Attribute {
  readonly value: string;
  /** The name with its value. */
  readonly span: Span;
}

/**
 * Reads the tags and texts of a file in their order, as browsers do. No tree is made: a tree of damaged HTML has elements
 * twice, or elsewhere than the file has them, and one that is nested deeply takes long.
 */
export function readTokens(text: string, handler: HtmlHandler): void {
  let foreign = 0;
  let cut: CutOff | undefined;
  let pending: { readonly start: number; end: number } | undefined;
  // Words and the spaces between them come apart.
  const addText = (token: Token.CharacterToken): void => {
    const { start, end } = spanOf(token);
    if (pending === undefined) pending = { start, end };
    else pending.end = end;
  };
  const endText = (): void => {
    if (pending !== undefined) handler.text?.(pending);
    pending = undefined;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        endText();
        const mode = contentModes.get(token.tagName);
        if (foreignElements.has(token.tagName) && !token.selfClosing) foreign += 1;
        tokenizer.inForeignNode = foreign > 0;
        if (mode !== undefined && foreign === 0) tokenizer.state = mode;
        handler.startTag?.(tagOf(token));
      },
      onEndTag(token) {
        endText();
        if (foreignElements.has(token.tagName) && foreign > 0) foreign -= 1;
        tokenizer.inForeignNode = foreign > 0;
        handler.endTag?.(tagOf(token));
      },
      onCharacter: addText,
      onNullCharacter: addText,
      onWhitespaceCharacter: addText,
      onComment(token) {
        endText();
        handler.comment?.(spanOf(token));
      },
      onDoctype: endText,
      onEof() {
        endText();
        if (cut !== undefined) handler.cutOff?.(cut);
      },
      ...(handler.cutOff && {
        onParseError({ code }) {
          cut ??= cutOffs[code];
        },
      }),
    },
  );
  tokenizer.write(text, true);
}

export type CutOff = 'comment' | 'tag' | 'data';

const cutOffs: Readonly<Record<string, CutOff>> = {
  'eof-in-comment': 'comment',
  'eof-in-tag': 'tag',
  'eof-in-cdata': 'data',
};

function tagOf({ tagName, attrs, selfClosing, location }: Token.TagToken): Tag {
  const places = location?.attrs ?? {};
  const attributes = attrs.map(({ name, value }): [string, Attribute] => {
    const place = places[name];
    return [name, { value, span: { start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 } }];
  });
  return {
    name: tagName,
    span: spanOf({ location }),
    attributes: new Map(attributes),
    isSelfClosing: selfClosing,
  };
}

function spanOf({ location }: Pick<Token.TagToken, 'location'>): Span {
  return { start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 };
}

const known = new Map<string, string>();

/** Gives what a character reference in a text stands for; itself where it is none. */
export function decodeReference(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  let decoded = '';
  const take = (token: Token.CharacterToken): void => {
    decoded += token.chars;
  };
  const none = (): undefined => undefined;
  const handler = { onStartTag: none, onEndTag: none, onComment: none, onDoctype: none, onEof: none };
  const tokenizer = new Tokenizer(
    {},
    { ...handler, onCharacter: take, onNullCharacter: take, onWhitespaceCharacter: take },
  );
  tokenizer.write(reference, true);
  if (known.size < 10_000 && reference.length < 40) known.set(reference, decoded);
  return decoded;
}
