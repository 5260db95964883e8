import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { EmbargoLine } from '../../src/model/release.ts';
import { states, type State } from '../../src/model/unit.ts';
import type { Translation } from '../../src/model/translation.ts';
import { embargoHold, holdsOf, signatureKey } from '../../src/workflow/publishing/gate.ts';
import { translation, segment, unit } from '../check/make.ts';

const translated = (...given: readonly State[]): Translation =>
  translation(
    'ms',
    given.map((state, at) => unit(`u${at + 1}`, [segment('s1', `Source ${at + 1}`, `Sasaran ${at + 1}`, state)])),
  );

/** The order that XLIFF 2 gives them, as a test states it: what comes first is below what follows. */
const ladder: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

describe.each(ladder)('an edition that needs the state %s', (minimum) => {
  it.each(ladder)('is held back by a segment in the state %s only if that is below', (state) => {
    const holds = holdsOf(translated(state), [], { minimumState: minimum }, new Set());
    expect(holds.map(({ kind }) => kind)).toEqual(ladder.indexOf(state) < ladder.indexOf(minimum) ? ['state'] : []);
  });
});

it('counts the segments below, and quotes the first', () => {
  expect(states).toEqual(ladder);
  const [hold] = holdsOf(
    translated('final', 'translated', 'reviewed', 'initial'),
    [],
    { minimumState: 'reviewed' },
    new Set(),
  );
  expect(hold).toEqual({ kind: 'state', minimum: 'reviewed', segments: 2, units: ['u2', 'u4'], text: 'Source 2' });
});

describe('a translation that a machine made', () => {
  const made = (state: State, text = 'Sasaran'): Translation =>
    translation('ms', [
      unit('u1', [
        { ...segment('s1', 'Source', text, state), machine: { text: 'Sasaran' } },
        segment('s2', 'Two', 'Dua'),
      ]),
    ]);
  const kinds = (given: Translation, machineText?: 'hold' | 'label') => {
    const rules = { minimumState: 'translated' as const, ...(machineText && { machineText }) };
    return holdsOf(given, [], rules, new Set());
  };

  it('holds an edition until a person has read or edited it, unless pages may say so', () => {
    const held = { kind: 'machine', segments: 1, units: ['u1'], text: 'Source' };
    expect(kinds(made('translated'))).toEqual([held]);
    expect(kinds(made('translated'), 'hold')).toEqual([held]);
    expect(kinds(made('translated'), 'label')).toEqual([]);
    expect([kinds(made('reviewed')), kinds(made('translated', 'Tujuan'))]).toEqual([[], []]);
  });
});

it.each<[string, readonly (readonly [string, string?])[], readonly string[]]>([
  ['the one target is the source, and nothing else is to be translated', [['UNICEF', 'UNICEF']], []],
  ['all targets are the sources, and one is missing', [['UNICEF', 'UNICEF'], ['Source']], ['untranslated']],
  ['no target is there', [['Source'], ['Other']], ['untranslated']],
  ['one of two is translated', [['Source', 'Sasaran'], ['Other']], ['state']],
  ['one is translated, one as the source, one missing', [['A', 'B'], ['UNICEF', 'UNICEF'], ['Other']], ['state']],
])('tells whether anybody began where %s', (_what, pairs, expected) => {
  const parts = pairs.map(([source, target], at) =>
    segment(`s${at + 1}`, source, target, target === undefined ? 'initial' : 'translated'),
  );
  const holds = holdsOf(translation('ms', [unit('u1', parts)]), [], { minimumState: 'translated' }, new Set());
  expect(holds.map(({ kind }) => kind)).toEqual(expected);
});

it('says that nobody began where the only targets are the sources', () => {
  const copied = translation('ms', [
    unit('u1', [segment('s1', 'UNICEF', 'UNICEF', 'translated')]),
    { ...unit('u2', [{ kind: 'segment', id: 's1', source: contentOf('Source'), state: 'initial' }]) },
  ]);
  expect(holdsOf(copied, [], { minimumState: 'translated' }, new Set())).toEqual([{ kind: 'untranslated' }]);
});

