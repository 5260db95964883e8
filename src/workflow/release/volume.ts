import { countCharacters, countWords } from '../../locale/word-count.ts';

/** How much text something is, counted in the source. */
export interface Volume {
  readonly segments: number;
  readonly words: number;
  /** Code points without white space. */
  readonly characters: number;
}

/** What is to be done with a segment:
 *
 * - `new`: has no translation
 * - `repeated`: has none either, but the same text stands earlier in what is analyzed
 * - `edited`: has a draft, of a source that was edited since
 * - `draft`: has a translation that is not done
 * - `done`: translated, reviewed or final
 */
export type WorkKind = 'new' | 'repeated' | 'edited' | 'draft' | 'done';

export const workKinds: readonly WorkKind[] = ['new', 'repeated', 'edited', 'draft', 'done'];

export type Volumes = Readonly<Record<WorkKind, Volume>>;

/** A segment as far as its volume goes. */
export interface MeasuredSegment {
  /** Its source as a reader sees it. */
  readonly text: string;
  readonly state: 'none' | 'edited' | 'draft' | 'done';
}

const nothing: Volume = { segments: 0, words: 0, characters: 0 };

/** Adds up volumes. */
export function plusVolume(one: Volume, other: Volume): Volume {
  return {
    segments: one.segments + other.segments,
    words: one.words + other.words,
    characters: one.characters + other.characters,
  };
}

export function sumOf(volumes: Volumes): Volume {
  return workKinds.map((kind) => volumes[kind]).reduce(plusVolume, nothing);
}

export function plusVolumes(one: Volumes, other: Volumes): Volumes {
  return byKind((kind) => plusVolume(one[kind], other[kind]));
}

function byKind(make: (kind: WorkKind) => Volume): Volumes {
  return {
    new: make('new'),
    repeated: make('repeated'),
    edited: make('edited'),
    draft: make('draft'),
    done: make('done'),
  };
}

/** Counts segments by what is to be done with them; `seen` holds the texts that came before, and takes these. */
export function volumesOf(segments: Iterable<MeasuredSegment>, seen: Set<string>): Volumes {
  const volumes: Record<WorkKind, Volume> = { ...byKind(() => nothing) };
  for (const { text, state } of segments) {
    const kind = state === 'none' ? (seen.has(text) ? 'repeated' : 'new') : state;
    seen.add(text);
    volumes[kind] = plusVolume(volumes[kind], volumeOf(text));
  }
  return volumes;
}

function volumeOf(text: string): Volume {
  return { segments: 1, words: countWords(text), characters: countCharacters(text) };
}
