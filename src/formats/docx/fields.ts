import { lookOf } from '../markup/pieces.ts';
import { fieldLook, hyperlinkOf, linkLook, type Token } from './tokens.ts';

/** Makes codes of fields: links are spans of their text, others stand for what they show. */
export function resolveFields(tokens: readonly Token[], story: FieldState): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'field')) return tokens;
  const resolved: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'instruction') story.instruct(token.text);
    if (token.kind !== 'field' && token.kind !== 'instruction') resolved.push(token);
    const field = token.kind === 'field' && token.char === 'begin' ? fieldAt(tokens, at) : undefined;
    if (field === undefined) {
      if (token.kind === 'field') story.meet(token.char);
      if (token.kind === 'field' || token.kind === 'instruction') resolved.push(alone(token));
      continue;
    }
    resolved.push(...fieldTokens(tokens, at, field, story));
    at = field.end;
  }
  return resolved;
}

/** Fields that begin in one paragraph and end in another. */
export class FieldState {
  readonly #open: { instruction: string; isResult: boolean }[] = [];

  meet(char: string): void {
    const top = this.#open.at(-1);
    if (char === 'begin') this.#open.push({ instruction: '', isResult: false });
    else if (char === 'separate' && top !== undefined) top.isResult = true;
    else if (char === 'end') this.#open.pop();
  }

  instruct(text: string): void {
    const top = this.#open.at(-1);
    if (top !== undefined && !top.isResult) top.instruction += text;
  }

  /** Whether a word processor makes the text itself, as that of a table of contents. */
  get isMade(): boolean {
    return this.#open.some(({ instruction }) => /^\s*(?:TOC|INDEX|TOA|RD|BIBLIOGRAPHY)\b/iu.test(instruction));
  }
}

interface Field {
  readonly separate?: number;
  readonly end: number;
}

function fieldAt(tokens: readonly Token[], begin: number): Field | undefined {
  let depth = 0;
  let separate: number | undefined;
  for (let at = begin; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'field') continue;
    if (token.char === 'begin') depth += 1;
    if (token.char === 'separate' && depth === 1) separate ??= at;
    if (token.char === 'end') depth -= 1;
    if (depth === 0) return { end: at, ...(separate === undefined ? {} : { separate }) };
  }
  return undefined;
}

function fieldTokens(tokens: readonly Token[], begin: number, field: Field, story: FieldState): readonly Token[] {
  const { separate = field.end, end } = field;
  const [first, middle, last] = [tokens[begin]!, tokens[separate]!, tokens[end]!];
  const instruction = tokens
    .slice(begin, separate)
    .map((each) => (each.kind === 'instruction' ? each.text : ''))
    .join('');
  const inner = tokens.slice(separate + 1, end);
  const href = hyperlinkOf(instruction);
  const format = first.format === undefined ? {} : { format: first.format };
  if (href !== undefined && isWhole(tokens.slice(begin, separate)) && isWhole(inner) && inner.some(isText)) {
    const closing = last.format === undefined ? {} : { format: last.format };
    const look = linkLook(href === '' ? undefined : href);
    return [
      { kind: 'open', span: { start: first.span.start, end: middle.span.end }, look, ...format },
      ...resolveFields(inner, story),
      { kind: 'close', span: last.span, look: lookOf('a', 'a', true), ...closing },
    ];
  }
  const shown = inner.map((each) => (each.kind === 'text' ? each.text : '')).join('');
  const span = { start: first.span.start, end: last.span.end };
  if (isWhole(tokens.slice(begin, end))) {
    return [{ kind: 'code', span, look: fieldLook(instruction, shown), ...format, isLoose: false }];
  }
  return tokens
    .slice(begin, end + 1)
    .map((each) => (each.kind === 'field' || each.kind === 'instruction' ? alone(each) : each));
}

const isText = ({ kind }: Token): boolean => kind === 'text';

/** Whether all that is opened is closed, so that nothing is torn apart. */
function isWhole(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function alone(token: Extract<Token, { kind: 'field' | 'instruction' }>): Token {
  const { span, format } = token;
  return { kind: 'code', span, look: lookOf(undefined, 'field'), format, isLoose: true };
}
