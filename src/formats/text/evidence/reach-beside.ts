import { clueSet } from './clue-set.ts';
import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** Whether a number or an address to write to stands in the same passage, or in short lines close by. */
export type Reach = 'near' | 'close';

/** Makes what tells of a piece whether it may be a part of a contact that stands beside it. */
export function reachBeside(all: readonly Observation[]): (at: number) => Reach | undefined {
  const reachable = reachableUpTo(all);
  return (at) => {
    const isAny = (reachable[Math.min(at + reach, all.length - 1)] ?? 0) > (reachable[at - reach - 1] ?? 0);
    return isAny ? reachNear(all, at) : undefined;
  };
}

/** What is never a part of a contact, whatever stands beside it. */
const noContact = clueSet([
  ...(['release-mark', 'date-line', 'source-line', 'mail-header', 'end-mark', 'notes-heading'] as const),
  ...(['page-phrase', 'closing', 'copyright', 'link', 'hashtags'] as const),
]);

/** What a line that begins as lines of pages do is a part of a contact by. */
const ofContact = clueSet([
  ...([
    'telephone',
    'email',
    'contact-heading',
    'contact-phrase',
    'job',
    'organisation',
    'field-label',
    'label',
  ] as const),
]);

/** Lines so far away may belong to a number or address. */
const reach = 5;
/** So far where a blank line is between. */
const reachOverGap = 3;

/** By piece, how many up to it have a number or an address to write to. */
function reachableUpTo(all: readonly Observation[]): Int32Array {
  const counts = new Int32Array(all.length);
  let sum = 0;
  for (let at = 0; at < all.length; at += 1) {
    if (isReachable(all[at]!)) sum += 1;
    counts[at] = sum;
  }
  return counts;
}

function isNoContact({ clues }: Observation): boolean {
  if (clues.hasAny(noContact)) return true;
  return clues.has('page-start') && !clues.hasAny(ofContact);
}

/** A sentence of the text that tells nothing of a contact. */
function isText({ piece, clues }: Observation): boolean {
  return isProse(piece) && !clues.hasAny(ofContact);
}

function isReachable({ clues }: Observation): boolean {
  return clues.has('telephone') || clues.has('email');
}

/** Whether no contact goes on over a piece: what stands above a paragraph does not belong to a contact below it. */
function endsContact(other: Observation, step: number): boolean {
  const { piece, clues } = other;
  if (piece.words > 20 || clues.has('mail-header')) return true;
  return step === 1 && isProse(piece) && !isReachable(other) && !clues.has('contact-phrase');
}

/** Where a number or an address to write to stands, of those so near that they may belong to a line. */
function reachNear(all: readonly Observation[], at: number): Reach | undefined {
  const own = all[at];
  if (own === undefined || own.piece.words > 14 || isNoContact(own) || isText(own)) return undefined;
  let close = false;
  for (const step of [-1, 1]) {
    for (let next = at + step; Math.abs(next - at) <= reach; next += step) {
      const other = all[next];
      if (other === undefined || endsContact(other, step)) break;
      if (!isReachable(other)) continue;
      if (other.piece.passage === own.piece.passage) return 'near';
      close ||= Math.abs(next - at) <= reachOverGap;
    }
  }
  return close ? 'close' : undefined;
}
