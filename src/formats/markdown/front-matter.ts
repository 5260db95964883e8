import { isScalar, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import { DragomanError } from '../../model/error.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
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
 * @throws DragomanError `front-matter-damaged` where it is no YAML.
 */
export function readFrontMatter(text: string, path: string, keys?: readonly string[]): FrontMatter {
  const start = opening.exec(text)?.[0].length;
  const inside = start === undefined ? undefined : closing.exec(text.slice(start));
  if (start === undefined || inside === null || inside === undefined) {
    return { end: text.startsWith('\ufeff') ? 1 : 0, blocks: [], meta: {} };
  }
  const yaml = text.slice(start, start + inside.index);
  const document = parseDocument(yaml, { keepSourceTokens: true, lineCounter: new LineCounter(), logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const at = start + (error.pos[0] ?? 0);
    const reason = error.message.split('\n')[0]!.replace(/ at line \d+.*$/u, '');
    throw new DragomanError('front-matter-damaged', { reason }, { file: path, ...placeAt(text, at) });
  }
  const roles = new Map<string, Role>(
    keys === undefined ? Object.entries(usualKeys) : keys.map((key) => [key, usualKeys[key] ?? 'string']),
  );
  const blocks: MarkedBlock[] = [];
  const meta: { date?: string; place?: string } = {};
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const at = start + (alias.range?.[0] ?? 0);
      throw new DragomanError(
        'front-matter-damaged',
        { reason: `*${alias.source}` },
        { file: path, ...placeAt(text, at) },
      );
    },
    Pair(_, pair: Pair, around) {
      const { key, value } = pair;
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || value.range == null) return;
      const name = String(key.value);
      const isOutermost = around.length === 2;
      if (isOutermost && name === 'date' && /^\d{4}-\d\d-\d\d/u.test(value.value)) meta.date = value.value.slice(0, 10);
      if (isOutermost && name === 'place') meta.place = value.value;
      const role = roles.get(name);
      if (role !== undefined && value.value.trim() !== '') blocks.push(blockOf(value as Scalar<string>, role, start));
    },
  });
  return { end: start + inside.index + inside[0].length, blocks, meta };
}

function blockOf(scalar: Scalar<string>, role: Role, base: number): MarkedBlock {
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
  return { role, pieces: [{ kind: 'text', text: scalar.value, span }], translate: true, form };
}
