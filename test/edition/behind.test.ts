import { describe, expect, it } from 'vitest';
import { behindSource } from '../../src/edition/composed/behind.ts';
import type { Edition, EditionBlock } from '../../src/model/edition.ts';
import { editionOf } from './sample.ts';

const block = (id: string, text: string): EditionBlock => ({
  id,
  role: 'paragraph',
  content: [{ kind: 'text', text }],
});

const of = (blocks: readonly EditionBlock[], more: Partial<Edition> = {}): Edition => ({
  ...editionOf([]),
  ...more,
  blocks,
});

const date = '2010-11-06';
const source = of([block('a', 'One.'), block('b', 'Two.')], { date });

/** The translation of two blocks, made from these texts. */
const madeFrom = (sources: Readonly<Record<string, string>>, ids: readonly string[] = ['a', 'b']): Edition =>
  of(
    ids.map((id) => block(id, 'Teks.')),
    { locale: 'ms', sources },
  );

describe('a translation beside its source', () => {
  it('is not behind where each block says what it was made from', () => {
    expect(behindSource(madeFrom({ a: 'One.', b: 'Two.' }), source)).toBeUndefined();
  });

  it('is behind where a block says something else now, and names the block', () => {
    expect(behindSource(madeFrom({ a: 'One.', b: 'Once two.' }), source)).toEqual({
      since: date,
      blocks: ['b'],
      added: 0,
    });
  });

  it('is behind where a block is new', () => {
    expect(behindSource(madeFrom({ a: 'One.' }, ['a']), source)).toEqual({ since: date, blocks: [], added: 1 });
  });

  it('names no block that it does not show', () => {
    expect(behindSource(madeFrom({ a: 'One.', b: 'Once two.' }, ['a']), source)).toBeUndefined();
  });

  it('is not behind where the source has a block less', () => {
    expect(behindSource(madeFrom({ a: 'One.', b: 'Two.', c: 'Three.' }, ['a', 'b', 'c']), source)).toBeUndefined();
  });

  it('takes a block named like a property of every object for a new one', () => {
    const odd = of([block('constructor', 'One.')], { date });
    expect(behindSource(madeFrom({}, []), odd)).toEqual({ since: date, blocks: [], added: 1 });
  });

  it('is behind since the source was changed, else since its date; without either nothing is said', () => {
    const behind = madeFrom({ a: 'Once one.', b: 'Two.' });
    expect(behindSource(behind, { ...source, modified: '2010-11-08T09:00:00Z' })?.since).toBe('2010-11-08');
    expect(behindSource(behind, of(source.blocks))).toBeUndefined();
  });

  it('says nothing where nobody knows what it was made from', () => {
    expect(behindSource(of([block('a', 'Teks.')]), source)).toBeUndefined();
  });
});
