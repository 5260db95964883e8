import { describe, expect, it } from 'vitest';
import { digestAt, shortDigest } from '../../src/check/running/digest.ts';
import { FindingList } from '../../src/check/running/finding-list.ts';
import { idInAnyLocale, numberRepeated, stampedId } from '../../src/check/running/finding-id.ts';
import { locator } from '../../src/check/running/locate.ts';
import { Sample } from '../../src/check/running/sample.ts';
import { lowered, severityIn } from '../../src/check/running/severity.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { subjectOf } from '../../src/check/running/subject-of.ts';
import { withWaivers } from '../../src/check/running/waivers.ts';
import { checks } from '../../src/check/checks.ts';
import { defineCheck } from '../../src/check/contract/define-check.ts';
import type { Finding, Severity, Waiver } from '../../src/model/finding.ts';
import type { Unit } from '../../src/model/unit.ts';
import { array, assert, constantFrom, nat, property, tuple } from '../laws.ts';
import { segment, translation, unit } from './make.ts';

const finding = (more: Partial<Finding> = {}): Finding =>
  ({
    id: 'a',
    file: 'release',
    check: 'numbers',
    severity: 'error',
    unit: 'u1',
    segment: 's1',
    evidence: { certainty: 'certain', expected: '1' },
    message: { key: 'check.numbers.changed', values: {} },
    ...more,
  }) as Finding;

