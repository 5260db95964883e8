import { changedValues } from '../../match/changed-values.ts';
import { matchUnits } from '../../match/match-units.ts';
import type { KnownText } from '../../match/match.ts';
import { textOfInlines } from '../../edition/composed/layout.ts';
import type { ChangedValue } from '../../model/changed-value.ts';
import type { Edition } from '../../model/edition.ts';

/** So many values are told of one correction: a text in which more changed is another one. */
const mostCorrected = 12;

/**
 * Lists the values and names that an edition states otherwise than the one that stands, by blocks that were edited: ids say
 * nothing here, as those of a source may follow its text. What is new or gone as a whole corrects nothing.
 */
export function correctedIn(standing: Edition, today: Edition): readonly ChangedValue[] {
  const old = textsOf(standing);
  const now = textsOf(today);
  const matches = matchUnits(old, now);
  const values = matches.flatMap((match) => {
    if (match.kind !== 'edited') return [];
    const parts = matches.flatMap((other) =>
      other.kind === 'inserted' && other.from === match.id ? [now[other.today]!.text] : [],
    );
    return changedValues(old[match.old]!.text, [now[match.today]!.text, ...parts].join('\n\n'), today.locale);
  });
  return values.length > mostCorrected ? [] : values;
}

function textsOf({ blocks }: Edition): readonly KnownText[] {
  return blocks.map(({ id, role, content }) => ({ id, role, text: textOfInlines(content) }));
}
