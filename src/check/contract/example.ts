import type { Content } from '../../model/content.ts';
import { contentOf } from '../../model/content.ts';
import type { Severity } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import type { Role } from '../../model/role.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import type { Match, Segment, SizeRestriction, State, Unit } from '../../model/unit.ts';

/** One side of an example: text, or content where inline codes matter. */
export type ExampleText = string | Content;

export interface ExampleSegment {
  readonly source: ExampleText;
  readonly target?: ExampleText;
  /** `translated` unless set. */
  readonly state?: State;
  readonly matches?: readonly Match[];
}

/** A unit in two languages and what the check must say of it: its test, and its illustration in the manual. */
export interface Example {
  /** The target's locale; the source's is `en` unless set. */
  readonly locale: string;
  readonly sourceLocale?: string;
  readonly role?: Role;
  readonly segments: readonly ExampleSegment[];
  readonly originalData?: Readonly<Record<string, string>>;
  /** Further units that the first one refers to, such as the branches of a plural. */
  readonly branches?: readonly ExampleBranch[];
  /** Further units of the release; of a check of scope `newsroom`, each in a release of its own. */
  readonly others?: readonly ExampleSegment[];
  /** The limit on the first unit's target. */
  readonly size?: SizeRestriction;
  /** Today's source of the first unit; null where it is gone. */
  readonly today?: string | null;
  readonly terms?: readonly Term[];
  readonly policy?: Policy;
  /** The severities of the findings, in order; none where the pair is right. */
  readonly finds: readonly Severity[];
}

export interface ExampleBranch {
  readonly id: string;
  readonly name: string;
  readonly segments: readonly ExampleSegment[];
}

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
  return {
    id,
    name,
    ...(role === undefined ? {} : { role }),
    parts: segments.map((segment, index) => segmentOf(segment, `s${index + 1}`)),
    originalData,
    notes: [],
    translate: true,
    canResegment: true,
  };
}

function segmentOf({ source, target, state, matches }: ExampleSegment, id: string): Segment {
  const targetSide = target === undefined ? {} : { target: asContent(target) };
  const offered = matches === undefined ? {} : { matches };
  return { kind: 'segment', id, source: asContent(source), ...targetSide, state: state ?? 'translated', ...offered };
}

function asContent(text: ExampleText): Content {
  return typeof text === 'string' ? contentOf(text) : text;
}
