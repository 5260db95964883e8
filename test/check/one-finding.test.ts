import { describe, expect, it } from 'vitest';
import { checkFamilies } from '../../src/check/checks.ts';
import type { AnyCheck } from '../../src/check/contract/define-check.ts';
import { runExample } from '../../src/check/run-example.ts';
import type { Finding } from '../../src/model/finding.ts';

function sharesTarget(one: Finding, other: Finding): boolean {
  return (
    one.unit === other.unit &&
    one.segment === other.segment &&
    one.target !== undefined &&
    one.target.start === other.target?.start &&
    one.target.end === other.target.end
  );
}

/** The other checks of a family that point to the very place where a check finds the fault of an example. */
function echoes(check: AnyCheck, family: readonly AnyCheck[]): ReadonlySet<string> {
  const others = family.filter((other) => other !== check);
  const faults = check.examples.filter(({ finds }) => finds.length > 0);
  return new Set(
    faults.flatMap((example) => {
      const own = runExample(example, check);
      return others
        .filter((other) =>
          runExample(example, other).some((finding) => own.some((each) => sharesTarget(each, finding))),
        )
        .map(({ id }) => id);
    }),
  );
}

describe.each(Object.entries(checkFamilies))('one fault is one finding: %s', (_name, all) => {
  // A check of the newsroom looks at several releases, which the others would see as one.
  const family = all.filter(({ scope }) => scope !== 'newsroom');

  it.each(family.map((check) => [check.id, check] as const))('%s', (_id, check) => {
    expect([...echoes(check, family)]).toEqual([]);
  });
});
