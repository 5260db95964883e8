import { defined } from '../../model/defined.ts';
import type { EditionBlock, EditionCode, EditionInline } from '../../model/edition.ts';
import type { NoteMark } from '../../model/release.ts';
import type { Role } from '../../model/role.ts';

const unmarked: ReadonlySet<Role> = new Set<Role>(['headline', 'string']);

type Placed = NoteMark & { readonly isFirst?: boolean };

/**
 * Joins marks and notes: a mark to which the edition has no note leads nowhere, a note to which no mark leads is a text like
 * others, and of several marks of one note the first is the one that the note leads back to.
 */
export function withNotes(blocks: readonly EditionBlock[]): readonly EditionBlock[] {
  const noted = new Set(blocks.flatMap(({ note }) => note?.number ?? []));
  const marked = new Set<number>();
  const place = (seen: Set<number>, { mark, number }: NoteMark): Placed => {
    if (number === undefined || !noted.has(number)) return { mark };
    const isFirst = !seen.has(number);
    seen.add(number);
    return { mark, number, ...(isFirst ? { isFirst } : {}) };
  };
  const placed = blocks.map((block): EditionBlock => {
    if (!block.content.some((inline) => inline.kind === 'code' && inline.note !== undefined)) return block;
    // Headlines and alternative texts are shown without their marks.
    if (unmarked.has(block.role)) return block;
    const content = block.content.map((inline): EditionInline =>
      inline.kind === 'code' && inline.note !== undefined ? { ...inline, note: place(marked, inline.note) } : inline,
    );
    return { ...block, content };
  });
  const begun = new Set<number>();
  return placed.map(({ note, ...block }) => {
    const isNote = note?.number !== undefined && marked.has(note.number);
    return { ...block, ...defined({ note: isNote ? place(begun, note) : undefined }) };
  });
}

/** The mark that a note begins with, where its text does not say it itself. */
export function ownMark({ note, content }: EditionBlock): string | undefined {
  if (note?.isFirst !== true) return undefined;
  const text = content
    .map((inline) => inline.text)
    .join('')
    .trimStart();
  const says = content.some((inline) => inline.kind === 'code' && inline.note?.mark === note.mark);
  return says || text.replace(/^[([]/u, '').startsWith(note.mark) ? undefined : note.mark;
}

/** Writes marks of notes as text, each in its own way. */
export function withMarks(
  content: readonly EditionInline[],
  write: (mark: string) => readonly EditionInline[],
): readonly EditionInline[] {
  return content.flatMap((inline) =>
    inline.kind === 'code' && inline.note !== undefined ? write(inline.note.mark) : [inline],
  );
}

/** A mark that is raised, where formatting can be shown. */
export function raisedMark(mark: string): readonly EditionInline[] {
  const code: Omit<EditionCode, 'place'> = { kind: 'code', text: '', code: -1, element: 'sup' };
  return [
    { ...code, place: 'start' },
    { kind: 'text', text: mark },
    { ...code, place: 'end' },
  ];
}

/** A mark in plain text. */
export function bracketedMark(mark: string): readonly EditionInline[] {
  return [{ kind: 'text', text: `[${mark}]` }];
}
