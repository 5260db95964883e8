import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import type { KnownText, Match } from '../../src/match/match.ts';
import { matchUnits } from '../../src/match/match-units.ts';

const known = (texts: readonly string[]): KnownText[] =>
  texts.map((text, at) => ({ id: `u${at}`, role: 'paragraph', text }));
const blocks = (texts: readonly string[]) => texts.map((text) => ({ role: 'paragraph', text }));

/** The ids of today's blocks, `new` where a block has none. */
function idsOf(matches: readonly Match[], count: number): string[] {
  const ids = Array.from({ length: count }, () => 'new');
  for (const match of matches) if (match.kind !== 'gone' && match.kind !== 'inserted') ids[match.today] = match.id;
  return ids;
}

const match = (before: readonly string[], after: readonly string[]): string[] =>
  idsOf(matchUnits(known(before), blocks(after)), after.length);

describe('matching yesterday’s units to today’s blocks', () => {
  const press = [
    'Harbour bridge to close for repairs',
    'The bridge over the harbour will be closed to traffic for three weeks from Monday.',
    'Media contacts',
    'Ferries will run every ten minutes while the work lasts, the port authority said.',
    'Media contacts',
    'About the port authority',
  ];

  it('keeps every id of an unchanged release', () => {
    expect(matchUnits(known(press), blocks(press)).every(({ kind }) => kind === 'unchanged')).toBe(true);
  });

  it('gives an edited paragraph the id it had', () => {
    const edited = press.with(
      1,
      'The bridge over the harbour will be closed to all traffic for four weeks from Monday.',
    );
    const matches = matchUnits(known(press), blocks(edited));
    expect(matches[1]).toMatchObject({ kind: 'edited', id: 'u1' });
    expect(idsOf(matches, 6)).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
  });

  it('takes a corrected letter in a heading for an edit', () => {
    expect(match(press, press.with(5, 'About the Port Authority'))[5]).toBe('u5');
    expect(match(['Contact'], ['Contacts'])).toEqual(['u0']);
  });

  it('takes what was set in capitals for an edit', () => {
    expect(match(press, press.with(0, press[0]!.toUpperCase()))).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
    expect(match(press, press.with(3, press[3]!.toUpperCase()))).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
  });

  it('does not take a wholly different paragraph for an edit', () => {
    const other = 'Schoolchildren painted forty metres of hoarding with fish, gulls and one large octopus.';
    const matches = matchUnits(known(press), blocks(press.with(1, other)));
    expect(matches[1]).toEqual({ kind: 'inserted', today: 1 });
    expect(matches.at(-1)).toEqual({ kind: 'gone', id: 'u1', old: 1 });
  });

  it('says that a paragraph moved', () => {
    const moved = [press[1]!, press[0]!, ...press.slice(2)];
    const matches = matchUnits(known(press), blocks(moved));
    expect(idsOf(matches, 6)).toEqual(['u1', 'u0', 'u2', 'u3', 'u4', 'u5']);
    expect(matches.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
  });

  it('finds a paragraph that was moved and edited', () => {
    const [headline, lead, ...rest] = press;
    const matches = matchUnits(known(press), blocks([headline!, ...rest, lead!.replace('three', 'four')]));
    expect(matches[5]).toMatchObject({ kind: 'edited', id: 'u1' });
  });

  it('tells duplicates apart by their neighbours', () => {
    expect(match(press, press.toSpliced(2, 1))).toEqual(['u0', 'u1', 'u3', 'u4', 'u5']);
    expect(match(press, press.toSpliced(4, 1))).toEqual(['u0', 'u1', 'u2', 'u3', 'u5']);
  });

  it('tells duplicates apart by their neighbours between paragraphs that stay, however much is new at the ends', () => {
    const [again, more, twice] = ['Read the full report', 'Photographs of the works', 'Watch the film'];
    const before = ['Harbour news', again, more, press[1]!, twice, again, twice, more, 'Press office, second floor'];
    const after = ['A wholly other title', again, more, press[1]!, again, twice, more, 'Kontak'];
    expect(match(before, after)).toEqual(['new', 'u1', 'u2', 'u3', 'u5', 'u6', 'u7', 'new']);
  });

  it('pairs no unit twice where the text after a stretch of duplicates was doubled', () => {
    const before = ['Harbour bridge', 'Ferries run', 'Contact', 'Contact', 'About us'];
    const after = ['Schoolchildren painted a hoarding', 'Ferries run', 'Contact', 'Contact', 'About us', 'About us'];
    expect(match(before, after)).toEqual(['new', 'u1', 'u2', 'u3', 'new', 'u4']);
  });

  it('matches edited text in a script without spaces', () => {
    const before = ['港口大桥将于周一起关闭三周进行维修。', '渡轮每十分钟一班。', '媒体联系人'];
    const after = ['港口大桥将于周一起关闭四周进行全面维修。', '渡轮每十五分钟一班。', '媒体联系人'];
    expect(match(before, after)).toEqual(['u0', 'u1', 'u2']);
  });
});

const word = (at: number): string => `word${String(at).padStart(4, '0')}`;
/** A text of so many words, numbered from `from` on, the first `common` of them the same in every text. */
const wordsFrom = (from: number, count: number, common = 0): string =>
  Array.from({ length: count }, (_, at) => word(at < common ? at : from + at)).join(' ');

describe('what counts as an edit', () => {
  const stays = 'This paragraph stays as it is.';

  it.each([
    { common: 3, similarity: 0.3 },
    { common: 2, similarity: undefined },
  ])('between two that stay, three words of ten: $common in common', ({ common, similarity }) => {
    const [, found] = matchUnits(
      known([stays, wordsFrom(100, 10, common), 'End.']),
      blocks([stays, wordsFrom(200, 10, common), 'End.']),
    );
    expect(found).toMatchObject(similarity === undefined ? { kind: 'inserted' } : { kind: 'edited', similarity });
  });

  it.each([
    { common: 9, similarity: 0.45 },
    { common: 8, similarity: undefined },
  ])('where several changed, nine words of twenty: $common in common', ({ common, similarity }) => {
    const [, found] = matchUnits(
      known([stays, wordsFrom(100, 20, common), wordsFrom(300, 20), 'End.']),
      blocks([stays, wordsFrom(200, 20, common), wordsFrom(400, 20), 'End.']),
    );
    expect(found).toMatchObject(similarity === undefined ? { kind: 'inserted' } : { kind: 'edited', similarity });
  });

  it.each([
    { common: 6, similarity: 0.6 },
    { common: 5, similarity: undefined },
  ])('elsewhere, six words of ten: $common in common', ({ common, similarity }) => {
    const all = [stays, 'One.', 'Two.', 'Three.', 'End.'];
    const found = matchUnits(known([wordsFrom(100, 10, common), ...all]), blocks([...all, wordsFrom(200, 10, common)]))[
      all.length
    ];
    expect(found).toMatchObject(similarity === undefined ? { kind: 'inserted' } : { kind: 'edited', similarity });
  });

  it.each([
    { common: 9, similarity: 0.45 },
    { common: 8, similarity: undefined },
  ])('behind a neighbour that it stood before, nine words of twenty: $common in common', ({ common, similarity }) => {
    const [, , found] = matchUnits(
      known([wordsFrom(100, 20, common), stays, 'End.']),
      blocks([stays, 'End.', wordsFrom(200, 20, common)]),
    );
    expect(found).toMatchObject(similarity === undefined ? { kind: 'inserted' } : { kind: 'edited', similarity });
  });

  it.each(['Port fees rise', 'العبّارات تعود', '渡轮复航', 'Фери поново вози'])(
    'in a short text that changed places with its neighbour, a letter: %s',
    (text) => {
      const typo = text.slice(0, 1) + text.slice(2);
      expect(match([stays, text, 'Two berths reopen.', 'End.'], [stays, 'Two berths reopen.', typo, 'End.'])).toEqual([
        'u0',
        'u2',
        'u1',
        'u3',
      ]);
    },
  );

  it.each([
    [60, 60, 'edited'],
    [61, 60, 'inserted'],
    [60, 61, 'inserted'],
    [61, 61, 'inserted'],
  ])('of one long word by its characters up to 60 of them: from %i to %i is %s', (before, after, kind) => {
    const wordOf = (length: number, end: string): string => `${'overhandling'.repeat(6).slice(0, length - 1)}${end}`;
    const [, found] = matchUnits(
      known([stays, wordOf(before, 'x'), 'End.']),
      blocks([stays, wordOf(after, 'y'), 'End.']),
    );
    expect(found).toMatchObject({ kind });
  });

  it('is none of a figure in another role', () => {
    const old: KnownText[] = [
      { id: 'cell', role: 'table-cell', text: '1,020' },
      { id: 'end', role: 'paragraph', text: 'End.' },
    ];
    const today = (role: string) => [{ role, text: '77' }, ...blocks(['End.'])];
    expect(matchUnits(old, today('table-cell'))[0]).toMatchObject({ kind: 'edited', id: 'cell' });
    expect(matchUnits(old, today('paragraph'))[0]).toEqual({ kind: 'inserted', today: 0 });
  });

  it('is measured by repeated words as often as they are repeated', () => {
    const [found] = matchUnits(known(['tide '.repeat(20)]), blocks([`tide ${wordsFrom(0, 9)}`]));
    expect(found).toEqual({ kind: 'inserted', today: 0 });
    const [all] = matchUnits(known(['tide '.repeat(20)]), blocks(['tide '.repeat(30)]));
    expect(all).toMatchObject({ kind: 'edited', similarity: 0.8 });
  });

  it('keeps the role where two old units are equally similar', () => {
    const old: KnownText[] = [
      { id: 'deck', role: 'deck', text: wordsFrom(100, 10, 9) },
      { id: 'lead', role: 'paragraph', text: wordsFrom(200, 10, 9) },
    ];
    expect(matchUnits(old, [{ role: 'paragraph', text: wordsFrom(300, 10, 9) }])[0]).toMatchObject({ id: 'lead' });
    expect(matchUnits(old, [{ role: 'deck', text: wordsFrom(300, 10, 9) }])[0]).toMatchObject({ id: 'deck' });
  });

  it('is found among 32 of the same words, wherever it moved', () => {
    const words = ['port town', 'ferry bus', 'tide wind', 'crane lift', 'quay road'].map((pair) => pair.split(' '));
    const before = Array.from({ length: 32 }, (_, at) => words.map((pair, bit) => pair[(at >> bit) & 1]).join(' '));
    const after = before.toReversed().map((text) => `${text} again`);
    expect(match(before, after)).toEqual(before.map((_, at) => `u${31 - at}`));
  });

  it('is the nearest of equally similar units', () => {
    const old = known([wordsFrom(100, 10, 9), wordsFrom(200, 10, 9)]);
    const today = blocks(['Nothing like the others at all', wordsFrom(300, 10, 9)]);
    expect(matchUnits(old, today)[1]).toMatchObject({ id: 'u1' });
  });

  it('is found among very many by rare words, and the nearest of those that share them', () => {
    const count = 200;
    // Each rare word is in five paragraphs, forty apart; a hundred paragraphs were put before all of them.
    const old = Array.from({ length: count }, (_, at) => `${wordsFrom(at * 20, 12)} rare${at % 40} rare${at % 40}x`);
    const fresh = Array.from({ length: 100 }, (_, at) => wordsFrom(9000 + at * 20, 12));
    const edited = old.map((text, at) => text.replace(word(at * 20), 'changed'));
    expect(match(old, [...fresh, ...edited])).toEqual([...fresh.map(() => 'new'), ...old.map((_, at) => `u${at}`)]);
  });
});

describe('an edit among very many', () => {
  const count = 40;
  const stays = Array.from({ length: count }, (_, at) => wordsFrom(at * 20, 12));
  /** Old paragraphs with one at a place far from where it is today, and today's, in which all are new but that one. */
  const found = (old: string, today: string, others: readonly string[] = stays): unknown =>
    match([...others, old], [today, ...others.map((_, at) => wordsFrom(5000 + at * 20, 12))])[0];

  it('is found by a word that it repeats, however often it has one that some others have', () => {
    const others = stays.map((text, at) => (at % 4 === 0 ? `${text} some` : text));
    const rare = 'rare '.repeat(12);
    expect(found(`${rare}one`, `${rare}some some some some`, others)).toBe(`u${count}`);
  });

  it('is found by any of its four rarest words', () => {
    const longer = 'all of them say this and more of it';
    const all = stays.map((text) => `${text} ${longer}`);
    const words = ['first', 'second', 'third', 'fourth'];
    for (const kept of words) {
      const today = words.map((each) => (each === kept ? each : `${each}x`)).join(' ');
      expect(found(`${longer} ${words.join(' ')}`, `${longer} ${today}`, all)).toBe(`u${count}`);
    }
  });
});

const countOf = (texts: readonly string[], text: string): number => texts.filter((each) => each === text).length;

describe('laws of matching', () => {
  const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,8}$/), { minLength: 1, maxLength: 30 });
  const repeating = fc.array(fc.constantFrom<string[]>('alpha', 'beta', 'gamma', 'delta one two', ''), {
    maxLength: 30,
  });

  it('puts every old unit and every block into exactly one match', () => {
    fc.assert(
      fc.property(repeating, repeating, (before, after) => {
        const matches = matchUnits(known(before), blocks(after));
        const olds = matches.flatMap((each) => (each.kind === 'inserted' ? [] : [each.old]));
        const todays = matches.flatMap((each) => (each.kind === 'gone' ? [] : [each.today]));
        expect(olds.toSorted((a, b) => a - b)).toEqual(before.map((_, at) => at));
        expect(todays).toEqual(after.map((_, at) => at));
      }),
    );
  });

  it('pairs equal texts as often as there are equal texts', () => {
    fc.assert(
      fc.property(repeating, repeating, (before, after) => {
        const paired = matchUnits(known(before), blocks(after)).flatMap((each) =>
          each.kind === 'unchanged' || each.kind === 'moved' ? [before[each.old]!] : [],
        );
        for (const text of new Set(before)) {
          expect(countOf(paired, text)).toBe(Math.min(countOf(before, text), countOf(after, text)));
        }
      }),
    );
  });

  /** Long enough to be compared by words alone, of few words, so that any two have some in common. */
  const similar = fc.array(
    fc.constantFrom('harbour', 'lighthouse', 'passenger', 'ferryboat', 'container', 'terminal', 'quayside'),
    { minLength: 9, maxLength: 14 },
  );
  const similarTexts = fc.array(
    similar.map((each) => each.join(' ')),
    { maxLength: 12 },
  );
  /** Twice the words in common, each as often as in both, by the words of both. */
  const similarityOf = (one: string, other: string): number => {
    const [left, right] = [one.split(' '), other.split(' ')];
    const common = [...new Set(left)].reduce(
      (sum, each) => sum + Math.min(countOf(left, each), countOf(right, each)),
      0,
    );
    return (2 * common) / (left.length + right.length);
  };

  it('puts every one of many similar texts into exactly one match, and says how similar it is', () => {
    let edits = 0;
    fc.assert(
      fc.property(similarTexts, similarTexts, (before, after) => {
        const matches = matchUnits(known(before), blocks(after));
        const olds = matches.flatMap((each) => (each.kind === 'inserted' ? [] : [each.old]));
        const todays = matches.flatMap((each) => (each.kind === 'gone' ? [] : [each.today]));
        expect(olds.toSorted((a, b) => a - b)).toEqual(before.map((_, at) => at));
        expect(todays).toEqual(after.map((_, at) => at));
        for (const each of matches) {
          if (each.kind !== 'edited') continue;
          edits += 1;
          expect(each.similarity).toBe(similarityOf(before[each.old]!, after[each.today]!));
        }
      }),
    );
    expect(edits).toBeGreaterThan(100);
  });

  it('leaves nothing unmatched on both sides that is similar', () => {
    fc.assert(
      fc.property(similarTexts, similarTexts, (before, after) => {
        const matches = matchUnits(known(before), blocks(after));
        const gone = matches.flatMap((each) => (each.kind === 'gone' ? [before[each.old]!] : []));
        const inserted = matches.flatMap((each) => (each.kind === 'inserted' ? [after[each.today]!] : []));
        for (const one of gone) for (const other of inserted) expect(similarityOf(one, other)).toBeLessThan(0.6);
      }),
    );
  });

  it('keeps all ids when any paragraphs are edited in a word, and one of them moves', () => {
    const release = fc.integer({ min: 1, max: 12 }).chain((count) =>
      fc.record({
        texts: fc.constant(Array.from({ length: count }, (_, at) => wordsFrom(at * 20 + 10, 10, 3))),
        changed: fc.array(fc.option(fc.integer({ min: 3, max: 9 })), { minLength: count, maxLength: count }),
        from: fc.nat(count - 1),
        to: fc.nat(count - 1),
      }),
    );
    fc.assert(
      fc.property(release, ({ texts, changed, from, to }) => {
        const move = <T>(list: readonly T[]): T[] => list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
        const edited = texts.map((text, at) => {
          const words = text.split(' ');
          return (changed[at] == null ? words : words.with(changed[at], `changed${at}`)).join(' ');
        });
        const ids = texts.map((_, at) => `u${at}`);
        expect(match(texts, edited)).toEqual(ids);
        expect(match(texts, move(edited))).toEqual(move(ids));
      }),
    );
  });

  it('leaves the ids of all others when one paragraph is deleted, inserted, edited or moved', () => {
    fc.assert(
      fc.property(
        distinct,
        fc.nat(),
        fc.nat(),
        fc.stringMatching(/^[A-Z]{1,6}( [A-Z]{1,6}){0,8}$/),
        (texts, a, b, fresh) => {
          const ids = texts.map((_, at) => `u${at}`);
          const at = a % texts.length;
          const to = b % texts.length;
          expect(match(texts, texts.toSpliced(at, 1))).toEqual(ids.toSpliced(at, 1));
          expect(match(texts, texts.toSpliced(at, 0, fresh)).toSpliced(at, 1)).toEqual(ids);
          expect(match(texts, texts.with(at, `${texts[at]} ${fresh}`)).toSpliced(at, 1)).toEqual(ids.toSpliced(at, 1));
          expect(match(texts, texts.with(at, fresh)).toSpliced(at, 1)).toEqual(ids.toSpliced(at, 1));
          const move = <T>(list: readonly T[]) => list.toSpliced(at, 1).toSpliced(to, 0, list[at]!);
          expect(match(texts, move(texts))).toEqual(move(ids));
        },
      ),
    );
  });

  it('keeps the order of duplicates when one paragraph is deleted, inserted or edited', () => {
    fc.assert(
      fc.property(repeating, fc.nat(), (texts, a) => {
        const at = a % (texts.length + 1);
        for (const after of [
          texts.toSpliced(at, 1),
          texts.toSpliced(at, 0, 'something else'),
          texts.toSpliced(at, 1, 'something else'),
        ]) {
          const found = match(texts, after);
          const olds = found.flatMap((id) => (id === 'new' ? [] : [Number(id.slice(1))]));
          expect(olds).toEqual(olds.toSorted((one, other) => one - other));
          const textOf = (id: string) => (id === 'new' ? 'something else' : texts[Number(id.slice(1))]);
          expect(found.map(textOf)).toEqual(after);
        }
      }),
    );
  });
});

