import { describe, expect, it } from 'vitest';
import { followCodes, type CodedContent } from '../../src/merge/follow-codes.ts';
import { textOf, type Content, type Inline } from '../../src/model/content.ts';

/** Reads `a [i]b[/i] c` as a text with codes, by what a code is in the source’s form: `[i]` starts, `[/i]` ends, `[!n]` stands alone. */
function coded(marked: string, prefix: string): CodedContent {
  const originalData: Record<string, string> = {};
  const content = marked.split(/(\[[^\]]+\])/).flatMap((piece, at): Content => {
    if (piece === '') return [];
    if (!piece.startsWith('[')) return [{ kind: 'text', text: piece }];
    const id = `${prefix}${at}`;
    originalData[id] = piece;
    const code = { dataRef: id, equiv: '', subType: 'markup:x', id } as const;
    if (piece.startsWith('[/')) return [{ kind: 'ec', ...code }];
    return [{ kind: piece.startsWith('[!') ? 'ph' : 'sc', ...code }];
  });
  return { content, originalData };
}

/** Follows the edit of a source, and writes the target in the same way. */
function followed(target: string, before: string, today: string): string {
  const [one, was, is] = [coded(target, 't'), coded(before, 'b'), coded(today, 'n')];
  const data = { ...one.originalData, ...is.originalData };
  const written = (inline: Inline): string =>
    'dataRef' in inline ? (data[inline.dataRef ?? ''] ?? '') : textOf([inline]);
  return followCodes(one, was, is).map(written).join('');
}

describe('the codes of a translation whose source has others', () => {
  it.each([
    ['emphasis went', 'Kapal [i]baru[/i] tiba.', 'A [i]new[/i] ship came.', 'A new ship came.', 'Kapal baru tiba.'],
    ['the mark of a note went', 'Habis.[!1]', 'Done.[!1]', 'Done.', 'Habis.'],
    ['a link leads elsewhere', '[a]di sini[/old]', '[a]here[/old]', '[a]here[/new]', '[a]di sini[/new]'],
    ['emphasis is another', '[i]baru[/i]', '[i]new[/i]', '[b]new[/b]', '[b]baru[/b]'],
    ['one of two is gone', '[b]A[/b] [i]B[/i]', '[i]b[/i] [b]a[/b]', 'b [b]a[/b]', '[b]A[/b] B'],
    [
      'words changed, too',
      'Kapal [i]baru[/i] tiba.',
      'A [i]new[/i] ship came.',
      'A new boat came.',
      'Kapal baru tiba.',
    ],
  ])('follow it where %s', (_what, target, before, today, expected) => {
    expect(followed(target, before, today)).toBe(expected);
  });

  it.each([
    ['nothing changed', 'Kapal [i]baru[/i].', 'A [i]new[/i] ship.', 'A [i]new[/i] ship.'],
    ['emphasis moved', 'Kapal [i]baru[/i].', 'A [i]new[/i] ship.', 'A new [i]ship[/i].'],
    ['one of two alike went', '[i]A[/i] [i]B[/i]', '[i]b[/i] [i]a[/i]', 'b [i]a[/i]'],
    ['emphasis came', 'Kapal baru.', 'A new ship.', 'A [i]new[/i] ship.'],
    ['one became two', '[i]Kapal[/i]', '[i]Ship[/i]', '[b]Sh[/b][c]ip[/c]'],
    ['they are the translator’s own', 'Kapal [u]baru[/u].', 'A [i]new[/i] ship.', 'A new ship.'],
  ])('stay where %s', (_what, target, before, today) => {
    expect(followed(target, before, today)).toBe(target);
  });
});
