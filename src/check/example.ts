import type { Content } from '../model/content.ts';
import { contentOf } from '../model/content.ts';
import type { Severity } from '../model/finding.ts';
import type { Role } from '../model/role.ts';
import type { Translation } from '../model/translation.ts';
import type { Segment, State, Unit } from '../model/unit.ts';

/** One side of an example: text, or content where inline codes matter. */
export type ExampleText = string | Content;

export interface ExampleSegment {
  readonly source: ExampleText;
  readonly target?: ExampleText;
  /** `translated` unless set. */
  readonly state?: State;
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
  const main: ExampleBranch = { id: 'example', name: 'example', segments: example.segments };
  return {
    release: 'example',
    sourceLocale: example.sourceLocale ?? 'en',
    targetLocale: example.locale,
    units: [main, ...(example.branches ?? [])].map((unit) => unitOf(unit, example)),
  };
}

function unitOf({ id, name, segments }: ExampleBranch, { originalData = {}, role }: Example): Unit {
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

function segmentOf({ source, target, state }: ExampleSegment, id: string): Segment {
  const targetSide = target === undefined ? {} : { target: asContent(target) };
  return { kind: 'segment', id, source: asContent(source), ...targetSide, state: state ?? 'translated' };
}

function asContent(text: ExampleText): Content {
  return typeof text === 'string' ? contentOf(text) : text;
}