describe('releases of any length', () => {
  const words = 'port ferry bridge tide crane quay storm light pilot chart buoy cargo rope wharf gull'.split(' ');
  const paragraph = (seed: number) =>
    Array.from(
      { length: 45 },
      (_, at) => `${words[(seed * 7 + at * at + (seed >> (at % 8))) % words.length]}${(seed * at) % 97}`,
    ).join(' ');
  const count = 33_000;
  const varied = Array.from({ length: count }, (_, at) => paragraph(at));

  it('matches 33,000 blocks that are all equal, whatever is deleted', () => {
    const equal = varied.map(() => varied[0]!);
    expect(new Set(match(equal, equal.slice(1))).size).toBe(count - 1);
  });

  it('matches 33,000 blocks that were all edited, with one inserted', () => {
    const edited = varied.map((text, at) => `${text.slice(0, 100)} changed${at} ${text.slice(110)}`);
    const ids = match(varied, [`A new paragraph`, ...edited]);
    const right = ids.filter((id, at) => id === `u${at - 1}`).length;
    expect(right).toBeGreaterThan(count * 0.98);
  });

  it('matches 33,000 blocks to 33,000 others', () => {
    const others = varied.map((_, at) => `number${at} `.repeat(20));
    expect(match(varied, others).every((id) => id === 'new')).toBe(true);
  });

  it('matches 33,000 blocks in reverse order', () => {
    const numbered = varied.map((text, at) => `${at} ${text}`);
    expect(match(numbered, numbered.toReversed())).toEqual(numbered.map((_, at) => `u${count - 1 - at}`));
  });
});
