import { describe, expect, it } from 'vitest';
import { pickNews, type Preference } from '../../src/merge/pick-news.ts';
import { sentUnit } from '../../src/merge/sent-unit.ts';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type State, type Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

type Triple = readonly [string, string?, State?];

interface Case {
  readonly sent: readonly Triple[];
  readonly store: readonly Triple[];
  readonly back: readonly Triple[];
  readonly prefer?: Preference;
}

function picked({ sent, store, back, prefer = 'newer' }: Case): {
  taken: readonly (string | undefined)[];
  stale: number;
  lost: readonly string[];
} {
  const unit = (triples: readonly Triple[]): Unit => unitOf('u', ...triples);
  const { returned, stale, lost } = pickNews(unit(store), unit(back), sentUnit(unit(sent)), prefer);
  const taken = segmentsOf(returned).map(({ target }) => target && textOf(target));
  return { taken, stale, lost: lost.map((target) => textOf(target)) };
}

const old: Triple = ['One.', 'Lama.', 'translated'];
const reviewed: Triple = ['One.', 'Disemak.', 'reviewed'];
const other: Triple = ['One.', 'Lain.', 'translated'];

describe('pickNews', () => {
  it('leaves out a target that came back as it was sent, with its state or without', () => {
    const nothing = { taken: [undefined], stale: 1, lost: [] };
    expect(picked({ sent: [old], store: [reviewed], back: [old] })).toEqual(nothing);
    expect(picked({ sent: [old], store: [reviewed], back: [['One.', 'Lama.']] })).toEqual(nothing);
    expect(picked({ sent: [old], store: [reviewed], back: [['One.', 'Lama.', 'final']] })).toEqual(nothing);
    expect(picked({ sent: [old], store: [reviewed], back: [old], prefer: 'theirs' })).toEqual(nothing);
  });

  it('takes what is new where the store is as it went out', () => {
    expect(picked({ sent: [old], store: [old], back: [other] })).toEqual({ taken: ['Lain.'], stale: 0, lost: [] });
    expect(picked({ sent: [['One.']], store: [['One.']], back: [other] }).taken).toEqual(['Lain.']);
  });

  it('keeps both where both changed, and takes the one asked for', () => {
    const both = { sent: [old], store: [reviewed], back: [other] };
    expect(picked(both)).toEqual({ taken: [undefined], stale: 0, lost: ['Lain.'] });
    expect(picked({ ...both, prefer: 'ours' })).toEqual({ taken: [undefined], stale: 0, lost: ['Lain.'] });
    expect(picked({ ...both, prefer: 'theirs' })).toEqual({ taken: ['Lain.'], stale: 0, lost: ['Disemak.'] });
  });

  it('keeps every target that the store has for `ours`, and takes what it lacks', () => {
    const back: readonly Triple[] = [other, ['Two.', 'Dua.', 'translated']];
    const before: readonly Triple[] = [old, ['Two.']];
    const result = picked({ sent: before, store: before, back, prefer: 'ours' });
    expect(result).toEqual({ taken: [undefined, 'Dua.'], stale: 0, lost: ['Lain.'] });
  });

  it('takes a higher state of the same target only', () => {
    const final: Triple = ['One.', 'Disemak.', 'final'];
    const lower: Triple = ['One.', 'Disemak.', 'translated'];
    expect(picked({ sent: [old], store: [reviewed], back: [final] }).taken).toEqual(['Disemak.']);
    expect(picked({ sent: [old], store: [reviewed], back: [lower] }).taken).toEqual([undefined]);
  });

  it('does not let an empty target or a copy of the source win', () => {
    for (const target of ['', 'One.']) {
      const result = picked({ sent: [old], store: [reviewed], back: [['One.', target]] });
      expect(result).toEqual({ taken: [undefined], stale: 0, lost: [] });
    }
  });

  it('says nothing of a former wording whose target came back as it was sent', () => {
    const edited: Triple = ['One more.', 'Lama.', 'initial'];
    expect(picked({ sent: [old], store: [edited], back: [old] }).taken).toEqual([undefined]);
    expect(picked({ sent: [old], store: [edited], back: [other] }).taken).toEqual(['Lain.']);
  });

  it('judges a unit as a whole where a tool joined its segments', () => {
    const sent: readonly Triple[] = [old, ['Two.', 'Dua.', 'translated']];
    const store: readonly Triple[] = [reviewed, ['Two.', 'Dua.', 'translated']];
    expect(picked({ sent, store, back: [['One. Two.', 'Lama. Dua.']] })).toEqual({
      taken: [undefined],
      stale: 1,
      lost: [],
    });
    expect(picked({ sent, store, back: [['One. Two.', 'Baharu.']] }).lost).toEqual(['Baharu.']);
    expect(picked({ sent, store, back: [['One. Two.', 'Baharu.']], prefer: 'theirs' }).lost).toEqual([
      'Disemak.',
      'Dua.',
    ]);
  });
});
