import { recognizeDaysAndAddresses } from '../../facts/days-and-addresses.ts';
import type { Edition, EditionBlock, EditionInline } from '../../model/edition.ts';
import type { Fact } from '../../model/fact.ts';
import { textOfInlines } from './layout.ts';
import type { Layout } from './layout.ts';

/** The text of a release states its date among so many of its first blocks. */
const mostBlocks = 3;

/**
 * Gives the date of a release as its own text writes it, else as the locale does, so that a page never has it in two forms;
 * undefined where the release has no date.
 */
export function dateText(edition: Edition, layout: Layout, formatDate: (iso: string) => string): string | undefined {
  const { date } = edition;
  if (date === undefined) return undefined;
  return (
    writtenIn(openingOf(layout), edition) ??
    writtenIn(layout.dateline ? [layout.dateline] : [], edition) ??
    formatDate(date)
  );
}

/** Gives a line with the date by itself, in the form of the text below it. */
export function datelineContent(edition: Edition, layout: Layout): readonly EditionInline[] | undefined {
  const { date } = edition;
  const { dateline } = layout;
  if (dateline === undefined || date === undefined || !isOnlyDate(dateline, edition)) return dateline?.content;
  const written = writtenIn(openingOf(layout), edition);
  return written === undefined ? dateline.content : [{ kind: 'value', text: written, datetime: date }];
}

function openingOf({ body }: Layout): readonly EditionBlock[] {
  return body
    .slice(0, mostBlocks)
    .flatMap(({ runs }) => runs)
    .slice(0, mostBlocks);
}

function writtenIn(blocks: readonly EditionBlock[], edition: Edition): string | undefined {
  for (const { content } of blocks) {
    const text = textOfInlines(content);
    const span = spanOf(text, edition);
    if (span !== undefined) return text.slice(span.start, span.end);
  }
  return undefined;
}

/** Finds the date in a text; which of several readings is meant, the release says. */
function spanOf(text: string, edition: Pick<Edition, 'date' | 'locale'>): Pick<Fact, 'start' | 'end'> | undefined {
  return recognizeDaysAndAddresses(text, edition.locale).find(
    (fact) => fact.kind === 'date' && fact.readings.some(({ iso }) => iso !== undefined && iso === edition.date),
  );
}

function isOnlyDate({ content }: EditionBlock, edition: Edition): boolean {
  const text = textOfInlines(content);
  const span = spanOf(text, edition);
  return span !== undefined && `${text.slice(0, span.start)}${text.slice(span.end)}`.trim() === '';
}
