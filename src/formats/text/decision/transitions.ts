import { readTable } from './table.ts';
import type { State } from './states.ts';

/**
 * How well one state (a row) is followed by another (a column), in logarithms: 0 is usual, -1 is one time in three as
 * likely, and a dash does not happen. A release goes from the page's debris over its headline to its text, then to those
 * who can be asked and to what always stands below; no state above the headline follows one below it. `start` is before
 * the first piece, `end` how well a release ends in a state. Set by hand and fitted as the weights are.
 */
const table = `
                     top tDate tCont  head head+  deck deck+ hDate  hNav  para   sub  item  cell  bNav bDate  link cHead  cont aHead about  foot
start                0.0  -0.3  -2.0   0.2     -     -     -     -     -  -6.0     -     -     -     -     -     -     -     -     -     -     -
top                  0.5  -0.4  -2.1   0.6     -     -     -     -     -  -7.0     -     -     -     -     -     -     -     -     -     -     -
topDate             -0.5  -2.5  -1.5   0.1     -     -     -     -     -  -7.0     -     -     -     -     -     -     -     -     -     -     -
topContact          -1.0  -0.9   0.5  -0.3     -     -     -     -     -     -     -     -     -     -     -     -     -     -     -     -     -
headline               -     -     -     -  -2.9   0.3     -  -0.1  -0.7  -0.1  -2.6  -2.0  -4.0     -     -  -4.0  -3.0  -3.5  -6.0     -  -4.0
headlineOn             -     -     -     -  -3.0  -0.2     -   0.1  -0.6   0.0  -2.2  -2.2  -4.0     -     -  -4.0  -3.0  -3.5  -6.0     -  -4.0
deck                   -     -     -     -     -  -0.7  -3.0  -0.4  -0.7   0.1  -1.5  -2.1  -4.0     -     -  -4.0  -3.0  -3.5  -6.0     -  -4.0
deckOn                 -     -     -     -     -  -0.8  -3.0   0.0  -0.5   0.0  -2.0  -2.5     -     -     -     -  -3.0  -3.5     -     -  -4.0
headDate               -     -     -     -     -  -1.2     -  -1.5  -0.7   0.2  -1.4  -2.5  -3.0     -     -  -4.0  -3.0  -3.5     -     -  -4.0
headNav                -     -     -     -     -  -1.8     -   0.3   0.4  -0.1  -1.4  -2.2  -3.0     -     -  -4.0  -3.0  -3.0     -     -  -4.0
paragraph              -     -     -     -     -     -     -     -     -   0.5   0.0  -1.5  -1.5  -0.6  -2.0  -1.5  -0.5  -1.8  -0.8  -2.4  -1.6
subhead                -     -     -     -     -     -     -     -     -   1.7  -1.8   0.7   0.3  -2.1  -2.3  -1.6  -1.8  -2.4  -1.2  -2.1  -3.5
item                   -     -     -     -     -     -     -     -     -  -0.2  -0.3   1.8  -1.8  -1.2  -2.0  -1.5  -0.9  -2.3  -1.2  -2.2  -2.1
cell                   -     -     -     -     -     -     -     -     -   0.7  -0.4  -0.8   1.2  -0.9  -2.0  -1.5  -1.0  -1.9  -1.0  -2.0  -2.0
bodyNav                -     -     -     -     -     -     -     -     -   0.2  -0.5  -0.6  -0.8   0.3  -2.0  -1.5   0.1  -1.5  -0.3  -2.0  -0.4
bodyDate               -     -     -     -     -     -     -     -     -   0.2  -0.4  -0.5  -1.2  -0.3  -2.0  -1.5  -0.3  -0.7  -1.0  -2.0  -0.8
link                   -     -     -     -     -     -     -     -     -   0.0  -0.4  -0.4  -1.2  -0.9  -2.0  -0.2  -1.0  -1.0  -0.9  -2.0  -2.1
contactHead            -     -     -     -     -     -     -     -     -  -2.5     -  -3.3     -  -2.5     -  -1.5  -1.2   1.7     -     -  -3.0
contact                -     -     -     -     -     -     -     -     -  -1.9  -1.6  -2.3  -3.0  -1.1  -1.5  -1.6  -0.6   1.1  -0.8  -2.1  -0.4
aboutHead              -     -     -     -     -     -     -     -     -     -     -  -2.3     -     -     -  -2.0     -     -  -3.0   1.7     -
about                  -     -     -     -     -     -     -     -     -  -1.9  -1.1  -1.5  -3.0  -0.2  -2.0  -0.9  -0.5  -1.5  -0.3  -0.3  -1.1
foot                   -     -     -     -     -     -     -     -     -  -4.5  -3.5  -2.9     -  -0.1     -  -2.5  -2.5  -3.3  -2.5  -4.0   1.2
end                 -9.0  -9.0  -9.0   0.0   0.0  -1.0   0.0  -1.0  -2.0   0.0  -3.0   0.0   0.0   0.0   0.0   0.0  -3.0   0.0  -4.0   0.0   0.0
`;

export const transitions: ReadonlyMap<State | 'start' | 'end', Partial<Record<State, number>>> = readTable<
  State | 'start' | 'end'
>(table);
