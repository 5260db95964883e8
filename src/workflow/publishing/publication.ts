import type { DragomanError } from '../../model/error.ts';
import type { UnreadFile } from '../../workspace/files/unread-files.ts';
import type { Decision } from '../../workspace/journal.ts';
import type { Abortable } from '../newsroom/abort.ts';
import type { Reading } from '../release/reading.ts';
import type { Contradiction } from './contradictions.ts';
import type { EmbargoEnd } from './next-embargo.ts';
import type { Unmade } from './rendered-kinds.ts';
import type { Embargoed, PublishedEdition, Withdrawn } from './settle-release.ts';

export interface PublishRequest extends Abortable {
  readonly releases?: readonly string[];
  /** Locales to publish, the source's own among them; all where empty. */
  readonly to?: readonly string[];
  /** Ids of kinds of edition; all where empty. */
  readonly as?: readonly string[];
  /** Lets editions with warnings through; goes into the journal. */
  readonly signOff?: Decision;
  /** Lets releases that are named out again, which a person had taken down; goes into the journal. */
  readonly again?: Decision;
  /** Tells what would be done, and writes nothing. */
  readonly check?: boolean;
}

export interface PublishResult {
  readonly editions: readonly PublishedEdition[];
  /** Editions taken down because the newsroom no longer has their source or their locale. */
  readonly withdrawn: readonly Withdrawn[];
  /** Editions taken down because their release has come under an embargo since. */
  readonly embargoed: readonly Embargoed[];
  /** Editions taken down because a person had decided so, where they still stood. */
  readonly decided: readonly Withdrawn[];
  /** The instant of the journal's last event, where the clock is behind it. */
  readonly clockBehind?: string;
  /** Editions that stand and say otherwise than their source or their sisters. */
  readonly contradictions: readonly Contradiction[];
  /** The embargo that ends first, of those that hold releases back. */
  readonly nextEmbargo?: EmbargoEnd;
  /** What a person should look at in the releases. */
  readonly readings: readonly Reading[];
  /** What stands beside the sources and is not read; empty where releases are named. */
  readonly unread: readonly UnreadFile[];
  /** Files of published editions that can't be used: their pages stay as they are. */
  readonly damaged: readonly DragomanError[];
  /** Files of editions that could not be made here, though the others were: what they need is not installed. */
  readonly unmade: readonly Unmade[];
  /** Folder of the editions. */
  readonly folder: string;
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/** All that a publication tells but what stands in no edition. */
export type Told = Omit<PublishResult, 'unread' | 'changed'>;
