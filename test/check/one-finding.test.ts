import { describe, expect, it } from 'vitest';
import { characterChecks } from '../../src/check/characters/character-checks.ts';
import { codeChecks } from '../../src/check/codes/code-checks.ts';
import { completenessChecks } from '../../src/check/completeness/completeness-checks.ts';
import type { AnyCheck } from '../../src/check/contract/define-check.ts';
import { factChecks } from '../../src/check/facts/fact-checks.ts';
import { formChecks } from '../../src/check/form/form-checks.ts';
import { limitChecks } from '../../src/check/limits/limit-checks.ts';
import { markupChecks } from '../../src/check/markup/markup-checks.ts';
import { messageChecks } from '../../src/check/messages/message-checks.ts';
import { runExample } from '../../src/check/run-example.ts';
import { wordChecks } from '../../src/check/words/word-checks.ts';
import type { Finding } from '../../src/model/finding.ts';

const families: Readonly<Record<string, readonly AnyCheck[]>> = {
  completeness: completenessChecks,
  codes: codeChecks,
  messages: messageChecks,
  markup: markupChecks,
  facts: factChecks,
  form: formChecks,
  characters: characterChecks,
  limits: limitChecks,
  words: wordChecks,
};

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

describe.each(Object.entries(families))('one fault is one finding: %s', (_name, all) => {
  // A check of the newsroom looks at several releases, which the others would see as one.
  const family = all.filter(({ scope }) => scope !== 'newsroom');

  it.each(family.map((check) => [check.id, check] as const))('%s', (_id, check) => {
    expect([...echoes(check, family)]).toEqual([]);
  });
});
