import { digestAt } from '../../check/running/digest.ts';
import { waiverIds } from '../../check/running/waivers.ts';
import { shownText, textOf } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import type { DragomanError } from '../../model/error.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Finding } from '../../model/finding.ts';
import type { EmbargoLine } from '../../model/release.ts';
import { isUnreviewedMachine } from '../../model/origin.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, states, type Segment, type State, type Unit } from '../../model/unit.ts';
import { digestOf } from '../../model/digest.ts';
import type { NewsroomConfig } from '../../workspace/config/config.ts';
import type { Journal } from '../../workspace/journal.ts';
import type { ReadRelease } from '../release/read-release.ts';

/** Why an edition is held back. */
export type Hold =
  /** `line`: where the source says so; absent where its metadata do. */
  | { readonly kind: 'embargo'; readonly until: string; readonly line?: number }
  /** The text speaks of an embargo, does not say clearly until when, and the metadata says nothing of one. */
  | {
      readonly kind: 'embargo-unclear';
      readonly line: number;
      readonly text: string;
      /** RFC 3339 instant by which it is over in every reading, where the line has a date. */
      readonly latest?: string;
    }
  /** The release can't be used, and speaks of an embargo in `text`. */
  | { readonly kind: 'embargo-unread'; readonly text: string }
  /** A person took it down, and nobody let it out again. */
  | { readonly kind: 'withdrawn'; readonly by: string; readonly why: string }
  /** A file can't be used; `isOfAll`: one that all editions of the release are made of. */
  | { readonly kind: 'unusable'; readonly error: DragomanError; readonly isOfAll?: true }
  /** No translation has come back yet. */
  | { readonly kind: 'untranslated' }
  /** Segments below the state that an edition needs; `text`: the beginning of the first. */
  | {
      readonly kind: 'state';
      readonly minimum: State;
      readonly segments: number;
      readonly units: readonly string[];
      readonly text: string;
    }
  /** Sentences of a machine that no person has edited or reviewed; `text`: the beginning of the first. */
  | { readonly kind: 'machine'; readonly segments: number; readonly units: readonly string[]; readonly text: string }
  | FindingsHold<'errors'>
  /** Nobody has signed for these. */
  | FindingsHold<'warnings'>;

interface FindingsHold<Kind extends string> {
  readonly kind: Kind;
  readonly findings: readonly Finding[];
  /** The texts that the findings point into. */
  readonly translation: Translation;
}

/**
 * Tells what the metadata or the text says of an embargo that has not ended. The metadata decides, where they say something
 * (`none`: there is no embargo). A text whose time is not clear holds the release until the time has passed in every
 * reading; one without a date, until the metadata settle it.
 */
export function embargoHold(
  { release, document }: Pick<ReadRelease, 'release' | 'document'>,
  now: Date,
): Hold | undefined {
  const { embargo } = release.meta;
  if (embargo === 'none') return undefined;
  if (embargo !== undefined)
    return Date.parse(embargo) <= now.getTime() ? undefined : { kind: 'embargo', until: embargo };
  const open = document.embargo.filter(({ latest }) => latest === undefined || Date.parse(latest) > now.getTime());
  const unclear = open.find(({ until }) => until === undefined);
  const [first] = unclear === undefined ? open.toSorted((a, b) => endOf(b) - endOf(a)) : [unclear];
  if (first === undefined) return undefined;
  const { line, text, until } = first;
  if (until !== undefined) return { kind: 'embargo', until, line };
  return { kind: 'embargo-unclear', line, text, ...defined({ latest: lastEnd(open) }) };
}

/** Gives the instant by which every line is over, where each of them has one. */
function lastEnd(lines: readonly EmbargoLine[]): string | undefined {
  const ends = lines.flatMap(({ latest }) => latest ?? []);
  if (ends.length < lines.length) return undefined;
  return ends.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0];
}

/** Tells whether a hold is an embargo, clear or not. */
export function isEmbargo({ kind }: Hold): boolean {
  return kind === 'embargo' || kind === 'embargo-unclear' || kind === 'embargo-unread';
}

