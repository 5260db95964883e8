import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import type { Part, Unit } from '../../src/model/unit.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';
import { importsIn, nameInJournal } from '../../src/workflow/returns/keep-before.ts';
import { kitContent } from '../../src/workflow/returns/kit-origin.ts';
import type { ImportedUnit } from '../../src/workflow/returns/merge-unit.ts';
import type { Returned } from '../../src/workflow/returns/read-returns.ts';
import { setbackKinds, targetTextOf, toldOf } from '../../src/workflow/returns/told.ts';

const unit = (...parts: readonly Part[]): Unit => ({
  id: 'u1',
  parts,
  originalData: {},
  notes: [],
  translate: true,
  canResegment: true,
});
const segment = (source: Content, target?: Content): Part => ({
  kind: 'segment',
  id: 's1',
  state: 'initial',
  source,
  ...(target && { target }),
});
const gap: Part = { kind: 'ignorable', source: contentOf(' ') };
const figure = { kind: 'ph', id: '1', equiv: '{n}' } as const;

describe('what is told of a returned unit', () => {
  const stored = unit(
    segment([...contentOf('One '), figure, { kind: 'ph', id: '2' }]),
    gap,
    segment(contentOf('Two. ')),
  );
  const none = Object.fromEntries(setbackKinds.map((kind) => [kind, 0])) as unknown as ImportedUnit;
  const kinds = (more: Partial<ImportedUnit>, isGone = false): readonly string[] =>
    toldOf({ ...none, changed: 0, ...more }, isGone, stored).map(({ kind }) => kind);

  it('is its text as people write it, with its id', () => {
    expect(toldOf({ ...none, changed: 1 }, false, stored)).toEqual([
      { kind: 'changed', unit: 'u1', text: 'One {n} Two.' },
    ]);
  });

  it('is what changed and what was taken away, or that it is gone', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ stale: 1, outdated: 2 })).toEqual(['outdated', 'stale']);
    expect(kinds({ changed: 1, unseen: 1 })).toEqual(['changed', 'unseen']);
    expect(kinds({ changed: 1, blank: 1 }, true)).toEqual(['gone', 'blank']);
    expect(setbackKinds.flatMap((kind) => kinds({ [kind]: 1 }))).toEqual(setbackKinds);
  });

  it('shows a translation with what stands between its sentences, and nothing of those that have none', () => {
    expect(
      targetTextOf(unit(segment(contentOf('One.'), [...contentOf('Satu '), figure]), gap, segment(contentOf('Two.')))),
    ).toBe('Satu {n}');
    expect(
      targetTextOf(unit(segment([], contentOf('Satu.')), { ...gap, target: [] }, segment([], contentOf('Dua.')))),
    ).toBe('Satu.Dua.');
  });
});

describe('what a kit says of a release', () => {
  const content = { release: 'news', path: 'news.xlf', sourceDigest: 'x' };
  const manifest = {
    version: 1,
    locale: 'ms',
    releases: [content, { ...content, release: 'more' }],
    files: [],
  } as const;
  const of = (locale: string, release: string, from: Returned['manifest'] = manifest): unknown =>
    kitContent({ manifest: from, path: 'kit.zip' }, locale, release);

  it('is where it stands in it, whatever the tag of its language, and nothing without a kit', () => {
    expect(of('ms-MY', 'news')).toBe(content);
    expect(kitContent({ path: 'a.xlf' }, 'ms', 'news')).toBeUndefined();
  });

  it('refuses another language, and a release that was not in it', () => {
    const code = (name: string, values: object): unknown =>
      expect.objectContaining({ code: name, values: expect.objectContaining(values) as unknown });
    expect(() => of('fr', 'news')).toThrow(code('import-kit-other-locale', { found: 'fr', expected: 'ms' }));
    expect(() => of('ms', 'other')).toThrow(
      code('import-kit-other-release', { release: 'other', known: 'news, more' }),
    );
  });
});

describe('imports that can be taken back', () => {
  const imported = (when: string, id?: string, release = 'news'): JournalEvent => ({
    event: 'imported',
    when,
    release,
    locale: 'ms',
    digest: 'x',
    changed: 1,
    ...(id !== undefined && { import: id }),
  });
  const undone = (id: string): JournalEvent => ({
    event: 'undone',
    when: '2030-01-09',
    release: 'news',
    locale: 'ms',
    import: id,
  });

  it('are listed the latest first, by their instants, else by their order', () => {
    const events = [imported('2030-01-02', 'b'), imported('2030-01-01', 'a'), imported('2030-01-02', 'c')];
    expect(importsIn(events).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('have an event for each release, and leave out what changed nothing or was taken back', () => {
    const events = [
      imported('2030-01-01', 'a'),
      imported('2030-01-01', 'a', 'more'),
      imported('2030-01-02'),
      imported('2030-01-03', 'b'),
      undone('b'),
    ];
    expect(importsIn(events).map(({ id, when, events: own }) => [id, when, own.map(({ release }) => release)])).toEqual(
      [['a', '2030-01-01', ['news', 'more']]],
    );
  });

  it('name files of the newsroom by their paths in it, and others by their names alone', () => {
    const context = { newsroom: { layout: { root: '/news' } } } as unknown as Context;
    expect(nameInJournal(context, '/news/in/a.xlf')).toBe('in/a.xlf');
    expect(nameInJournal(context, '/home/ana/a.xlf')).toBe('a.xlf');
  });
});
