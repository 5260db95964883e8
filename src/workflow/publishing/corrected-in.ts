import { changedValues } from '../../match/changed-values.ts';
import { matchUnits } from '../../match/match-units.ts';
import type { KnownText } from '../../match/match.ts';
import { textOfInlines } from '../../edition/composed/layout.ts';
import type { ChangedValue } from '../../model/changed-value.ts';
import type { Edition, EditionBlock, EditionInline } from '../../model/edition.ts';

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
      other.kind === 'inserted' && other.from === match.id ? [today.blocks[other.today]!] : [],
    );
    const before = [standing.blocks[match.old]!];
    const after = [today.blocks[match.today]!, ...parts];
    const datesAfter = datesIn(after);
    const same = new Set([...datesIn(before)].filter((date) => datesAfter.has(date)));
    return changedValues(statedIn(before, same), statedIn(after, same), today.locale);
  });
  return values.length > mostCorrected ? [] : values;
}

function textsOf({ blocks }: Edition): readonly KnownText[] {
  return blocks.map(({ id, role, content }) => ({ id, role, text: textOfInlines(content) }));
}

/** The dates of placeholders, in ISO 8601: how a newsroom writes them, and in which calendar, corrects nothing. */
function datesIn(blocks: readonly EditionBlock[]): ReadonlySet<string> {
  const inlines = blocks.flatMap(({ content }) => content);
  return new Set(inlines.flatMap((inline) => (inline.kind === 'value' ? (inline.datetime ?? []) : [])));
}

function statedIn(blocks: readonly EditionBlock[], same: ReadonlySet<string>): string {
  const say = (inline: EditionInline): string =>
    inline.kind === 'value' && inline.datetime !== undefined && same.has(inline.datetime)
      ? inline.datetime
      : inline.text;
  return blocks.map(({ content }) => content.map(say).join('')).join('\n\n');
}
