import type { Unit } from '../../model/unit.ts';
import type { UnitNotes } from './translator-notes.ts';

/** The versions of XLIFF 2. */
export type Xliff2Version = '2.0' | '2.1' | '2.2';

/** The versions of XLIFF that new documents are written in. */
export type XliffVersion = '1.2' | Xliff2Version;

/** A form of XLIFF 1.2 that suits a translator's tool. */
export type Xliff12Profile = 'plain' | 'omegat3';

/** How a new document is written. */
export interface WriteOptions {
  readonly version: XliffVersion;
  /** Leaves out what only Dragoman needs, the rules that cut a unit: for documents that go to translators. XLIFF 2 only. */
  readonly outgoing?: boolean;
  /**
   * `plain` has segments in `seg-source` and `target`, for tools that keep them. `omegat3` has none, and each target that
   * is not there yet is a copy of its source: OmegaT 3.6 reads only targets and cuts sentences itself. XLIFF 1.2 only.
   */
  readonly profile?: Xliff12Profile;
  /**
   * Gives what translators are told of each unit. In XLIFF 2 this is notes, annotations and a glossary; in 1.2 notes, and
   * `mrk` on what is not to be translated: tools show each `mrk` as a tag, so terms are in the notes alone, and `omegat3`
   * has no `mrk` at all because OmegaT would look for sentences with these tags in its memories.
   */
  readonly unitNotes?: (unit: Unit) => UnitNotes;
}

/** A new document in two pieces: all that depends on the target locale is in the head. */
export interface TranslationXml {
  readonly head: string;
  /** The same for translations of the same units. Can be read once. */
  readonly body: Iterable<string>;
}

const CHUNK = 1 << 16;

/** Joins pieces into chunks of at least 65,536 UTF-16 code units, the last one apart. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length > CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
