import { defined } from '../../model/defined.ts';
import type { Example, ExampleBranch, ExampleSegment, ExampleText } from '../../model/check-page.ts';
import { contentOf } from '../../model/content.ts';
import type { Content } from '../../model/content.ts';
import type { Severity } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import type { Segment, Unit } from '../../model/unit.ts';

/** A right pair of one segment. */
export function right(locale: string, source: ExampleText, target: ExampleText): Example {
  return { locale, segments: [{ source, target }], finds: [] };
}

/** A wrong pair of one segment and the severities of what is found in it. */
export function wrong(locale: string, source: ExampleText, target: ExampleText, ...finds: Severity[]): Example {
  return { locale, segments: [{ source, target }], finds };
}

/** The example as a translation, ready to be checked. Its first unit is called `example`. */
export function translationOf(example: Example): Translation {
  const { size } = example;
  const main = unitOf({ id: 'example', name: 'example', segments: example.segments }, example);
  return {
    release: 'example',
    sourceLocale: example.sourceLocale ?? 'en',
    targetLocale: example.locale,
    units: [
      size === undefined ? main : { ...main, size },
      ...(example.branches ?? []).map((branch) => unitOf(branch, example)),
      ...otherUnits(example),
    ],
  };
}

/** The example's units as one release each. */
export function releasesOf(example: Example): readonly Translation[] {
  const { others: _others, ...first } = example;
  const whole = translationOf(first);
  const others = otherUnits(example).map((unit) => ({ ...whole, release: unit.id, units: [unit] }));
  return [whole, ...others];
}

/** The ledger of the example's release, where it has one. */
export function ledgerOf({ today, sourceLocale = 'en' }: Example): Translation | undefined {
  if (today === undefined) return undefined;
  const unit = { id: 'example', name: 'example', segments: [{ source: today ?? '' }] };
  return { release: 'example', sourceLocale, units: today === null ? [] : [unitOf(unit, {})] };
}

function otherUnits(example: Example): readonly Unit[] {
  const { others = [] } = example;
  return others.map((segment, index) => {
    const id = `other-${index + 1}`;
    return unitOf({ id, name: id, segments: [segment] }, example);
  });
}

function unitOf(
  { id, name, segments }: ExampleBranch,
  { originalData = {}, role }: Pick<Example, 'originalData' | 'role'>,
): Unit {
  return defined({
    id,
    name,
    role,
    parts: segments.map((segment, index) => segmentOf(segment, `s${index + 1}`)),
    originalData,
    notes: [],
    translate: true,
    canResegment: true,
  });
}

function segmentOf({ source, target, state, matches }: ExampleSegment, id: string): Segment {
  return defined({
    kind: 'segment' as const,
    id,
    source: asContent(source),
    target: target === undefined ? undefined : asContent(target),
    state: state ?? 'translated',
    matches,
  });
}

function asContent(text: ExampleText): Content {
  return typeof text === 'string' ? contentOf(text) : text;
}
