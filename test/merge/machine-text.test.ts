import { expect, it } from 'vitest';
import { factsUpdated, sourceChanged } from '../../src/merge/carry-over.ts';
import { mergeReturn } from '../../src/merge/merge-return.ts';
import { segmentsOf, type Match, type Segment, type Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const its = 'http://www.w3.org/2005/11/its';
const stored = unitOf('u1', ['One.']);
const back = unitOf('u1', ['One.', 'Satu.', 'translated']);

const withSegments = (unit: Unit, more: Partial<Segment>): Unit => ({
  ...unit,
  parts: unit.parts.map((part) => ({ ...part, ...more }) as Segment),
});
const named = (unit: Unit, names: readonly string[], uri = its): Unit => ({
  ...unit,
  extensionAttributes: names.map((name) => ({ name, uri, value: 'x' })),
});
const machineOf = (returned: Unit, before = stored): string | undefined =>
  segmentsOf(mergeReturn(before, returned).unit)[0]!.machine?.text;

it.each<[readonly string[], string | undefined]>([
  [['its:mtConfidence'], 'Satu.'],
  [['its:mtConfidence', 'its:person'], 'Satu.'],
  [['its:tool'], 'Satu.'],
  [['its:tool', 'its:person'], undefined],
  [['its:tool', 'its:org'], undefined],
  [['its:person'], undefined],
  [[], undefined],
])('a machine is known by how sure it was, or as the only one who is named: %j', (names, text) => {
  expect(machineOf(named(back, names))).toBe(text);
});

it('a machine is not known by names of another vocabulary, nor made what is not there', () => {
  expect(machineOf(named(back, ['x:mtConfidence'], 'urn:x'))).toBeUndefined();
  expect(machineOf(named(stored, ['its:mtConfidence']))).toBeUndefined();
});

it.each<[string, readonly Match[], string | undefined]>([
  ['what a machine offered', [{ origin: 'machine', target: 'Esa.' }], 'Esa.'],
  ['the target that came as it was offered', [{ origin: 'machine' }], 'Satu.'],
  [
    'behind a match of a memory',
    [
      { origin: 'memory', target: 'Lama.' },
      { origin: 'machine', target: 'Esa.' },
    ],
    'Esa.',
  ],
  ['nothing of a memory', [{ origin: 'memory', target: 'Lama.' }], undefined],
])('a match says what a machine made: %s', (_what, matches, text) => {
  expect(machineOf(withSegments(back, { matches }))).toBe(text);
});

it('a match makes nothing of a segment without a target', () => {
  expect(machineOf(withSegments(stored, { matches: [{ origin: 'machine', target: 'Esa.' }] }))).toBeUndefined();
});

it('what the file says goes before what the store has, and that before what the unit says as a whole', () => {
  const known = withSegments(unitOf('u1', ['One.', 'Esa.', 'translated']), { machine: { text: 'Esa.' } });
  const said = withSegments(back, { machine: { text: 'Se.' }, matches: [{ origin: 'machine', target: 'Lain.' }] });
  expect(machineOf(said, known)).toBe('Se.');
  expect(machineOf(back, known)).toBe('Esa.');
  expect(machineOf(named(back, ['its:mtConfidence']), known)).toBe('Esa.');
});

it.each([sourceChanged, factsUpdated])(
  'a draft (%s) says what it was made for until somebody confirms it',
  (subState) => {
    const former = { source: 'On.', likeness: 50 };
    const draft = withSegments(unitOf('u1', ['One.', 'Satu.']), { subState, former });
    const formerOf = (returned: Unit): unknown => segmentsOf(mergeReturn(draft, returned).unit)[0]!.former;
    expect(formerOf(unitOf('u1', ['One.', 'Satu.']))).toEqual(former);
    expect(formerOf(back)).toBeUndefined();
  },
);

it('an answer to today’s wording is not called outdated', () => {
  expect(mergeReturn(stored, back).outdated).toBe(0);
  expect(mergeReturn(stored, unitOf('u1', ['One more thing.', 'Satu lagi.', 'final'])).outdated).toBe(1);
});
