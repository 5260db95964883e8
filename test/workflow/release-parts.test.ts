import { describe, expect, it } from 'vitest';
import type { IdentifiedBlock } from '../../src/formats/units/extract.ts';
import { contentOf } from '../../src/model/content.ts';
import type { Outline } from '../../src/model/outline.ts';
import type { Role } from '../../src/model/role.ts';
import type { Term } from '../../src/model/term.ts';
import type { Unit } from '../../src/model/unit.ts';
import { firstOpen, stepFor } from '../../src/workflow/publishing/next-step.ts';
import { statedOf } from '../../src/workflow/publishing/stated.ts';
import { fillSame } from '../../src/workflow/release/fill-same.ts';
import { oneHeadline } from '../../src/workflow/release/one-headline.ts';
import { strayEntries } from '../../src/workflow/release/stray-entries.ts';
import { segment, unit } from '../check/make.ts';

const block = (id: string, role: Role, text = id): IdentifiedBlock => ({
  id,
  role,
  text,
  confidence: 0.9,
  spans: [],
  translate: true,
  line: 1,
  why: 'test',
});

describe('what is the same in every language', () => {
  const open = (source: string): Unit => unit('u1', [segment('s1', source, undefined, 'initial')]);
  const filled = (source: string): boolean =>
    fillSame(open(source), 'en') !== open(source) && hasTarget(fillSame(open(source), 'en'));
  const hasTarget = ({ parts }: Unit): boolean => parts.some(({ target }) => target !== undefined);

  it.each(['desk@office.example', 'https://office.example/x | +254 20 555 0142', '* * *', '—'])(
    'gets a target: %s',
    (text) => {
      expect(filled(text)).toBe(true);
      expect(fillSame(open(text), 'en').parts).toMatchObject([{ target: contentOf(text), state: 'final' }]);
    },
  );

  it.each(['Write to desk@office.example', '14', 'Tel: +254 20 555 0142', ' ', '* '.repeat(260)])(
    'does not: %s',
    (text) => {
      expect(filled(text)).toBe(false);
    },
  );

  it('is never a placeholder, nor what has a target, a state or needs no translation', () => {
    const [part] = open('* * *').parts as readonly [Unit['parts'][number] & { kind: 'segment' }];
    const others: readonly Unit[] = [
      { ...open('x'), parts: [{ ...part, source: [{ kind: 'ph', id: '1' }] }] },
      { ...open('x'), parts: [{ ...part, target: contentOf('***') }] },
      { ...open('x'), parts: [{ ...part, state: 'translated' }] },
      { ...open('* * *'), translate: false },
      { ...open('x'), parts: [{ kind: 'ignorable', source: contentOf(' * ') }] },
    ];
    for (const other of others) expect(fillSame(other, 'en')).toBe(other);
  });

  it('gives one unit for one unit, in each language of a source', () => {
    const address = open('desk@office.example');
    expect(fillSame(address, 'en')).toBe(fillSame(address, 'en'));
    expect(fillSame(address, 'fr')).toEqual(fillSame(address, 'en'));
  });
});

describe('a headline that a person set', () => {
  const outline: Outline = { b: { role: 'headline' } };
  const roles = (...blocks: readonly IdentifiedBlock[]): readonly string[] =>
    oneHeadline(blocks, outline).map(({ role }) => role);

  it('is the only one: a guessed one beside it is a deck, one after text a subhead', () => {
    expect(roles(block('b', 'headline'), block('c', 'headline'))).toEqual(['headline', 'deck']);
    expect(roles(block('a', 'headline'), block('b', 'headline'))).toEqual(['deck', 'headline']);
    expect(roles(block('b', 'headline'), block('c', 'paragraph'), block('d', 'headline'))).toEqual([
      'headline',
      'paragraph',
      'subhead',
    ]);
    expect(roles(block('b', 'headline'), block('c', 'dateline'), block('d', 'headline'))[2]).toBe('deck');
  });

  it('leaves another that is set, and guessed ones where none is', () => {
    const both = [block('b', 'headline'), block('c', 'headline')];
    expect(oneHeadline(both, { b: { role: 'headline' }, c: { role: 'headline' } })).toEqual(both);
    expect(oneHeadline(both, { b: { translate: true } })).toBe(both);
    expect(oneHeadline([block('b', 'headline'), block('c', 'deck')], outline)[1]?.why).toBe('test');
  });
});