describe('an embargo', () => {
  const now = new Date('2015-03-09T10:00:00Z');
  const line = (at: number, ends: Pick<EmbargoLine, 'until' | 'latest'> = {}): EmbargoLine => ({
    line: at,
    text: `Embargo ${at}`,
    ...ends,
  });
  function held(embargo: string | undefined, ...lines: readonly EmbargoLine[]): unknown {
    const meta = { values: {}, ...(embargo !== undefined && { embargo }) };
    const release = { id: 'news', locale: 'en', format: 'text', meta, blocks: [] };
    const document = { format: 'text', path: 'news.txt', locale: 'en', text: '', bytes: new Uint8Array() };
    return embargoHold({ release, document: { ...document, meta: {}, blocks: [], embargo: lines } }, now);
  }
  const ends = (instant: string) => ({ until: instant, latest: instant });

  it('of the metadata holds until its instant, and decides over the text', () => {
    expect(held('2015-03-09T10:00:01Z')).toEqual({ kind: 'embargo', until: '2015-03-09T10:00:01Z' });
    expect(held('2015-03-09T10:00:00Z', line(3))).toBeUndefined();
    expect(held('none', line(3))).toBeUndefined();
  });

  it('of the text holds until its instant; of several the last', () => {
    const [later, earlier] = [ends('2015-03-11T00:00:00Z'), ends('2015-03-10T00:00:00Z')];
    expect(held(undefined, line(1, earlier), line(2, later))).toEqual({
      kind: 'embargo',
      ...{ until: later.until },
      line: 2,
    });
    expect(held(undefined, line(1, later), line(2, earlier))).toMatchObject({ line: 1 });
    expect(held(undefined, line(1, ends('2015-03-09T10:00:00Z')))).toBeUndefined();
    expect(held(undefined)).toBeUndefined();
  });

  it('that is not clear is to be settled, until it is over in every reading', () => {
    const unclear = { kind: 'embargo-unclear', line: 2, text: 'Embargo 2' };
    expect(held(undefined, line(1, ends('2015-03-11T00:00:00Z')), line(2))).toEqual(unclear);
    expect(held(undefined, line(2, { latest: '2015-03-09T10:00:01Z' }))).toEqual({
      ...unclear,
      latest: '2015-03-09T10:00:01Z',
    });
    expect(held(undefined, line(2, { latest: '2015-03-09T10:00:00Z' }))).toBeUndefined();
  });
});

describe('findings', () => {
  const finding = (more: Partial<Finding> = {}): Finding => ({
    id: 'f1',
    check: 'facts',
    type: 'other',
    severity: 'warning',
    file: 'release',
    unit: 'u1',
    segment: 's1',
    line: 1,
    column: 1,
    evidence: {},
    message: { key: 'changed', values: {} },
    ...more,
  });
  const waived = {
    finding: 'f1',
    file: 'release',
    check: 'facts',
    sourceDigest: '',
    targetDigest: '',
    by: 'A',
    why: 'b',
    when: '',
  };
  const kinds = (given: Translation, findings: readonly Finding[], signed: readonly string[] = []): readonly string[] =>
    holdsOf(given, findings, { minimumState: 'translated' }, new Set(signed)).map(({ kind }) => kind);

  it('hold an edition, errors first, remarks and waived ones never', () => {
    const done = translated('translated');
    expect(kinds(done, [finding(), finding({ severity: 'error' })])).toEqual(['errors', 'warnings']);
    expect(
      kinds(done, [finding({ severity: 'info' }), finding({ waived }), finding({ severity: 'error', waived })]),
    ).toEqual([]);
    expect(kinds(translated('initial'), [finding({ severity: 'error' })])).toEqual(['errors', 'state']);
  });

  it('that somebody signed for hold no more, as long as the texts stay', () => {
    const done = translated('translated', 'translated');
    const key = signatureKey(finding(), done);
    expect(kinds(done, [finding()], [key])).toEqual([]);
    expect(kinds(done, [finding({ id: 'f2' })], [key])).toEqual(['warnings']);
    const other = translation('ms', [unit('u1', [segment('s1', 'Source 1', 'Lain')])]);
    expect(kinds(other, [finding()], [key])).toEqual(['warnings']);
    expect(signatureKey(finding(), done)).toMatch(/^f1\/[0-9a-f]{12}$/);
  });

  it('that a sentence is missing or empty, once waived, let it be below the state', () => {
    const short = translated('translated', 'initial');
    const missing = finding({ check: 'missing', unit: 'u2', waived });
    expect(kinds(short, [missing])).toEqual([]);
    expect(kinds(short, [{ ...missing, check: 'empty' }])).toEqual([]);
    expect(kinds(short, [finding({ ...missing, check: 'numbers' })])).toEqual(['state']);
    expect(kinds(short, [{ ...missing, unit: 'u1' }])).toEqual(['state']);
    expect(kinds(short, [finding({ check: 'missing', unit: 'u2', severity: 'info' })])).toEqual(['state']);
  });

  it('ask nothing of what is not translated', () => {
    const [kept, open] = translated('translated', 'initial').units;
    expect(kinds(translation('ms', [kept!, { ...open!, translate: false }]), [])).toEqual([]);
  });
});
