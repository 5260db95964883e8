import { describe, expect, it } from 'vitest';
import { formerNotes, formerTarget } from '../../src/merge/carry-over.ts';
import { sentUnit, type SentUnit } from '../../src/merge/sent-unit.ts';
import { unseenLosses } from '../../src/merge/unseen-losses.ts';
import { contentOf, textOf } from '../../src/model/content.ts';
import type { State, Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

type Triple = readonly [string, string?, State?];

const of = (...triples: readonly Triple[]): Unit => unitOf('u', ...triples);
const texts = (stored: Unit, merged: Unit, base: SentUnit | undefined): readonly string[] =>
  unseenLosses(stored, merged, base).map(textOf);

const old: Triple = ['One.', 'Lama.', 'translated'];
const reviewed: Triple = ['One.', 'Disemak.', 'reviewed'];
const other: Triple = ['One.', 'Lain.', 'translated'];
const two: Triple = ['Two.', 'Dua.', 'translated'];

describe('what a merge takes away', () => {
  it('is settled where it went out in the file that came back, even cut in another way', () => {
    expect(texts(of(old, two), of(other, two), sentUnit(of(old, two)))).toEqual([]);
    expect(texts(of(old, two), of(other, two), sentUnit(of(['One. Two.', 'Lama. Dua.'])))).toEqual([]);
    expect(texts(of(['One more.', 'Lama.']), of(['One more.', 'Lain.']), sentUnit(of(old)))).toEqual([]);
  });

  it('is listed where it came in since', () => {
    expect(texts(of(reviewed, two), of(other, two), sentUnit(of(old, two)))).toEqual(['Disemak.']);
    expect(texts(of(reviewed, two), of(['One. Two.', 'Baharu.']), sentUnit(of(old, two)))).toEqual(['Disemak.']);
    expect(texts(of(['One more.', 'Draf.'], two), of(['One more.', 'Lain.'], two), sentUnit(of(old, two)))).toEqual([
      'Draf.',
    ]);
    expect(texts(of(old), of(other), sentUnit(of(['One.'])))).toEqual(['Lama.']);
  });

  it('is listed where it is not sure what went out', () => {
    const ever = { segments: new Set<string>(), targets: new Set<string>() };
    expect(texts(of(old, two), of(other, two), { ...sentUnit(of(old, two)), ever })).toEqual(['Lama.']);
  });

  it('is nothing that is in another segment or in a note, has no text, or is before there were records', () => {
    const base = sentUnit(of(['One.'], ['Two.']));
    expect(texts(of(old, two), of(['One.', 'Dua.'], ['Two.', 'Lama.']), base)).toEqual([]);
    const noted = { ...of(other, two), notes: formerNotes(contentOf('Lama.')) };
    expect(noted.notes).toEqual([{ text: 'Lama.', category: formerTarget }]);
    expect(texts(of(old, two), noted, base)).toEqual([]);
    const said = { ...of(other, two), notes: [{ text: 'Lama.', category: 'comment' }] };
    expect(texts(of(old, two), said, base)).toEqual(['Lama.']);
    expect(texts(of(['One.', ' ']), of(other), base)).toEqual([]);
    expect(texts(of(['One.', ' ']), of(other), sentUnit(of(old)))).toEqual([]);
    expect(texts(of(old), of(other), undefined)).toEqual([]);
  });
});
