import { describe, expect, it } from 'vitest';
import { nextTurns } from '../../src/dossier/board/next-turns.ts';
import { translator } from '../../src/report/messages.ts';

/** Who does what is next, with the command that does it. */
const turns = (step: string, warnings: number): readonly string[] =>
  nextTurns(
    { release: 'pool', locale: 'ms', next: { do: step, count: 2 }, warnings },
    { t: translator('en'), until: undefined },
  ).map(({ who, say }) => `${who}: ${/dragoman [a-z]+/.exec(say)?.[0]}`);

describe('what an edition needs next', () => {
  it('is to be published once somebody has read it', () => {
    expect(turns('read', 0)).toEqual(['reader: dragoman accept', 'desk: dragoman publish']);
  });

  it.each(['read', 'confirm', 'review'])('is a signature where warnings would hold it back: %s', (step) => {
    expect(turns(step, 1).slice(1)).toEqual(['reader: dragoman check', 'answering: dragoman publish']);
  });
});
