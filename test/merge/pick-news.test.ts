import { describe, expect, it } from 'vitest';
import { formerTarget } from '../../src/merge/carry-over.ts';
import { pickNews, type Preference } from '../../src/merge/pick-news.ts';
import { pairKey, sentUnit } from '../../src/merge/sent-unit.ts';
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
    expect(picked({ ...both, prefer: 'theirs' })).toEqual({ taken: ['Lain.'], stale: 0, lost: [] });
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

  it('counts a target that was written or a state that was set since as a change of the store', () => {
    for (const store of [
      ['One.', 'Baharu.', 'translated'],
      ['One.', 'Lama.', 'reviewed'],
    ] as const) {
      expect(picked({ sent: [old], store: [store], back: [other] }).lost).toEqual(['Lain.']);
    }
  });

  it('takes the same target again only where its state is higher, and never where ours are to be kept', () => {
    const final: Triple = ['One.', 'Disemak.', 'final'];
    expect(picked({ sent: [old], store: [reviewed], back: [reviewed] }).taken).toEqual([undefined]);
    expect(picked({ sent: [old], store: [reviewed], back: [final], prefer: 'ours' }).taken).toEqual([undefined]);
  });

  it('takes a copy of the source that somebody set a state for, and a text without a state, for an answer', () => {
    const both = { sent: [old], store: [reviewed] };
    expect(picked({ ...both, back: [['One.', 'One.', 'translated']] }).lost).toEqual(['One.']);
    expect(picked({ ...both, back: [['One.', 'Lain.']] }).lost).toEqual(['Lain.']);
  });

  it.each<[State, string | undefined]>([
    ['initial', undefined],
    ['translated', undefined],
    ['reviewed', 'Lama.'],
  ])('judges a target of an earlier wording that came back as it was, as %s', (state, taken) => {
    const edited: Triple = ['One more.', 'Lama.', 'initial'];
    expect(picked({ sent: [old], store: [edited], back: [['One.', 'Lama.', state]] }).taken).toEqual([taken]);
  });

  it('takes what is new of a file that has some of the sentences only', () => {
    const sent: readonly Triple[] = [old, ['Two.', 'Dua.', 'translated']];
    expect(picked({ sent, store: sent, back: [other] })).toEqual({ taken: ['Lain.'], stale: 0, lost: [] });
  });

  it('tells equal sentences by their order', () => {
    const sent: readonly Triple[] = [
      ['Yes.', 'Ya.', 'translated'],
      ['Yes.', 'Betul.', 'translated'],
    ];
    const store: readonly Triple[] = [['Yes.', 'Baharu.', 'reviewed'], sent[1]!];
    const back: readonly Triple[] = [sent[0]!, ['Yes.', 'Benar.', 'translated']];
    expect(picked({ sent, store, back })).toEqual({ taken: [undefined, 'Benar.'], stale: 1, lost: [] });
  });

  it('judges a unit as a whole where the newsroom cut it anew', () => {
    const sent: readonly Triple[] = [['One. Two.', 'Lama. Dua.', 'translated']];
    const store: readonly Triple[] = [reviewed, ['Two.', 'Dua.', 'translated']];
    const back: readonly Triple[] = [['One. Two.', 'Baharu.', 'translated']];
    expect(picked({ sent, store, back })).toEqual({ taken: [undefined], stale: 0, lost: ['Baharu.'] });
  });

  it('finds no text that lost where a tool joined what is translated and the source of what is not', () => {
    const sent: readonly Triple[] = [['One.'], ['Two.']];
    const store: readonly Triple[] = [['One.'], ['Two.', 'Dua.', 'translated']];
    expect(picked({ sent, store, back: [['One. Two.', 'One. Dua.']] }).lost).toEqual([]);
    expect(picked({ sent, store, back: [['One. Two.', 'One. Lain.']] }).lost).toEqual(['One. Lain.']);
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
    expect(picked({ sent, store, back: [['One. Two.', 'Baharu.']], prefer: 'theirs' }).taken).toEqual(['Baharu.']);
  });
});

