import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { explain } from '../../src/check/explain.ts';
import { translationOf } from '../../src/check/contract/example.ts';
import type { Example, ExampleText } from '../../src/model/check-page.ts';
import { runExample } from '../../src/check/run-example.ts';
import { scriptOf } from '../../src/check/contract/scripts.ts';
import { textOf } from '../../src/model/content.ts';
import type { Content } from '../../src/model/content.ts';
import type { TextSpan } from '../../src/model/finding.ts';
import { segmentsOf } from '../../src/model/unit.ts';

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  it.each(check.examples.map((example) => [describeExample(example), example] as const))('%s', (_title, example) => {
    const findings = runExample(example, check);
    expect(findings.map(({ severity }) => severity)).toEqual(example.finds);
  });

  it('has enough examples in enough scripts', () => {
    const right = check.examples.filter(({ finds }) => finds.length === 0);
    expect(right.length).toBeGreaterThanOrEqual(6);
    expect(check.examples.length - right.length).toBeGreaterThanOrEqual(6);
    expect(new Set(check.examples.map(({ locale }) => scriptOf(locale))).size).toBeGreaterThanOrEqual(4);
  });

  it.each(check.examples.map((example) => [describeExample(example), example] as const))(
    'spans of %s',
    (_title, example) => {
      const translation = translationOf(example);
      const segments = new Map(
        translation.units.flatMap((unit) => segmentsOf(unit).map((segment) => [`${unit.id} ${segment.id}`, segment])),
      );
      const found = runExample(example, check);
      const texts = found.map(({ unit, segment, source, target }) => {
        const pair = segments.get(`${unit} ${segment}`);
        return [textAt(pair?.source, source), textAt(pair?.target, target)];
      });
      expect(texts).toEqual(found.map(({ source, target }) => [source?.text, target?.text]));
    },
  );
});

function textAt(content: Content | undefined, span: TextSpan | undefined): string | undefined {
  return span === undefined ? undefined : textOf(content ?? []).slice(span.start, span.end);
}

function describeExample(example: Example): string {
  const sides = example.segments.map(({ source, target }) => `${show(source)} | ${show(target)}`);
  return `${example.finds.length === 0 ? 'right' : 'wrong'} ${example.locale}: ${sides.join(' ‖ ')}`;
}

function show(side: ExampleText | undefined): string {
  return typeof side === 'string' ? side : JSON.stringify(side ?? null);
}

it('every check has its page, and nothing else has', () => {
  for (const { id, examples } of checks) {
    const page = explain(id);
    expect([page?.id, (page?.right.length ?? 0) + (page?.wrong.length ?? 0)]).toEqual([id, examples.length]);
  }
  expect(explain('toString')).toBeUndefined();
});
