import { describe, expect, it } from 'vitest';
import { runChecks, runNewsroomChecks } from '../../../src/check/run-checks.ts';
import { wordChecks } from '../../../src/check/words/word-checks.ts';
import type { Role } from '../../../src/model/role.ts';
import type { Translation } from '../../../src/model/translation.ts';
import { segment, translation, unit } from '../make.ts';

type Row = readonly [source: string, target: string, role?: Role];

function release(name: string, rows: readonly Row[]): Translation {
  const units = rows.map(([source, target, role], index) => ({
    ...unit(`${name}${index + 1}`, [segment('s1', source, target)]),
    ...(role && { role }),
  }));
  return { ...translation('ms', units), release: name };
}

const opening = 'The clinic opens its doors today.';
const buka = 'Klinik itu membuka pintunya hari ini.';
const mula = 'Hari ini klinik mula beroperasi.';

function inRelease(rows: readonly Row[]): string[] {
  return runChecks(release('r', rows), { checks: wordChecks }).map(({ unit: id, check, severity, evidence }) =>
    [id, check, severity, evidence['otherUnit']].join(' '),
  );
}

describe('in a release', () => {
  it('names the rarer translation, wherever it stands', () => {
    expect(
      inRelease([
        [opening, mula],
        [opening, buka],
        [opening, buka],
      ]),
    ).toEqual(['r1 inconsistent-translation warning r2']);
  });

  it('weighs less between blocks of different roles', () => {
    expect(
      inRelease([
        [opening, mula, 'headline'],
        [opening, buka, 'paragraph'],
      ]),
    ).toEqual(['r2 inconsistent-translation info r1']);
  });

  it('lets the forms of a plural differ', () => {
    const rows = (ids: readonly string[]): Translation => ({
      ...translation('ru', [
        unit('u1', [segment('s1', '{n}', '{n}')]),
        ...ids.map((id, index) =>
          unit(id, [segment('s1', 'free seats here', ['свободное место', 'свободных мест'][index])]),
        ),
      ]),
    });
    expect(runChecks(rows(['u1.n.one', 'u1.n.many']), { checks: wordChecks })).toEqual([]);
    expect(runChecks(rows(['seats_one', 'seats_many']), { checks: wordChecks })).toEqual([]);
    expect(runChecks(rows(['a', 'b']), { checks: wordChecks }).length).toBe(1);
  });
});

describe('over the newsroom', () => {
  const across = (releases: readonly Translation[]): string[] =>
    runNewsroomChecks(
      releases.map((each) => [each, {}] as const),
      wordChecks,
    ).map(({ file, unit: id, check, evidence }) => [file, id, check, evidence['otherFile']].join(' '));

  it('names the release that goes another way than most', () => {
    const releases = [
      release('a', [[opening, mula]]),
      release('b', [[opening, buka]]),
      release('c', [[opening, buka]]),
    ];
    expect(across(releases)).toEqual(['a a1 inconsistent-releases b']);
  });

  it('leaves to a release what differs within it', () => {
    expect(
      across([
        release('a', [
          [opening, buka],
          [opening, mula],
        ]),
        release('b', [[opening, buka]]),
      ]),
    ).toEqual([]);
  });

  it('finds a target that came from another release', () => {
    const other: Row = ['Every child needs a safe school.', buka];
    expect(across([release('a', [[opening, buka]]), release('b', [other])])).toEqual([
      'b b1 inconsistent-source-releases a',
    ]);
  });
});