describe('a list of findings', () => {
  it('keeps so many of each severity, and counts the others by check', () => {
    const list = new FindingList(2);
    let at = 0;
    const add = (severity: Severity, check: string): boolean => list.add(finding({ severity, check }), at++);
    expect([add('error', 'numbers'), add('info', 'numbers'), add('error', 'dates')]).toEqual([true, true, true]);
    expect([add('error', 'dates'), add('error', 'dates'), add('error', 'numbers'), add('info', 'dates')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(list.kept.map(({ finding: { severity, check } }) => `${severity} ${check}`)).toEqual([
      'error numbers',
      'info numbers',
      'error dates',
      'info dates',
    ]);
    expect(list.more).toEqual([
      { check: 'dates', severity: 'error', count: 2, first: 3 },
      { check: 'numbers', severity: 'error', count: 1, first: 5 },
    ]);
  });

  it('is joined of lists as if all that they were told of had been added to one', () => {
    assert(
      property(
        array(tuple(constantFrom('error', 'warning'), constantFrom('numbers', 'dates', 'names'), nat(2)), {
          maxLength: 40,
        }),
        nat(5),
        (found, most) => {
          const one = new FindingList(most);
          const lists = [0, 1, 2].map(() => new FindingList(most));
          for (const [at, [severity, check, share]] of found.entries())
            for (const list of [one, lists[share]]) list?.add(finding({ severity, check }), at);
          const joined = FindingList.join(most, lists);
          expect([joined.kept, joined.more]).toEqual([one.kept, one.more]);
        },
      ),
    );
  });
});

describe('a sample', () => {
  it.each([
    [3, [0, 1, 2]],
    [4, [0, 1, 2, 3]],
    [5, [0, 2, 4]],
    [8, [0, 2, 4, 6]],
    [9, [0, 4, 8]],
    [16, [0, 4, 8, 12]],
    [17, [0, 8, 16]],
  ])('is spread evenly over all that comes: of %d at most four', (count, kept) => {
    const sample = new Sample<number>(4);
    const made: number[] = [];
    for (let at = 0; at < count; at++) {
      sample.add(() => {
        made.push(at);
        return at;
      });
    }
    expect(sample.kept).toEqual(kept);
    expect(made.length).toBeLessThanOrEqual(4 + 2 * Math.log2(count));
  });
});

describe('waivers', () => {
  const release = translation('ms', [
    unit('u1', [segment('s1', 'One.', 'Satu.'), segment('s2', 'Two.', 'Dua.')]),
    unit('u2', [segment('s1', 'Three.')]),
  ]);
  const subject = subjectOf(release, { file: 'release' })!;
  const digests = digestAt({ unit: 'u1' }, release);
  const waiver = {
    finding: 'a',
    file: 'release',
    unit: 'u1',
    check: 'numbers',
    sourceDigest: digests.source,
    targetDigest: digests.target,
  } as Waiver;
  const isWaived = (more: Partial<Waiver>, found: Partial<Finding> = {}): boolean =>
    withWaivers([finding(found)], subject, [{ ...waiver, ...more }])[0]?.waived !== undefined;

  it('let stand what they name, as long as its texts are the same', () => {
    expect(isWaived({})).toBe(true);
    expect(isWaived({ finding: idInAnyLocale(finding()) })).toBe(true);
    for (const more of [
      { finding: 'b' },
      { file: 'other' },
      { unit: 'u2' },
      { check: 'dates' },
      { sourceDigest: 'x' },
      { targetDigest: 'x' },
    ]) {
      expect(isWaived(more), JSON.stringify(more)).toBe(false);
    }
    expect(isWaived({ file: 'other' }, { file: 'other' })).toBe(false);
  });

  it('leave all other findings as they are', () => {
    const findings = [finding({ id: 'b' })];
    expect(withWaivers(findings, subject, [])).toBe(findings);
    expect(withWaivers(findings, subject, [waiver])).toEqual(findings);
  });

  it('hold the texts of the unit, of all units where the finding is about none, however they are cut', () => {
    const whole = translation('ms', [unit('u1', [segment('s1', 'One.Two.', 'Satu.Dua.')]), release.units[1]!]);
    expect(digestAt({ unit: 'u1' }, whole)).toEqual(digests);
    expect(digestAt({}, release)).toEqual({
      source: shortDigest('One.Two.Three.', 16),
      target: shortDigest('Satu.Dua.', 16),
    });
    expect(digestAt({ unit: 'gone' }, release)).toEqual(digestAt({}, release));
    expect(digests.source).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/u);
  });
});

describe('the id of a finding', () => {
  it('is of its evidence and its locale, not of how certain it is or where it stands', () => {
    const { id: _id, ...bare } = finding();
    const id = stampedId(bare, 'ms');
    expect(id).toHaveLength(8);
    expect(stampedId({ ...bare, evidence: { expected: '1', certainty: 'likely' } }, 'ms-MY')).toBe(id);
    expect(stampedId(bare, 'id')).not.toBe(id);
    for (const more of [{ file: 'x' }, { unit: 'x' }, { segment: 'x' }, { check: 'dates' }]) {
      expect(stampedId({ ...bare, ...more }, 'ms'), JSON.stringify(more)).not.toBe(id);
    }
  });

  it('has a number from the second on, which it keeps in any locale', () => {
    const ids = numberRepeated([finding(), finding(), finding({ id: 'b' }), finding()]).map(({ id }) => id);
    expect(ids).toEqual(['a', 'a-2', 'b', 'a-3']);
    expect(idInAnyLocale(finding({ id: 'a-2' }))).toBe(`${idInAnyLocale(finding())}-2`);
  });
});

describe('the severity of a finding', () => {
  it('is lowered by doubt, less so where the newsroom is strict', () => {
    const of = (severity: Severity, strict: boolean): readonly Severity[] =>
      (['certain', 'likely', 'possible', 'doubtful'] as const).map((certainty) => lowered(severity, certainty, strict));
    expect(of('error', false)).toEqual(['error', 'warning', 'info', 'info']);
    expect(of('error', true)).toEqual(['error', 'warning', 'warning', 'info']);
    expect(of('warning', false)).toEqual(['warning', 'warning', 'info', 'info']);
    expect(of('info', true)).toEqual(['info', 'info', 'info', 'info']);
  });

  it('is that of the role, else of the release, the locale, the newsroom, the check', () => {
    const check = checks.find(({ id }) => id === 'numbers')!;
    const place = { locale: 'ms-MY', release: 'r', role: 'headline' } as const;
    const policy = {
      roleChecks: { headline: { numbers: 'info' } },
      releaseChecks: { r: { numbers: 'off' } },
      localeChecks: { ms: { numbers: 'warning' } },
      checks: { numbers: 'info' },
    } as const;
    expect(severityIn(place, check, policy)).toBe('info');
    expect(severityIn({ ...place, role: undefined }, check, policy)).toBe('off');
    expect(severityIn({ locale: 'ms-MY', release: 'x' }, check, policy)).toBe('warning');
    expect(severityIn({ locale: 'ms', release: 'x' }, check, policy)).toBe('warning');
    expect(severityIn({ locale: 'fr', release: 'toString' }, check, policy)).toBe('info');
    expect(severityIn({ locale: 'fr', release: 'x' }, check, {})).toBe('error');
  });
});

it('a finding stands at its target, else its segment, its unit, the first that is known, or the top', () => {
  const locate = locator();
  const at = (line: number) => ({ line, column: 1 });
  const parts = [{ ...segment('s1'), at: at(3), targetAt: at(4) }, { ...segment('s2'), at: at(5) }, segment('s3')];
  const placed = { ...unit('u1', parts), at: at(2) };
  expect(['s1', 's2', 's3', undefined].map((id) => locate(placed, id).line)).toEqual([4, 5, 2, 2]);
  expect(locate(unit('u1', parts), 's3').line).toBe(4);
  expect(locate(unit('u2', [segment('s1')]), 's1')).toEqual(at(1));
  expect(locate(undefined, 's1')).toEqual(at(1));
});

describe('units of one text', () => {
  const found = (units: readonly Unit[]): readonly string[] =>
    runChecks(translation('ms', units)).map(({ unit: id, check, line }) => `${id} ${check} ${line}`);
  const pair = (target: string) => [segment('s1', 'It has 12 rooms.', target)];

  it('are each told of, at their own place', () => {
    const units = [2, 5, 9].map((line) => unit(`u${line}`, pair('Ia mempunyai 13 bilik.'), { line }));
    expect(found(units)).toEqual(['u2 numbers 2', 'u5 numbers 5', 'u9 numbers 9']);
  });

  it('are silent only where all that is looked at is the same', () => {
    const right = unit('u1', pair('Ia mempunyai 12 bilik.'));
    expect(found([right, { ...right, id: 'u2' }, unit('u3', pair('Ia mempunyai 14 bilik.'))])).toEqual([
      'u3 numbers 1',
    ]);
    const limited: Unit = { ...right, id: 'u4', size: { maximum: 5, unit: 'codepoints' } };
    expect(found([right, limited, { ...right, id: 'u5' }])).toEqual(['u4 length-limit 1']);
  });

  it('are each looked at by checks of others, which may know them by what they are called', () => {
    const titled = defineCheck({
      id: 'titled',
      type: 'other',
      scope: 'unit',
      severity: 'warning',
      find: ({ unit: { name } }) => (name === 'title' ? [{ certainty: 'certain' as const }] : []),
      describe: () => ({ key: 'check.numbers.changed', values: {} }),
      examples: [],
    });
    const named = ['lead', 'title'].map((name) => ({ ...unit(name, pair('Ia mempunyai 12 bilik.')), name }));
    const told = runChecks(translation('ms', named), { checks: [...checks, titled] });
    expect(told.map(({ unit: id, check }) => `${id} ${check}`)).toEqual(['title titled']);
  });

  it('are told apart by the form of a plural in their names', () => {
    const form = (name: string): Unit => ({
      ...unit(name, [segment('s1', '{{count}} files were sent.', 'Sebuah fail telah dihantar.')]),
      name,
    });
    expect(found([form('sent_other')])).not.toEqual([]);
    expect(found([form('sent_zero')])).toEqual([]);
    expect(found([form('sent_zero'), form('sent_other')])).toEqual(found([form('sent_other')]));
  });
});
