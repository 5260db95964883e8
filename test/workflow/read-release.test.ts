import { describe, expect, it } from 'vitest';
import { composeText } from '../../src/formats/units/compose-text.ts';
import { formatOf } from '../../src/formats/registry.ts';
import type { Outline } from '../../src/model/outline.ts';
import type { ReleaseMeta } from '../../src/model/release.ts';
import type { Translation } from '../../src/model/translation.ts';
import type { Unit } from '../../src/model/unit.ts';
import { createSegmenter } from '../../src/segment/segment.ts';
import { readRelease, type ReadRelease } from '../../src/workflow/release/read-release.ts';

const source = `Port of Lindholm closes its bridge for three weeks

LINDHOLM, 9 March 2015 – The bridge over the harbour will be closed to all traffic from Monday, the port authority said today. Ferries will run every ten minutes.

The work costs 4.2 million crowns. It is the first repair in thirty years.

Ferry times

Ferries leave from the north quay at six in the morning. The last one leaves at midnight.

Ferry times

A second ferry is kept ready for storms. It can carry forty cars.

For more information, please contact:

Astrid Holm
Press officer
Port of Lindholm
Tel: +46 8 555 0123
`;

interface Options {
  readonly meta?: Partial<ReleaseMeta>;
  readonly outline?: Outline;
  readonly ledger?: Translation;
  readonly gone?: readonly Unit[];
}

function read(text: string, { meta, outline, ...rest }: Options = {}): ReadRelease {
  return readRelease({
    bytes: new TextEncoder().encode(text),
    path: 'source/bridge.txt',
    id: 'bridge',
    locale: 'en',
    meta: { values: {}, ...meta },
    outline: outline ?? {},
    cut: (each) => createSegmenter().cut(each, 'en'),
    ...rest,
  });
}

const ledgerOf = ({ release }: ReadRelease): Translation => ({
  release: release.id,
  sourceLocale: release.locale,
  units: release.blocks.flatMap(({ units }) => units),
});
const idsOf = ({ release }: ReadRelease): string[] => release.blocks.map(({ id }) => id);
const textOfBlock = ({ sourceBlock }: ReadRelease['blocks'][number]): string => sourceBlock.text;
const find = (release: ReadRelease, start: string) =>
  release.blocks.find((block) => textOfBlock(block).startsWith(start))!;
const idOf = (release: ReadRelease, start: string): string => find(release, start).block.id;

const first = read(source);

describe('ids of a release', () => {
  it('are the same whoever reads the file first', () => {
    expect(idsOf(read(source))).toEqual(idsOf(first));
    expect(new Set(idsOf(first)).size).toBe(idsOf(first).length);
  });

  it('are those of the ledger, without a change', () => {
    const again = read(source, { ledger: ledgerOf(first) });
    expect(idsOf(again)).toEqual(idsOf(first));
    expect(again.matches.every(({ kind }) => kind === 'unchanged')).toBe(true);
  });

  it('stay when a paragraph is edited', () => {
    const edited = source.replace('4.2 million crowns', '4.4 million crowns');
    expect(idsOf(read(edited, { ledger: ledgerOf(first) }))).toEqual(idsOf(first));
  });

  it('stay when a paragraph is deleted, moved or inserted', () => {
    const ledger = ledgerOf(first);
    const paragraph = 'The work costs 4.2 million crowns. It is the first repair in thirty years.\n\n';
    const work = idOf(first, 'The work');
    const others = idsOf(first).filter((id) => id !== work);
    const without = source.replace(paragraph, '');
    expect(idsOf(read(without, { ledger }))).toEqual(others);
    const moved = read(without.replace('A second', `${paragraph}A second`), { ledger });
    expect(idsOf(moved).filter((id) => id !== work)).toEqual(others);
    expect(idOf(moved, 'The work')).toBe(work);
    const inserted = read(source.replace('A second', 'Nothing of this kind was ever announced before.\n\nA second'), {
      ledger,
    });
    expect(idsOf(inserted)).toEqual(expect.arrayContaining(idsOf(first)));
    expect(idsOf(inserted)).toHaveLength(idsOf(first).length + 1);
  });

  it('of a paragraph that went away come back with its text, and name no other text', () => {
    const paragraph = 'The work costs 4.2 million crowns. It is the first repair in thirty years.\n\n';
    const work = idOf(first, 'The work');
    const without = read(source.replace(paragraph, ''), { ledger: ledgerOf(first) });
    const gone = [find(first, 'The work').block.units[0]!];
    const back = read(source, { ledger: ledgerOf(without), gone });
    expect(idOf(back, 'The work')).toBe(work);
    const changed: Unit = {
      ...gone[0]!,
      parts: [{ kind: 'segment', id: 's1', source: [{ kind: 'text', text: 'Later wording' }], state: 'initial' }],
    };
    const other = read(source, { ledger: ledgerOf(without), gone: [changed] });
    expect(idOf(other, 'The work')).toBe(`${work}-2`);
  });
});