describe('an entry of the outline', () => {
  const found = [block('x', 'paragraph', 'The bridge is closed to traffic.'), block('y', 'paragraph', 'Ferries run.')];
  const strays = (outline: Outline): readonly string[] =>
    strayEntries(outline, { today: ['u1'], exported: ['u2'], found });

  it('is about something where its id is or was one, or its excerpt is one', () => {
    expect(strays({ u1: {}, u2: {} })).toEqual([]);
    expect(strays({ u1: {}, u9: { text: 'The bridge is closed to…' } })).toEqual([]);
    expect(strays({ u1: {}, u9: { text: 'Nothing like it anywhere' }, u8: {} })).toEqual(['u9', 'u8']);
  });
});

describe('what the metadata state', () => {
  const term = (status: Term['status'], locale = 'ms'): Term => ({
    source: 'health',
    locale,
    target: 'kesihatan',
    status,
  });
  const of = (meta: object, said: object, terms: readonly Term[] = []) =>
    statedOf(
      {
        release: { id: 'news', locale: 'en', format: 'text', meta: { values: {}, ...meta }, blocks: [] },
        document: {
          format: 'text',
          path: 'news.txt',
          locale: 'en',
          text: '',
          bytes: new Uint8Array(),
          blocks: [],
          embargo: [],
          meta: said,
        },
      },
      'ms',
      terms,
    );

  it('is nothing where the text says it too, or neither does', () => {
    expect(of({}, {})).toBeUndefined();
    expect(of({ date: '2015-03-09', place: 'Lindholm' }, { date: '2015-03-09', place: 'Lindholm' })).toBeUndefined();
  });

  it('replaces a dateline that says something else, not one that says nothing', () => {
    expect(of({ date: '2015-03-09' }, {})).toEqual({ date: '2015-03-09', replacesDateline: false });
    expect(of({ date: '2015-03-09', place: 'L' }, { date: '2015-03-08', place: 'L' })).toEqual({
      date: '2015-03-09',
      replacesDateline: true,
    });
    expect(of({}, { place: 'Lindholm' })).toEqual({ replacesDateline: true });
    expect(of({ place: 'Sund' }, {})).toEqual({ place: { text: 'Sund', locale: 'en' }, replacesDateline: false });
  });

  it('is in the words of the term base, where it has some that may be used', () => {
    const subject = (...terms: readonly Term[]): unknown => of({ subjects: ['Health'] }, {}, terms)?.subjects;
    expect(subject(term('preferred'))).toEqual([{ text: 'kesihatan', locale: 'ms' }]);
    expect(subject(term('admitted'))).toEqual([{ text: 'kesihatan', locale: 'ms' }]);
    const own = [{ text: 'Health', locale: 'en' }];
    expect([subject(term('forbidden')), subject(term('preferred', 'fr')), subject()]).toEqual([own, own, own]);
  });
});

describe('the next step', () => {
  it('is to wait for an embargo that is clear, and to settle one that is not', () => {
    expect(stepFor({ kind: 'embargo', until: '2015-03-09T10:00:00Z' })).toEqual({
      do: 'wait',
      until: '2015-03-09T10:00:00Z',
    });
    const text = `Embargo ${'long '.repeat(20)}`;
    expect(stepFor({ kind: 'embargo-unclear', line: 1, text })).toMatchObject({
      do: 'settle-embargo',
      text: expect.stringMatching(/^Embargo .{10,40}…$/u) as string,
    });
    expect(stepFor({ kind: 'untranslated' })).toBeUndefined();
  });

  it('quotes the first sentence that nobody has translated', () => {
    const units = [
      unit('u1', [
        segment('s1', 'One.', 'Satu.'),
        segment('s2', 'Two.', undefined, 'initial'),
        segment('s3', 'Three.', undefined, 'initial'),
      ]),
    ];
    expect(firstOpen({ units })).toBe('Two.');
    expect(firstOpen({ units: [] })).toBeUndefined();
  });
});
