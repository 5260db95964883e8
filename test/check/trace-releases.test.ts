import { describe, expect, it } from 'vitest';
import { defineCheck } from '../../src/check/contract/define-check.ts';
import { checks } from '../../src/check/checks.ts';
import { runNewsroomChecks } from '../../src/check/run-checks.ts';
import { concernedReleases, traceRelease, type ReleaseTrace } from '../../src/check/trace-releases.ts';
import type { Translation } from '../../src/model/translation.ts';
import fc from '../laws.ts';
import { segment, translation, unit } from './make.ts';

type Pair = readonly [source: string, target: string];

function release(name: string, pairs: readonly Pair[]): Translation {
  const units = pairs.map(([source, target], index) => unit(`u${index + 1}`, [segment('s1', source, target)]));
  return { ...translation('ms', units), release: name };
}

/** The releases that have to be looked at, by what is kept of them: as JSON, in a file. */
function concerned(releases: readonly Translation[], asked = checks): readonly Translation[] {
  const traces = releases.map((each) => JSON.parse(JSON.stringify(traceRelease(each, asked))) as ReleaseTrace);
  const found = concernedReleases(traces);
  return releases.filter((_, at) => found.has(traces[at]!));
}

const findings = (releases: readonly Translation[]): unknown =>
  runNewsroomChecks(releases.map((each) => [each, {}] as const));

const opening = 'The clinic opens its doors today.';

describe('of many releases', () => {
  it('those that concern each other have the findings that all have together', () => {
    const source = fc.constantFrom(opening, 'The Clinic opens its doors today!', 'Read more', '12', 'Entry is free.');
    const target = fc.constantFrom(
      'Klinik dibuka hari ini.',
      'klinik dibuka, hari ini',
      'Baca lagi',
      'Masuk percuma',
      ' ',
    );
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const pairs = fc.array(fc.tuple(source, target), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, pairs), { maxLength: 7 }), (drawn) => {
        const releases = drawn.map(([id, texts]) => release(id, texts));
        expect(findings(concerned(releases))).toEqual(findings(releases));
      }),
    );
  });

  it('those stay unread that say the same of the same, whatever their figures', () => {
    const same = ['a', 'b', 'c'].map((name, at) =>
      release(name, [[`The clinic opens ${at} doors today.`, `Klinik membuka ${at} pintu hari ini.`]]),
    );
    expect(concerned(same)).toEqual([]);
    const other = release('d', [['The clinic opens 0 doors today.', 'Hari ini klinik mula beroperasi.']]);
    expect(concerned([...same, other]).map(({ release: id }) => id)).toEqual(['a', 'd']);
  });

  it('all are looked at for a check that leaves no trace', () => {
    const own = defineCheck({
      id: 'own',
      type: 'other',
      scope: 'newsroom',
      severity: 'info',
      find: () => [],
      describe: () => ({ key: 'found', values: {} }),
      examples: [],
    });
    expect(concerned([release('a', []), release('b', [])], [own])).toHaveLength(2);
  });
});