describe('pickNews where it is not sure which export came back', () => {
  const notes = [
    { text: 'Dinota.', category: formerTarget },
    { text: 'Ulasan.', category: 'comment' },
  ];

  /** What is taken where a unit went out once with each of some targets. */
  function pickedUnsure({ sent, store, back, prefer = 'newer' }: Case, ...before: readonly (readonly Triple[])[]) {
    const sends = [sent, ...before].map((triples) => sentUnit(unitOf('u', ...triples)));
    const ever = {
      segments: new Set(sends.flatMap(({ segments }) => segments.map(({ source, target }) => `${source} ${target}`))),
      targets: new Set(sends.map(({ target }) => target)),
    };
    const stored = { ...unitOf('u', ...store), notes };
    const { returned, stale, lost } = pickNews(stored, unitOf('u', ...back), { ...sends[0]!, ever }, prefer);
    const taken = segmentsOf(returned).map(({ target }) => target && textOf(target));
    return { taken, stale, lost: lost.map((target) => textOf(target)) };
  }

  const first: Triple = ['One.', 'Pertama.', 'translated'];

  it('takes for seen what went out at any time, or is kept in a note', () => {
    const stale = { taken: [undefined], stale: 1, lost: [] };
    expect(pickedUnsure({ sent: [old], store: [old], back: [first] }, [first])).toEqual(stale);
    expect(pickedUnsure({ sent: [old], store: [old], back: [['One.', 'Dinota.']] })).toEqual(stale);
    expect(pickedUnsure({ sent: [old], store: [old], back: [other] }).taken).toEqual(['Lain.']);
    expect(pickedUnsure({ sent: [old], store: [old], back: [['One.', 'Ulasan.']] }).taken).toEqual(['Ulasan.']);
  });

  it('takes all but copies of the source where the return is preferred', () => {
    const theirs = { sent: [old], store: [old], prefer: 'theirs' } as const;
    expect(pickedUnsure({ ...theirs, back: [first] }, [first])).toEqual({
      taken: ['Pertama.'],
      stale: 0,
      lost: [],
    });
    expect(pickedUnsure({ ...theirs, back: [['One.', 'One.']] })).toEqual({ taken: [undefined], stale: 0, lost: [] });
  });

  it('judges as ever where the store has nothing, or the same', () => {
    expect(pickedUnsure({ sent: [old], store: [['One.']], back: [first] }, [first]).taken).toEqual(['Pertama.']);
    const final: Triple = ['One.', 'Lama.', 'final'];
    expect(pickedUnsure({ sent: [old], store: [old], back: [final] }).taken).toEqual(['Lama.']);
    expect(pickedUnsure({ sent: [old], store: [reviewed], back: [['One.', '']] })).toEqual({
      taken: [undefined],
      stale: 0,
      lost: [],
    });
  });

  it('replaces nothing by a file of which the likeliest export had other sentences', () => {
    const store = unitOf('u', old, ['Two.', 'Dua.', 'translated']);
    const base = { ...sentUnit(store), ever: { segments: new Set<string>(), targets: new Set<string>() } };
    const { returned, lost } = pickNews(store, unitOf('u', other), base, 'newer');
    expect(segmentsOf(returned).map(({ target }) => target)).toEqual([undefined]);
    expect(lost.map((target) => textOf(target))).toEqual(['Lain.']);
  });

  it('judges a unit cut anew by all that it ever went out with', () => {
    const sent: readonly Triple[] = [old, ['Two.', 'Dua.', 'translated']];
    const store = sent;
    const before: readonly Triple[] = [first, ['Two.', 'Dua.', 'translated']];
    const back: readonly Triple[] = [['One. Two.', 'Pertama. Dua.']];
    expect(pickedUnsure({ sent, store, back }, before)).toEqual({ taken: [undefined], stale: 1, lost: [] });
    expect(pickedUnsure({ sent, store, back, prefer: 'theirs' }, before)).toEqual({
      taken: ['Pertama. Dua.'],
      stale: 0,
      lost: [],
    });
    expect(pickedUnsure({ sent, store, back: [['One. Two.', 'Baharu.']] }).taken).toEqual(['Baharu.']);
    expect(pickedUnsure({ sent, store, back: [['One. Two.', 'Baharu.']], prefer: 'ours' }).lost).toEqual(['Baharu.']);
  });
});