describe('the outline', () => {
  it('overrides what the reader found, and changes no id', () => {
    const id = idOf(first, 'The work');
    const localeFilter = { locales: ['sv'], type: 'include' } as const;
    const release = read(source, { outline: { [id]: { role: 'boilerplate', translate: false, localeFilter } } });
    expect(idsOf(release)).toEqual(idsOf(first));
    expect(find(release, 'The work').block).toMatchObject({
      role: 'boilerplate',
      translate: false,
      localeFilter,
      confidence: 1,
    });
    expect(find(release, 'The work').block.units[0]).toMatchObject({ role: 'boilerplate', translate: false });
  });

  it('makes navigation translatable by giving it another role', () => {
    const id = idOf(first, 'The work');
    const release = read(source, { outline: { [id]: { role: 'navigation' } } });
    expect(find(release, 'The work').block.translate).toBe(false);
  });

  it('joins blocks under the id of the first, and later finds them joined', () => {
    const [a, b] = [idOf(first, 'The work'), idOf(first, 'Ferry times')];
    const outline = { [a]: { joinWith: [b], text: 'The work costs 4.2 million…' } };
    const joined = read(source, { outline });
    expect(textOfBlock(find(joined, 'The work'))).toBe(
      'The work costs 4.2 million crowns. It is the first repair in thirty years. Ferry times',
    );
    expect(idsOf(joined)).toEqual(idsOf(first).filter((id) => id !== b));
    const edited = source.replace('4.2 million crowns', '4.4 million crowns');
    const again = read(edited, { outline, ledger: ledgerOf(joined) });
    expect(idsOf(again)).toEqual(idsOf(joined));
    expect(textOfBlock(find(again, 'The work'))).toMatch(/Ferry times$/);
  });

  it('finds a block that was edited by the ledger, and separates its lines', () => {
    const was = 'Clinic opens\n\nBy road or by ferry,\nevery ten minutes\n';
    const before = read(was);
    const ledger = ledgerOf(before);
    const outline: Outline = { [idOf(before, 'By road')]: { lines: 'separate' } };
    const texts = (text: string) => read(text, { outline, ledger }).blocks.map((block) => textOfBlock(block));
    expect(texts(was)).toEqual(['Clinic opens', 'By road or by ferry,', 'every ten minutes']);
    expect(texts(was.replace('By road', 'By train'))).toEqual([
      'Clinic opens',
      'By train or by ferry,',
      'every ten minutes',
    ]);
  });

  it('joins what stands in place of an edited block, and no block that is another’s', () => {
    const was = 'Clinic opens\n\nIt is free.\n\nIt opens at eight.\n\nAll may come.\n';
    const before = read(was);
    const outline: Outline = { [idOf(before, 'It is free')]: { joinWith: [idOf(before, 'It opens')] } };
    const texts = (text: string) =>
      read(text, { outline, ledger: ledgerOf(before) }).blocks.map((block) => textOfBlock(block));
    expect(texts(was)).toEqual(['Clinic opens', 'It is free. It opens at eight.', 'All may come.']);
    expect(texts(was.replace('eight', 'nine'))).toEqual([
      'Clinic opens',
      'It is free. It opens at nine.',
      'All may come.',
    ]);
    expect(texts(was.replace('It opens at eight.\n\n', ''))).toEqual(['Clinic opens', 'It is free.', 'All may come.']);
  });

  it('separates the lines of a block', () => {
    const wrapped = source.replace('costs 4.2 million crowns. It', 'costs 4.2 million crowns.\nIt');
    const whole = read(wrapped);
    const id = idOf(whole, 'The work');
    const separate = read(wrapped, { outline: { [id]: { lines: 'separate' } } });
    expect(textOfBlock(find(separate, 'The work'))).toBe('The work costs 4.2 million crowns.');
    expect(textOfBlock(find(separate, 'It is'))).toBe('It is the first repair in thirty years.');
    expect(find(separate, 'It is').sourceBlock.line).toBe(find(separate, 'The work').sourceBlock.line + 1);
    const again = read(wrapped, { outline: { [id]: { lines: 'separate' } }, ledger: ledgerOf(separate) });
    expect(idsOf(again)).toEqual(idsOf(separate));
  });

  it('finds an entry again by its excerpt when the text was edited before the first export', () => {
    const id = idOf(first, 'A second ferry');
    const outline = { [id]: { text: 'A second ferry is kept ready for storms. It…', role: 'boilerplate' } } as const;
    const release = read(source.replace('for storms', 'for rough weather and storms'), { outline });
    expect(find(release, 'A second ferry').block).toMatchObject({ id, role: 'boilerplate' });
  });
});

describe('a release that was read', () => {
  it('has the date of its dateline, a placeholder too', () => {
    expect(read(source).release.meta.date).toBe('2015-03-09');
    const values = { issued: { kind: 'date', iso: '2015-03-10T09:00+01:00' } } as const;
    const text = source.replace('9 March 2015', '{issued, date, long}');
    expect(read(text, { meta: { values } }).release.meta.date).toBe('2015-03-10');
  });

  it('is its source, to the code unit', () => {
    for (const { block, sourceBlock } of first.blocks) {
      expect(composeText(block.units[0]!, 'source')).toBe(sourceBlock.text);
    }
  });

  it('is written back through the positions of its blocks', () => {
    const text = formatOf('source/ferry.txt');
    expect(new TextDecoder().decode(text.write(first.document, new Map()))).toBe(source);
    const at = first.blocks.findIndex((block) => textOfBlock(block).startsWith('A second'));
    const written = new TextDecoder().decode(text.write(first.document, new Map([[at, 'En färja till.']])));
    expect(written).toBe(
      source.replace('A second ferry is kept ready for storms. It can carry forty cars.', 'En färja till.'),
    );
  });

  it('says where a malformed placeholder stands', () => {
    const meta = { values: { cost: { kind: 'number', number: '4200000' } } } as const;
    const faulty = source.replace('4.2 million crowns', '{cost, nomber} crowns');
    const line = source.split('\n').findIndex((each) => each.startsWith('The work')) + 1;
    expect(() => read(faulty, { meta })).toThrow(
      expect.objectContaining({
        code: 'message-type-unknown',
        file: 'source/bridge.txt',
        line,
        column: 'The work costs {cost, '.length + 1,
        excerpt: 'The work costs {cost, nomber} crowns. It is the first repair in thirty years.',
      }),
    );
  });
});
