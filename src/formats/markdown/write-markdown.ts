import { stringify } from 'yaml';
import { opensEmphasis } from '../../model/markdown-emphasis.ts';
import type { RenderBlock } from '../markup/write-blocks.ts';
import { attributeText, escapeMarkup } from '../html/write-html.ts';
import { addressesOf, withAddresses, type WrittenAddresses } from './written-addresses.ts';
import { verbatim } from '../markup/link-edits.ts';
import type { SourceBlock, TargetInline } from '../source/define-format.ts';

/** Makes the writer of the blocks of a file. */
export function markdownRenderer(file: string): RenderBlock {
  return (block, content, codeText) => {
    const raw = file.slice(block.spans[0]?.start, block.spans.at(-1)?.end);
    return renderMarkdown(block, content, { codeText, addresses: addressesOf(raw) });
  };
}

/** Writes the content of a block so that it reads as what it says: characters that would be markup are escaped. */
function renderMarkdown(
  block: SourceBlock,
  content: readonly TargetInline[],
  { codeText, addresses }: { codeText: (code: number) => string; addresses: WrittenAddresses },
): string {
  const { form = '' } = block;
  if (form === verbatim) return plainText(content);
  if (form.startsWith('yaml-')) return yamlText(plainText(content), form);
  if (form === 'alt') return escapeText(plainText(content)).replaceAll('!', '\\!');
  if (form.startsWith('attribute-')) return attributeText(escapeMarkup(plainText(content)), form);
  if (form.startsWith('title-')) return titleText(plainText(content), form);
  const pieces = content.map((inline): Piece => {
    if (inline.kind !== 'code') return { text: withAddresses(oneLine(inline.text), addresses, escapeText) };
    return { code: codeText(inline.code), ...placeOf(block, inline.code) };
  });
  const text = writePieces(withoutLastBreak(pieces));
  return escapeBeginning(form === 'heading' ? text.replace(/(#+)(\s*)$/u, '\\$1$2') : text, form);
}

/** A line break at the end of a block is none: its backslash would be shown. */
function withoutLastBreak(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ text, kind, element }) =>
    text === undefined ? kind !== 'ec' && element !== 'br' : text.trim() !== '',
  );
  return pieces.filter(({ element }, at) => at <= last || element !== 'br');
}

interface Piece {
  readonly text?: string;
  readonly code?: string;
  readonly kind?: 'ph' | 'sc' | 'ec';
  readonly element?: string;
  readonly pair?: number;
}

function placeOf(block: SourceBlock, code: number): Omit<Piece, 'text' | 'code'> {
  const { kind, element, pair } = block.codes?.[code] ?? {};
  return { ...(kind && { kind }), ...(element && { element }), ...(pair && { pair }) };
}

const delimiters: ReadonlySet<string> = new Set(['*', '_', '**', '__', '~', '~~']);

/**
 * Writes text and codes. Where asterisks would not be emphasis, beside punctuation in a text without spaces, the element
 * is written as HTML, which Markdown has too.
 */
function writePieces(pieces: readonly Piece[]): string {
  const spoilt = spoiltPairs(pieces);
  let written = '';
  let trims = false;
  for (const { text, code = '', element, kind, pair } of pieces) {
    if (text !== undefined) written += trims ? text.trimStart() : text;
    else if (pair !== undefined && spoilt.has(pair) && delimiters.has(code)) {
      written += `<${kind === 'ec' ? '/' : ''}${element ?? 'span'}>`;
    } else written = (code.startsWith('[') ? withoutPicture(written) : written) + code;
    trims = kind === 'ph' && element === 'br';
  }
  return written;
}

/** Text before a link that does not make a picture of it: `Look![here](…)`. */
function withoutPicture(text: string): string {
  return text.endsWith('!') && !text.endsWith('\\!') ? `${text.slice(0, -1)}\\!` : text;
}

/** Finds the spans whose asterisks would be none. */
function spoiltPairs(pieces: readonly Piece[]): ReadonlySet<number> {
  const shown = pieces.map(({ text, code }) => text ?? (delimiters.has(code ?? '') ? '' : code) ?? '');
  const spoilt = new Set<number>();
  for (const [at, { code = '', kind, pair }] of pieces.entries()) {
    if (pair === undefined || !delimiters.has(code)) continue;
    const before = lastCharacter(shown, at);
    const after = firstCharacter(shown, at);
    const works = kind === 'sc' ? opensEmphasis(before, after, code) : opensEmphasis(after, before, code);
    if (!works) spoilt.add(pair);
  }
  return spoilt;
}

function lastCharacter(shown: readonly string[], at: number): string {
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = shown[index]!;
    if (text !== '') return Array.from(text.slice(-2)).at(-1) ?? '';
  }
  return '';
}

function firstCharacter(shown: readonly string[], at: number): string {
  for (let index = at + 1; index < shown.length; index += 1) {
    const text = shown[index]!;
    if (text !== '') return Array.from(text.slice(0, 2))[0] ?? '';
  }
  return '';
}

function plainText(content: readonly TargetInline[]): string {
  return oneLine(content.map((inline) => (inline.kind === 'code' ? '' : inline.text)).join(''));
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/gu, ' ').replaceAll('\t', ' ');
}

/** Puts a backslash before what could be markup anywhere in a line. An underscore inside of a word is none. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<>|~]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\\&');
}

/** Puts a backslash before what would make a line another kind of block. */
function escapeBeginning(text: string, form: string): string {
  if (form === 'cell' || form === 'heading' || form === 'label') return text;
  return text
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|=+\s*$|-+\s*$)/u, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/u, '$1\\');
}

function titleText(text: string, form: string): string {
  const marks = form === 'title-double' ? /["\\]/gu : form === 'title-single' ? /['\\]/gu : /[()\\]/gu;
  return text.replace(marks, '\\$&').replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\\&');
}

function yamlText(text: string, form: string): string {
  if (form === 'yaml-single') return `'${text.replaceAll("'", "''")}'`;
  if (form === 'yaml-plain')
    return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' }).trimEnd();
  const quoted = JSON.stringify(text);
  return form === 'yaml-block' ? `${quoted}\n` : quoted;
}