describe('pickNews of a unit that was cut anew', () => {
  const two: Triple = ['Two.', 'Dua.', 'translated'];

  it('takes all of it where the store has nothing or the same text', () => {
    const sent: readonly Triple[] = [old, two];
    expect(picked({ sent, store: [['One.'], ['Two.']], back: [['One. Two.', 'Lama. Dua.']] }).taken).toEqual([
      'Lama. Dua.',
    ]);
    expect(picked({ sent, store: [reviewed, two], back: [['One. Two.', 'Disemak. Dua.']] }).taken).toEqual([
      'Disemak. Dua.',
    ]);
  });

  it('takes new text where the store is as it went out, unless ours are to be kept', () => {
    const cutAnew = { sent: [old, two], store: [old, two], back: [['One. Two.', 'Baharu.']] } as const;
    expect(picked(cutAnew)).toEqual({ taken: ['Baharu.'], stale: 0, lost: [] });
    expect(picked({ ...cutAnew, prefer: 'ours' })).toEqual({ taken: [undefined], stale: 0, lost: ['Baharu.'] });
  });

  it('keeps a unit whose state went on since, and says nothing of an empty or unchanged one', () => {
    const store: readonly Triple[] = [['One.', 'Lama.', 'final'], two];
    const sent: readonly Triple[] = [old, two];
    expect(picked({ sent, store, back: [['One. Two.', 'Baharu.']] }).lost).toEqual(['Baharu.']);
    expect(picked({ sent, store: [reviewed, two], back: [['One. Two.', '']] })).toEqual({
      taken: [undefined],
      stale: 1,
      lost: [],
    });
    expect(picked({ sent, store: sent, back: [['One. Two.', '']], prefer: 'theirs' }).taken).toEqual(['']);
    const untouched = picked({ sent, store: sent, back: [['One. Two.', '']], prefer: 'ours' });
    expect(untouched).toEqual({ taken: [undefined], stale: 0, lost: [] });
  });
});

describe('pickNews of a unit that a tool cut into more', () => {
  it('says which text lost, and nothing of blanks', () => {
    const sent: readonly Triple[] = [['One. Two.', 'Lama. Dua.', 'translated']];
    const store: readonly Triple[] = [['One. Two.', 'Disemak.', 'reviewed']];
    const back: readonly Triple[] = [['One.', 'Baharu.', 'translated'], ['Two.', ' '], ['']];
    expect(picked({ sent, store, back })).toEqual({
      taken: [undefined, undefined, undefined],
      stale: 0,
      lost: ['Baharu.'],
    });
  });

  it('takes a copy of the source for no text that lost', () => {
    const sent: readonly Triple[] = [['One. Two.']];
    const store: readonly Triple[] = [['One.'], ['Two.', 'Disemak.', 'reviewed']];
    const back: readonly Triple[] = [
      ['One.', 'One. '],
      ['Two.', 'Baharu.', 'translated'],
    ];
    expect(picked({ sent, store, back }).lost).toEqual(['Baharu.']);
  });

  it('takes for no text that lost what went out so, beside another that was written', () => {
    const sent: readonly Triple[] = [['One.', 'Lama.', 'translated'], ['Two.']];
    const store: readonly Triple[] = [['One. Two.', 'Disemak.', 'reviewed']];
    const back: readonly Triple[] = [
      ['One.', 'Lama.', 'translated'],
      ['Two.', 'Baharu.', 'translated'],
    ];
    expect(picked({ sent, store, back }).lost).toEqual(['Baharu.']);
  });

  it('is nothing stale where the store has the same, or nothing', () => {
    const sent: readonly Triple[] = [['One. Two.', 'Lama. Dua.', 'translated']];
    const back: readonly Triple[] = [
      ['One.', 'Lama.'],
      ['Two.', 'Dua.'],
    ];
    const all = { taken: ['Lama.', 'Dua.'], stale: 0, lost: [] };
    expect(picked({ sent, store: sent, back })).toEqual(all);
    expect(picked({ sent, store: [['One. Two.']], back })).toEqual(all);
  });
});

describe('pickNews of a file that comes back once more', () => {
  it('finds nothing new in what went out since, and was replaced by who saw it', () => {
    const sent = unitOf('u', ['One.', 'Lama.', 'translated']);
    const later = sentUnit(unitOf('u', other));
    const seen = { segments: new Set(later.segments.map(pairKey)), targets: new Set([later.target]) };
    const store = unitOf('u', reviewed);
    const back = (prefer: Preference, base = { ...sentUnit(sent), seen }): unknown => {
      const { stale, lost } = pickNews(store, unitOf('u', other), base, prefer);
      return [stale, lost.map((target) => textOf(target))];
    };
    expect(back('newer')).toEqual([1, []]);
    expect(back('theirs')).toEqual([0, []]);
    expect(back('newer', { ...sentUnit(sent), seen: { segments: new Set(), targets: new Set() } })).toEqual([
      0,
      ['Lain.'],
    ]);
  });
});

describe('pickNews without a record', () => {
  it('takes all of a unit of which nobody knows how it went out', () => {
    const back = unitOf('u', other);
    expect(pickNews(unitOf('u', reviewed), back, undefined, 'ours')).toEqual({ returned: back, stale: 0, lost: [] });
  });
});
