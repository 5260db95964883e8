import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Pair, type Scalar } from 'yaml';
import type { ErrorCode } from '../../model/error-codes.ts';
import { DragomanError } from '../../model/error.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { halfCharacter } from '../source/half-character.ts';
import { placeAt } from '../source/place.ts';
import type { Role } from '../../model/role.ts';

export interface FrontMatter {
  /** Where the text behind it begins; at the beginning of the file where there is none. */
  readonly end: number;
  readonly blocks: readonly MarkedBlock[];
  readonly meta: { readonly date?: string; readonly place?: string };
}

/** Keys whose text is for readers, unless the configuration names others, with what it is. */
const usualKeys: Readonly<Record<string, Role>> = {
  title: 'headline',
  subtitle: 'deck',
  description: 'string',
  summary: 'string',
};

const opening = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/u;
const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r\n|[\n\r]|$)/u;

/**
 * Reads the metadata in YAML at the beginning of a file: the texts under the keys that are for readers, at any depth, and
 * what `date` and `place` say.
 *
 * @throws DragomanError where it is no YAML, has no end, is a text without keys, or says what can't be.
 */
export function readFrontMatter(text: string, path: string, keys?: readonly string[]): FrontMatter {
  const start = opening.exec(text)?.[0].length;
  const inside = start === undefined ? undefined : closing.exec(text.slice(start));
  const names = [...(keys ?? []), ...Object.keys(usualKeys), 'date', 'place'];
  if (start !== undefined && inside === null && names.some((name) => text.startsWith(`${name}:`, start))) {
    throw new DragomanError('front-matter-open', {}, { file: path, ...placeAt(text, 0) });
  }
  if (start === undefined || inside === null || inside === undefined) {
    return { end: text.startsWith('\ufeff') ? 1 : 0, blocks: [], meta: {} };
  }
  const yaml = text.slice(start, start + inside.index);
  const document = parseDocument(yaml, { keepSourceTokens: true, lineCounter: new LineCounter(), logLevel: 'silent' });
  const refuse = (code: ErrorCode, at: number, values: Readonly<Record<string, string>> = {}): never => {
    throw new DragomanError(code, values, { file: path, ...placeAt(text, start + at) });
  };
  refuseDamaged(document, refuse);
  const roles = new Map<string, Role>(
    keys === undefined ? Object.entries(usualKeys) : keys.map((key) => [key, usualKeys[key] ?? 'string']),
  );
  const blocks: MarkedBlock[] = [];
  const meta: { date?: string; place?: string } = {};
  visit(document, {
    Alias(_, alias, around) {
      const meant = alias.resolve(document);
      const reason = `*${alias.source}`;
      if (meant === undefined) refuse('front-matter-damaged', alias.range?.[0] ?? 0, { reason });
      else if (around.includes(meant)) refuse('front-matter-itself', alias.range?.[0] ?? 0, { reason });
    },
    Scalar(_, { value, range }) {
      const escape = typeof value === 'string' ? halfCharacter(value) : undefined;
      if (escape !== undefined) refuse('half-character', range?.[0] ?? 0, { escape });
    },
    Pair(_, pair: Pair, around) {
      const { key, value } = pair;
      if (!isScalar(key)) return;
      const name = String(key.value);
      const role = roles.get(name);
      for (const each of isSeq(value) ? value.items : [value]) {
        const said = textOf(each);
        if (said !== undefined && role !== undefined)
          blocks.push(blockOf(said.scalar, said.text, { role, base: start }));
      }
      const said = textOf(value);
      if (said === undefined || around.length !== 2) return;
      if (name === 'place') meta.place = said.text;
      if (name !== 'date' || !/^\d{4}-\d\d-\d\d/u.test(said.text)) return;
      meta.date = said.text.slice(0, 10);
      if (!isDay(meta.date)) refuse('meta-wrong-value', said.scalar.range?.[0] ?? 0, dateExample(said.text));
    },
  });
  return { end: start + inside.index + inside[0].length, blocks, meta };
}

type Refuse = (code: ErrorCode, at: number, values?: Readonly<Record<string, string>>) => never;

function refuseDamaged({ errors, contents }: Document, refuse: Refuse): void {
  const [error] = errors;
  if (error !== undefined) {
    const reason = error.message.split('\n')[0]!.replace(/ at line \d+.*$/u, '');
    // The parser calls itself for each level, and has no limit of its own.
    if (/call stack/iu.test(reason)) refuse('source-too-complex', error.pos[0]);
    refuse('front-matter-damaged', error.pos[0], { reason });
  }
  const isNothing = contents === null || (isScalar(contents) && contents.value === null);
  if (!isNothing && !isMap(contents)) refuse('front-matter-no-keys', contents.range?.[0] ?? 0);
}

/** The text of a value. Who writes `title: 1984` has a title in mind and no number. */
function textOf(value: unknown): { readonly scalar: Scalar; readonly text: string } | undefined {
  if (!isScalar(value) || value.range == null || value.value === null) return undefined;
  const text = typeof value.value === 'string' ? value.value : (value.source ?? '');
  return text.trim() === '' ? undefined : { scalar: value, text };
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function dateExample(value: string): Readonly<Record<string, string>> {
  return { key: 'date', value, example: 'date: 2026-11-30' };
}

function blockOf(scalar: Scalar, text: string, { role, base }: { role: Role; base: number }): MarkedBlock {
  const [from, to] = [scalar.range![0] + base, scalar.range![1] + base];
  const isBlock = scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL';
  // Written with its quotation marks, and a block as one string in them, so that any text is safe.
  const span = { start: from, end: to };
  const form = isBlock
    ? 'yaml-block'
    : scalar.type === 'QUOTE_SINGLE'
      ? 'yaml-single'
      : scalar.type === 'PLAIN'
        ? 'yaml-plain'
        : 'yaml-double';
  return { role, pieces: [{ kind: 'text', text, span }], translate: true, form };
}
