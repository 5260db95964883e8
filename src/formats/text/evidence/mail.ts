import type { Observation } from './observe.ts';

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
}

function markBlock(top: readonly Observation[], end: number, run: readonly Observation[]): void {
  if (run.filter(({ clues }) => clues.has('mail-header')).length < fewest) return;
  for (const { clues } of run) clues.add('mail-block');
  for (const { clues } of top.slice(Math.max(0, end - run.length - forwarding), end - run.length)) {
    if (!clues.has('mail-block')) clues.add('above-mail');
  }
}
