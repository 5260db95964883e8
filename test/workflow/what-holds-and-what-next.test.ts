import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import type { EmbargoLine } from '../../src/model/release.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { checkKinds, checkSignature, selectKinds } from '../../src/workflow/publishing/check-request.ts';
import { freeSince } from '../../src/workflow/publishing/free-since.ts';
import type { Hold } from '../../src/workflow/publishing/gate.ts';
import { nextEmbargo } from '../../src/workflow/publishing/next-embargo.ts';
import { firstOpen, stepFor, stepForDrafts } from '../../src/workflow/publishing/next-step.ts';
import { fillSame } from '../../src/workflow/release/fill-same.ts';
import type { LoadedRelease } from '../../src/workflow/release/load-release.ts';
import { segment, unit } from '../check/make.ts';

const now = new Date('2031-05-04T10:00:00Z');

describe('since when no embargo holds a release', () => {
  const since = (embargo: string | undefined, ...latest: readonly (string | undefined)[]): string | undefined => {
    const lines = latest.map((end, at): EmbargoLine => ({
      line: at,
      text: 'Embargo',
      ...(end !== undefined && { latest: end }),
    }));
    const meta = { values: {}, ...(embargo !== undefined && { embargo }) };
    return freeSince({ release: { meta }, document: { embargo: lines } } as unknown as LoadedRelease, now);
  };
  const [past, future] = ['2031-05-04T10:00:00Z', '2031-05-04T10:00:01Z'];

  it.each([
    ['ever, where there is none', since(undefined), ''],
    ['ever, where a person says that there is none', since('none', future), ''],
    ['now, where it has ended', since(past), now.toISOString()],
    ['never yet, where it has not', since(future), undefined],
    ['now, where the metadata’s has ended, whatever the text says', since(past, future), now.toISOString()],
    ['now, where all lines have ended', since(undefined, past, past), now.toISOString()],
    ['never yet, where one of two lines has not', since(undefined, past, future), undefined],
    ['never yet, where a line has no end', since(undefined, undefined), undefined],
  ])('%s', (_when, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('the embargo that ends first', () => {
  const held = (release: string, ...holds: readonly Hold[]) => ({ release, holds });
  it('is that of any release, by the instant and not by how it is written', () => {
    const all = [
      held('a', { kind: 'embargo', until: '2031-05-05T00:30:00+08:00' }),
      held('b', { kind: 'untranslated' }, { kind: 'embargo', until: '2031-05-04T23:00:00Z' }),
      held('c', { kind: 'embargo-unclear', line: 1, text: 'Embargo' }),
    ];
    expect(nextEmbargo(all)).toEqual({ release: 'a', until: '2031-05-05T00:30:00+08:00' });
    expect(nextEmbargo(all.slice(1))).toEqual({ release: 'b', until: '2031-05-04T23:00:00Z' });
    expect(nextEmbargo(all.slice(2))).toBeUndefined();
    const unclear: Hold = { kind: 'embargo-unclear', line: 1, text: 'Embargo', latest: '2031-05-04T12:00:00Z' };
    expect(nextEmbargo([...all, held('d', unclear)])?.release).toBe('d');
  });

  it('asks to be waited for, or to be settled where its end is not clear; nothing else does', () => {
    expect(stepFor({ kind: 'embargo', until: '2031-05-05T00:00:00Z' })).toEqual({
      do: 'wait',
      until: '2031-05-05T00:00:00Z',
    });
    expect(stepFor({ kind: 'embargo-unclear', line: 1, text: 'Embargo' })).toEqual({
      do: 'settle-embargo',
      text: 'Embargo',
    });
    expect(stepFor({ kind: 'untranslated' })).toBeUndefined();
  });
});

it('quotes the first sentence that nobody has translated', () => {
  const units = [
    unit('u1', [segment('s1', 'One.', 'Satu.', 'translated')]),
    unit('u2', [
      segment('s1', 'Two.', 'Dua.', 'final'),
      { kind: 'segment', id: 's2', source: contentOf('Three.'), state: 'initial' },
    ]),
    unit('u3', [{ kind: 'segment', id: 's1', source: contentOf('Four.'), state: 'initial' }]),
  ];
  expect(firstOpen({ units })).toBe('Three.');
  expect(firstOpen({ units: units.slice(0, 1) })).toBeUndefined();
});

describe('drafts of an earlier source', () => {
  const draft = (before: string, today: string, subState = 'dragoman:source-changed') => ({
    kind: 'segment' as const,
    ...{ id: 's1', source: contentOf(today), target: contentOf('…'), state: 'initial' as const, subState },
    former: { source: before, likeness: 90 },
  });
  const open = { kind: 'segment' as const, id: 's2', source: contentOf('New.'), state: 'initial' as const };
  const typo = draft('The programe is here.', 'The programme is here.');
  const fact = draft('It has 14 beds.', 'It has 15 beds.');
  const updated = draft('It has 14 beds.', 'It has 15 beds.', 'dragoman:facts-updated');
  const done = segment('s3', 'One.', 'Satu.', 'translated');

  it.each([
    ['nothing, where there is none', [done, open], undefined],
    ['to be confirmed, where only the wording changed', [typo, done], { do: 'confirm', count: 1 }],
    ['to be confirmed, where they have the new values', [updated, typo], { do: 'confirm', count: 2 }],
    ['to be revised, where one says something else', [updated, fact], { do: 'revise', count: 2 }],
    ['to be revised, where another sentence is new', [updated, open], { do: 'revise', count: 1 }],
  ])('ask for %s', (_what, segments, expected) => {
    expect(stepForDrafts({ units: [unit('u1', segments)] }, 'en')).toEqual(expected);
  });
});

describe('a decision', () => {
  const decision = { by: 'Siti', why: 'Read it' };
  it.each([
    ['to sign for warnings', { signOff: decision }, undefined],
    ['to sign without a name', { signOff: { by: ' ', why: 'Read it' } }, 'sign-off-incomplete'],
    ['to sign without a reason', { signOff: { by: 'Siti', why: ' ' } }, 'sign-off-incomplete'],
    ['to publish a release again', { again: decision, releases: ['news'] }, undefined],
    ['to publish everything again', { again: decision }, 'again-incomplete'],
    ['to publish again without a name', { again: { by: '', why: 'So' }, releases: ['news'] }, 'again-incomplete'],
    ['of nobody', {}, undefined],
  ])('%s', (_what, signed, code) => {
    const check = (): void => checkSignature(signed);
    if (code === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code }));
  });

  it('about kinds of edition is for those that are usual, unless some are named', () => {
    const kind = (id: string, isOptional?: boolean) => ({
      ...{ id, extension: id, renderRelease: () => [] },
      ...(isOptional !== undefined && { isOptional }),
    });
    const kinds = [kind('html'), kind('text', false), kind('pdf', true)];
    expect(selectKinds([], kinds)).toEqual(['html', 'text']);
    expect(selectKinds(['pdf'], kinds)).toEqual(['pdf']);
    expect(() => checkKinds(['pfd'], kinds)).toThrow(expect.objectContaining({ code: 'edition-kind-unknown' }));
  });
});

describe('what is the same in every language', () => {
  const filled = (source: string | Content, more: object = {}): string | undefined => {
    const content = typeof source === 'string' ? contentOf(source) : source;
    const open = { kind: 'segment', id: 's1', source: content, state: 'initial', ...more } as const;
    const [found] = segmentsOf(fillSame(unit('u1', [open]), 'en'));
    const target = found?.target?.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    return target === undefined ? undefined : `${target} ${found?.state}`;
  };

  it.each([
    ['press@example.org', 'press@example.org final'],
    ['https://example.org/a', 'https://example.org/a final'],
    ['+60 3 5550 1234', '+60 3 5550 1234 final'],
    ['@press2010', '@press2010 final'],
    ['***', '*** final'],
    ['press@example.org, +60 3 5550 1234', 'press@example.org, +60 3 5550 1234 final'],
    ['Write to press@example.org', undefined],
    ['Tel. +60 3 5550 1234', undefined],
    ['2010', undefined],
    ['6 November 2010', undefined],
    ['   ', undefined],
    ['*'.repeat(501), undefined],
    ['*'.repeat(500), `${'*'.repeat(500)} final`],
  ])('%s: %s', (source, expected) => {
    expect(filled(source)).toBe(expected);
  });

  it('fills no placeholder, nothing that has a target, and nothing that is not to be translated', () => {
    expect(
      filled([
        { kind: 'ph', id: 'p1' },
        { kind: 'text', text: ' *' },
      ] as Content),
    ).toBeUndefined();
    expect(filled('***', { target: contentOf('+++'), state: 'translated' })).toBe('+++ translated');
    expect(filled('***', { state: 'translated' })).toBeUndefined();
    const kept = {
      ...unit('u1', [{ kind: 'segment', id: 's1', source: contentOf('***'), state: 'initial' }]),
      translate: false,
    };
    expect(fillSame(kept, 'en')).toBe(kept);
  });
});
