import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** The header of an e-mail stands in so many pieces from the top. */
const head = 30;
/** So many lines of labels in a row are one. */
const fewest = 2;
/** So many lines above it are from who forwards it. */
const forwarding = 8;

/** Adds which lines are the header of an e-mail at the top of the file, and what stands above it. */
export function observeMail(observations: readonly Observation[]): void {
  const top = observations.slice(0, head);
  let run: Observation[] = [];
  for (const [at, observation] of top.entries()) {
    const { clues } = observation;
    if (clues.has('mail-header') || (run.length > 0 && clues.has('label'))) run.push(observation);
    else {
      markBlock(top, at, run);
      run = [];
    }
  }
  markBlock(top, top.length, run);
  markCover(top);
  // `Date: 3 May 2031` alone is the release's.
  for (const { clues } of top) if (clues.has('date-line') && !clues.has('mail-block')) clues.delete('mail-header');
}

/** So many paragraphs lead from the greeting of an e-mail to the release. */
const longestCover = 2;

/**
 * Marks what leads to the release below the greeting of an e-mail, `Please find below …`: paragraphs with a line below
 * them that may be a headline, and more text below that.
 */
function markCover(top: readonly Observation[]): void {
  const header = top.findLastIndex(({ clues }) => clues.has('mail-block'));
  if (header === -1) return;
  let at = top.findIndex(({ clues }, index) => index > header && clues.has('greeting'));
  if (at === -1 || at - header > longestCover) return;
  while (top[at]?.clues.has('greeting') === true) at += 1;
  const cover = top.slice(at, at + longestCover);
  const end = cover.findIndex(({ piece }) => !isProse(piece));
  const paragraphs = cover.slice(0, end === -1 ? undefined : end);
  const [below, ...rest] = top.slice(at + paragraphs.length);
  if (below === undefined || !isTitle(below) || !rest.some(({ piece }) => isProse(piece))) return;
  for (const { clues } of paragraphs) clues.add('greeting');
}

function isTitle({ piece }: Observation): boolean {
  return !isProse(piece) && piece.marker === undefined && piece.ends === 'open';
}

function markBlock(top: readonly Observation[], end: number, run: readonly Observation[]): void {
  if (run.filter(({ clues }) => clues.has('mail-header')).length < fewest) return;
  for (const { clues } of run) clues.add('mail-block');
  for (const { clues } of top.slice(Math.max(0, end - run.length - forwarding), end - run.length)) {
    if (!clues.has('mail-block')) clues.add('above-mail');
  }
}