const endOf = ({ until }: EmbargoLine): number => Date.parse(until!);

/** Tells of the person who took an edition down, where nobody has let it out again. */
export function withdrawalHold(
  journal: Pick<Journal, 'publication'>,
  release: string,
  locale: string,
): Hold | undefined {
  const last = journal.publication(release, locale);
  if (last?.event !== 'unpublished' || last.because !== 'decision') return undefined;
  return { kind: 'withdrawn', by: last.by, why: last.why };
}

/** What of the configuration decides about a translated edition. */
export type GateRules = Pick<NewsroomConfig, 'minimumState' | 'machineText'>;

/** Lists what holds back a translated edition, the gravest first. `signedFor`: see `signatureKey`. */
export function holdsOf(
  translation: Translation,
  findings: readonly Finding[],
  { minimumState: minimum, machineText }: GateRules,
  signedFor: ReadonlySet<string>,
): readonly Hold[] {
  const units = translation.units.filter((unit) => unit.translate);
  if (nobodyTranslated(units.flatMap(segmentsOf))) return [{ kind: 'untranslated' }];
  const holds: Hold[] = [];
  const errors = unwaived(findings, 'error');
  if (errors.length > 0) holds.push({ kind: 'errors', findings: errors, translation });
  const waived = waivedAbsences(findings);
  const below = placesOf(units, (segment, unit) => {
    return isBelow(segment.state, minimum) && !waived.has(placeOf(unit.id, segment.id));
  });
  if (below !== undefined) holds.push({ kind: 'state', minimum, ...below });
  const machine = machineText === 'label' ? undefined : placesOf(units, isUnreviewedMachine);
  if (machine !== undefined) holds.push({ kind: 'machine', ...machine });
  const warnings = unwaived(findings, 'warning').filter(
    (finding) => !waiverIds(finding).some((id) => signedFor.has(signatureKey({ ...finding, id }, translation))),
  );
  if (warnings.length > 0) holds.push({ kind: 'warnings', findings: warnings, translation });
  return holds;
}

/** Counts segments of a kind, with their units and the beginning of the first. */
function placesOf(
  units: readonly Unit[],
  isMeant: (segment: Segment, unit: Unit) => boolean,
): { readonly segments: number; readonly units: readonly string[]; readonly text: string } | undefined {
  const found = units.flatMap((unit) => {
    const segments = segmentsOf(unit).filter((segment) => isMeant(segment, unit));
    return segments.length === 0 ? [] : [{ unit: unit.id, segments }];
  });
  const [first] = found.flatMap(({ segments }) => segments);
  if (first === undefined) return undefined;
  return {
    segments: found.reduce((sum, { segments }) => sum + segments.length, 0),
    units: found.map(({ unit }) => unit),
    text: excerpt(shownText(first.source)),
  };
}

/** What is the same in every language has a target already, before anybody has begun. */
function nobodyTranslated(segments: readonly Segment[]): boolean {
  return (
    segments.some(({ target }) => target === undefined) &&
    segments.every(({ source, target }) => target === undefined || textOf(source) === textOf(target))
  );
}

/** Finds the segments of which a person has said that they may be without a translation. */
function waivedAbsences(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ check, unit, segment, waived }) =>
      waived !== undefined && (check === 'missing' || check === 'empty') ? [placeOf(unit, segment)] : [],
    ),
  );
}

function placeOf(unit = '', segment = ''): string {
  return `${unit}\0${segment}`;
}

/** Makes the key that a person signs for: of a warning about this source and this target, and no other. */
export function signatureKey(finding: Finding, translation: Translation): string {
  const { source, target } = digestAt(finding, translation);
  return `${finding.id}/${digestOf([source, target]).slice(0, 12)}`;
}

function unwaived(findings: readonly Finding[], severity: Finding['severity']): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity && finding.waived === undefined);
}

function isBelow(state: State, minimum: State): boolean {
  return states.indexOf(state) < states.indexOf(minimum);
}
